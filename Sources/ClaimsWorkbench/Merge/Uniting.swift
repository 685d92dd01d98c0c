import ClaimsExchange
import ClaimsJSON
import ClaimsModel

/// Makes one of what two casebooks say of one thing under one id, the same whichever of them is first.
///
/// What only one of them says is taken. Where they say different things of what must be one, the one
/// that comes first in the order of its text stands, and the other goes into the note: nothing is
/// lost, and uniting again changes nothing.
struct Uniting {
  /// As sentences begin: "The source “sohr”".
  let thing: String
  /// What they say differently, and what stands: whole sentences.
  private(set) var conflicts: [String] = []
  /// What does not stand: lines for the note.
  private var left: [String] = []

  init(_ noun: String, _ id: some Slug) { thing = "The \(noun) “\(id)”" }

  /// - Parameters:
  ///   - field: what it is, with its article: "the url".
  ///   - words: for people.
  ///   - order: what is compared to say which stands; different for different values.
  mutating func one<Value: Equatable>(
    _ field: String, _ ours: Value?, _ theirs: Value?, words: (Value) -> String,
    order: ((Value) -> String)? = nil
  ) -> Value? {
    guard let ours else { return theirs }
    guard let theirs, ours != theirs else { return ours }
    func key(_ value: Value) -> String { order.map { $0(value) } ?? words(value) }
    let isOurs = key(ours) < key(theirs)
    let (stands, loses) = isOurs ? (ours, theirs) : (theirs, ours)
    conflicts.append(
      "\(thing): \(field) is “\(words(ours))” here and “\(words(theirs))” there. "
        + "“\(words(stands))” stands; the other is kept in its note.")
    left.append("Elsewhere \(field) is “\(words(loses))”.")
    return stands
  }

  mutating func one(_ field: String, _ ours: String?, _ theirs: String?) -> String? {
    one(field, ours, theirs, words: { $0 })
  }

  mutating func say(_ sentence: String) { conflicts.append(sentence) }

  /// Both notes, each line once, and below them what does not stand. To be asked last.
  func note(_ ours: String?, _ theirs: String?) -> String? {
    let notes = Set([ours, theirs].compactMap(\.self)).sorted()
    var lines: [Substring] = []
    for note in notes.sorted(by: { Self.lines($0).count > Self.lines($1).count }) {
      let more = Self.lines(note)
      if !Set(more).isSubset(of: lines) { lines += more }
    }
    for line in left.sorted() where !lines.contains(Substring(line)) { lines.append(line[...]) }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

extension Source {
  /// The same source as two casebooks know it; both go by one id and one name.
  func united(with theirs: Source, _ uniting: inout Uniting) -> Source {
    var both = self
    both.name = uniting.one("the name", name, theirs.name) ?? name
    both.kind =
      uniting.one(
        "the kind", kind == .other ? nil : kind, theirs.kind == .other ? nil : theirs.kind,
        words: \.rawValue) ?? .other
    both.url = uniting.one("the url", url, theirs.url)
    both.publisher = uniting.one("the publisher", publisher, theirs.publisher, words: \.text)
    both.note = uniting.note(note, theirs.note)
    return both
  }
}

extension Entity {
  /// The same entity as two casebooks know it: all its names, and where it lies.
  func united(with theirs: Entity, _ uniting: inout Uniting) -> Entity {
    var origins = origins
    for (alias, origin) in theirs.origins.sorted(by: { $0.key < $1.key }) {
      origins[alias] = uniting.one(
        "what is known of the name “\(alias)”", origins[alias], origin, words: \.inWords)
    }
    let name = min(name, theirs.name)
    if self.name != theirs.name {
      uniting.say(
        "\(uniting.thing) is called “\(self.name)” here and “\(theirs.name)” there. “\(name)” "
          + "stands; it goes by the other as well.")
    }
    let kind =
      uniting.one(
        "the kind", kind == .unspecified ? nil : kind,
        theirs.kind == .unspecified ? nil : theirs.kind, words: \.rawValue) ?? .unspecified
    let parent = uniting.one("what it lies in", parent, theirs.parent, words: \.text)
    let location = uniting.one(
      "where it lies", location, theirs.location, words: \.description,
      order: { CasefileWriter.location($0).json() })
    let gazetteerID = uniting.one(
      "the number in the gazetteer", gazetteerID, theirs.gazetteerID, words: { String($0) })
    return Entity(
      id: id, name: name, kind: kind, parent: parent,
      aliases: aliases + theirs.aliases + [self.name, theirs.name], origins: origins,
      location: location, gazetteerID: gazetteerID,
      note: uniting.note(note, theirs.note))
  }
}

extension Predicate {
  /// Whether both mean the same by it, whatever they call it.
  func meansSame(as other: Predicate) -> Bool {
    var same = other
    (same.question, same.definition) = (question, definition)
    return same == self
  }

  /// The same predicate with the words of both.
  func united(with theirs: Predicate, _ uniting: inout Uniting) -> Predicate {
    var both = self
    if question != theirs.question {
      both.question = min(question, theirs.question)
      uniting.say(
        "\(uniting.thing) asks “\(question)” here and “\(theirs.question)” there. "
          + "“\(both.question)” stands.")
    }
    if !definition.contains(theirs.definition) {
      both.definition =
        theirs.definition.contains(definition)
        ? theirs.definition : [definition, theirs.definition].sorted().joined(separator: " Or: ")
      uniting.say("\(uniting.thing) is defined in other words there: both are kept.")
    }
    return both
  }
}

extension NameOrigin {
  fileprivate var inWords: String {
    let giver =
      switch giver {
      case .source(let id): "of the source \(id)"
      case .report(let key): "of the report \(key)"
      case .gazetteer: "of the gazetteer"
      case .words(let words): "of \(words)"
      case nil: ""
      }
    return [language ?? "", giver].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
