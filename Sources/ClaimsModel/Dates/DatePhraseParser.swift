/// Reads the words of a phrase, from left to right, into what they name.
///
/// Every word must be known: one that is not ("not", "Hama") may change what the date says, and is
/// a problem. Each function that finds nothing leaves `index` where it was.
struct DatePhraseParser {
  let table: DateTable
  let words: [DatePhraseWord]
  let bytes: [UInt8]
  /// The next word.
  var index = 0
  /// How many dates lie around the one that is being read: "the day before the day before …".
  var depth = 0
  /// Whether "and" parts the two ends of a stretch.
  var isBetween = false

  /// Beyond these a text is no date, and reading it could take long.
  private static let mostWords = 64
  static let greatestDepth = 6

  init(_ phrase: String, table: DateTable) {
    self.table = table
    words = DatePhraseWord.words(of: phrase)
    bytes = Array(phrase.utf8)
  }

  mutating func sentence() throws(DateProblem) -> DatePhraseSentence {
    while take(table.marks) != nil {}
    guard !isAtEnd else { throw empty }
    guard words.count <= Self.mostWords else { throw tooLong(at: Self.mostWords) }
    guard words.indices.contains(where: startsDate) else { throw noDate }
    var sentence = try clause()
    while take(table.marks) != nil {}
    if !isAtEnd { sentence = try adding(to: sentence) }
    if let hedge = take(table.trailingHedges) { sentence.hedge.formUnion(hedge) }
    while take(table.marks) != nil {}
    guard isAtEnd else { throw unexpected }
    if case .lasting(let count, let from, let offset) = sentence.shape, from == .either([]) {
      throw noStart(of: count, at: offset)
    }
    return sentence
  }

  private mutating func clause() throws(DateProblem) -> DatePhraseSentence {
    let start = index
    let isCounted = try countedFromReport() != nil
    index = start
    var hedge: EDTFQualifier = []
    if !isCounted {
      while let sign = take(table.hedges) { hedge.formUnion(sign) }
    }
    let offset = offset(at: index)
    let opener = isCounted ? nil : take(table.openers)
    let shape: DatePhraseSentence.Shape
    var manners: [ClaimTime.Reading] = [.at]
    switch opener {
    case .since?:
      (shape, manners) = (try since(at: offset), [.throughout])
    case .from?:
      (shape, manners) = (try from(at: offset), [.throughout])
    case .between?: shape = .moment(try between(at: offset))
    case .until?:
      (shape, manners) = (.until(try plain()), [.throughout])
    case .by?, .before?: shape = .before(try plain())
    case .after?: shape = .after(try plain())
    case .at(let stated)?:
      (shape, manners) = (try stretch(at: offset), stated)
    case nil: shape = try isCounted ? .moment(moment()) : stretch(at: offset)
    }
    return DatePhraseSentence(shape: shape, manners: manners, hedge: hedge)
  }

  /// "since A", perhaps "until B". "Since 4 months", as translators write it, is for the past 4.
  private mutating func since(at offset: Int) throws(DateProblem) -> DatePhraseSentence.Shape {
    if let count = duration() {
      return .moment(.window(count, isForward: false, offset: offset))
    }
    let first = try plain()
    guard let last = try joined(to: first) else {
      _ = take(table.onwards)
      return .since(first, offset: offset)
    }
    return .moment(.range(first, last, offset: offset))
  }

  private mutating func from(at offset: Int) throws(DateProblem) -> DatePhraseSentence.Shape {
    let first = try moment()
    if case .range = first { return .moment(first) }
    if take(table.onwards) != nil { return .since(try notBare(first), offset: offset) }
    if let last = try joined(to: first) { return .moment(.range(first, last, offset: offset)) }
    return .since(try notBare(first), offset: offset)
  }

  private mutating func between(at offset: Int) throws(DateProblem) -> DatePhraseMoment {
    isBetween = true
    let first = try moment()
    isBetween = false
    if case .range = first { return first }
    guard take(table.and) != nil || take(table.joins) != nil else {
      throw problem(
        at: index, "“between” wants two dates.", "Write both ends: “between 2 and 9 February 2018”."
      )
    }
    return .range(first, try plain(), offset: offset)
  }

  /// A length of time, a date, or one date to another.
  private mutating func stretch(at offset: Int) throws(DateProblem) -> DatePhraseSentence.Shape {
    if let count = duration() {
      return .lasting(count, from: .either([]), offset: offset)
    }
    let first = try moment()
    if let last = try joined(to: first) { return .moment(.range(first, last, offset: offset)) }
    return .moment(try notBare(first))
  }

  /// The other end of a stretch, behind "to" or a dash.
  private mutating func joined(
    to first: DatePhraseMoment
  ) throws(DateProblem) -> DatePhraseMoment? {
    if case .range = first { return nil }
    let start = index
    if take(table.marks) != nil, index < words.count, words[index].kind == .sign { index = start }
    guard take(table.joins) != nil else {
      index = start
      return nil
    }
    return try plain()
  }

  private mutating func plain() throws(DateProblem) -> DatePhraseMoment {
    try notBare(try moment())
  }

  private func notBare(_ moment: DatePhraseMoment) throws(DateProblem) -> DatePhraseMoment {
    guard let bare = moment.bareNumber else { return moment }
    throw DateProblem(
      offset: bare.offset, reason: "I cannot tell what the number \(bare.day) is.",
      remedy: "Write a day with its month, such as “9 February”, and a year with four digits.")
  }

  /// A second clause: the length of what the first begins, or the start of what it measures.
  private mutating func adding(
    to sentence: DatePhraseSentence
  ) throws(DateProblem) -> DatePhraseSentence {
    let start = index
    switch sentence.shape {
    case .since(let moment, let offset):
      let opener = take(table.openers)
      guard let count = duration() else { break }
      var manners: [ClaimTime.Reading] = [.throughout]
      if case .at(let stated)? = opener { manners = stated }
      return DatePhraseSentence(
        shape: .lasting(count, from: moment, offset: offset), manners: manners,
        hedge: sentence.hedge)
    case .lasting(let count, .either([]), let offset):
      guard take(table.starts) != nil else { break }
      let moment = try plain()
      return DatePhraseSentence(
        shape: .lasting(count, from: moment, offset: offset), manners: sentence.manners,
        hedge: sentence.hedge)
    default: break
    }
    index = start
    return sentence
  }
}

// MARK: - Words

extension DatePhraseParser {
  var isAtEnd: Bool { index >= words.count }

  /// The text of the next word, or of one further on.
  func text(_ ahead: Int = 0) -> String? {
    index + ahead < words.count ? words[index + ahead].text : nil
  }

  func word(at index: Int) -> DatePhraseWord? { index < words.count ? words[index] : nil }

  func offset(at index: Int) -> Int { index < words.count ? words[index].offset : bytes.count }

  /// The meaning of the phrase that comes next, which is taken.
  mutating func take<Meaning>(_ book: DatePhraseBook<Meaning>) -> Meaning? {
    guard let match = book.match(words, at: index) else { return nil }
    index = match.next
    return match.meaning
  }

  mutating func take(_ set: Set<String>) -> Bool {
    guard let text = text(), set.contains(text) else { return false }
    index += 1
    return true
  }

  mutating func takeMark() -> Bool { take(table.marks) != nil }

  /// Takes "of", "the", commas and the like.
  mutating func skipFillers() {
    while take(table.fillers) != nil || takeMark() {}
  }

  /// The phrase from one word to before another, as it stands.
  func quote(_ range: Range<Int>) -> String {
    guard !range.isEmpty, range.upperBound <= words.count else { return "" }
    let slice = bytes[words[range.lowerBound].offset..<words[range.upperBound - 1].end]
    return String(decoding: slice, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
