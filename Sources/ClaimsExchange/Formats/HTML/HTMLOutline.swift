/// A page as a row of paragraphs and the parts that hold them.
///
/// Parts nest; that they do is kept in arrays, not in calls, so that no page is too deep.
struct HTMLOutline {
  struct Block {
    var text: String
    /// Bytes of its text that stand in links.
    var linked: Int
  }

  /// A part of the page: the paragraphs from `first` up to `end`, exclusive.
  struct Part {
    let name: String
    let first: Int
    var end = 0
  }

  private(set) var blocks: [Block] = []
  /// In the order they begin, so that a part stands before those within it. The first is the page.
  private(set) var parts = [Part(name: "html", first: 0)]
  private(set) var head = HTMLHead()
  private(set) var title: String?
  /// The first heading of the first order.
  private(set) var heading: String?
  /// What `<time datetime>` and the like say, those within articles first.
  var times: [String] { articleTimes + otherTimes }
  private(set) var canonical: String?
  private(set) var language: String?

  private let bytes: [UInt8]
  private let skipsAsides: Bool
  private var open: [(name: String, part: Int?, isSkipped: Bool)] = []
  private var openCounts: [String: Int] = [:]
  private var skipped = 0
  private var articles = 0
  private var links = 0
  private var preformatted = 0
  private var headings = 0
  private var titleIsNext = false
  private var discards = false
  private var articleTimes: [String] = []
  private var otherTimes: [String] = []
  private var line = HTMLLine()

  /// - Parameter skipsAsides: whether menus, footers and the like are left out.
  init(_ bytes: [UInt8], skipsAsides: Bool) {
    self.bytes = bytes
    self.skipsAsides = skipsAsides
  }

  mutating func read() {
    var tokens = HTMLTokenizer(bytes)
    while let token = tokens.next() {
      switch token {
      case .text(let range): text(bytes[range])
      case .start(let name, let attributes): start(name, bytes[attributes])
      case .end(let name): end(name)
      }
    }
    endBlock()
    while let last = open.last { close(last) }
    parts[0].end = blocks.count
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) {
    if titleIsNext {
      titleIsNext = false
      var words = HTMLLine()
      words.append(HTMLReferences.decoded(bytes), isLinked: false, keepsLines: false)
      if title == nil { title = words.take()?.text }
      return
    }
    if discards {
      discards = false
      return
    }
    guard skipped == 0 else { return }
    line.append(
      HTMLReferences.decoded(bytes), isLinked: links > 0, keepsLines: preformatted > 0)
  }

  private mutating func start(_ name: String, _ bytes: ArraySlice<UInt8>) {
    switch name {
    case "title": titleIsNext = true
    case "script", "style", "textarea", "xmp", "iframe", "noembed", "noframes": discards = true
    case "br": line.breakLine()
    case "meta": head.add(HTMLAttributes(bytes))
    case "link":
      let attributes = HTMLAttributes(bytes)
      if attributes["rel"]?.lowercased() == "canonical", canonical == nil {
        canonical = attributes["href"]
      }
    case "html":
      language = language ?? HTMLAttributes(bytes)["lang"].flatMap { $0.isEmpty ? nil : $0 }
    case "time": addTime(HTMLAttributes(bytes))
    case "a": links += 1
    case "pre": preformatted += 1
    default: break
    }
    if HTMLElements.breaking.contains(name) { endBlock() }
    if name == "h1" { headings += 1 }
    if HTMLElements.parts.contains(name) || HTMLElements.skipped.contains(name) {
      openPart(name, bytes)
    }
  }

  private mutating func openPart(_ name: String, _ bytes: ArraySlice<UInt8>) {
    let isSkipped =
      HTMLElements.alwaysSkipped.contains(name)
      || skipsAsides && isAside(name, HTMLAttributes(bytes))
    if isSkipped { skipped += 1 }
    if name == "article" { articles += 1 }
    let part = HTMLElements.parts.contains(name) && skipped == 0 ? parts.count : nil
    if part != nil { parts.append(Part(name: name, first: blocks.count)) }
    open.append((name, part, isSkipped))
    openCounts[name, default: 0] += 1
  }

  private func isAside(_ name: String, _ attributes: HTMLAttributes) -> Bool {
    guard !HTMLElements.neverSkipped.contains(name) else { return false }
    return HTMLElements.skipped.contains(name) || (name == "header" && articles == 0)
      || HTMLElements.isAside(attributes)
  }

  private mutating func end(_ name: String) {
    switch name {
    case "a": links = max(0, links - 1)
    case "pre": preformatted = max(0, preformatted - 1)
    case "h1":
      if heading == nil, headings > 0 { heading = line.text }
      headings = max(0, headings - 1)
    default: break
    }
    if HTMLElements.breaking.contains(name) { endBlock() }
    guard openCounts[name, default: 0] > 0 else { return }
    // What was left open within it ends with it.
    while let last = open.last {
      close(last)
      if last.name == name { break }
    }
  }

  private mutating func close(_ last: (name: String, part: Int?, isSkipped: Bool)) {
    endBlock()
    open.removeLast()
    openCounts[last.name, default: 1] -= 1
    if last.isSkipped { skipped -= 1 }
    if last.name == "article" { articles -= 1 }
    if let part = last.part { parts[part].end = blocks.count }
  }

  /// Ends a paragraph. A link that was left open does not reach beyond it.
  private mutating func endBlock() {
    if let block = line.take() { blocks.append(block) }
    links = 0
  }

  private mutating func addTime(_ attributes: HTMLAttributes) {
    guard let time = attributes["datetime"] else { return }
    if articles > 0 { articleTimes.append(time) } else { otherTimes.append(time) }
  }
}

/// What the `<meta>` tags of a page say, by their names in lower case; the first of a name counts.
struct HTMLHead {
  private var values: [String: String] = [:]

  mutating func add(_ attributes: HTMLAttributes) {
    let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
    guard let name = name?.lowercased(), let content = attributes["content"],
      values[name] == nil
    else { return }
    var line = HTMLLine()
    line.append(Array(content.utf8), isLinked: false, keepsLines: false)
    values[name] = line.take()?.text
  }

  /// What the first of these names that the page has says.
  func first(of names: [String]) -> String? { names.lazy.compactMap { values[$0] }.first }
}
