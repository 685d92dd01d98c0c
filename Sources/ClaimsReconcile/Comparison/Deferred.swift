/// Words that are put together only where somebody reads them: most comparisons are only counted.
struct Deferred<Words: Hashable & Sendable>: Hashable, Sendable {
  private let words: @Sendable () -> Words

  init(_ words: @escaping @Sendable () -> Words) { self.words = words }

  var value: Words { words() }

  static func == (a: Deferred, b: Deferred) -> Bool { a.value == b.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
