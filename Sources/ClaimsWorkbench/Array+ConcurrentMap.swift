import Dispatch

extension Array where Element: Sendable {
  /// What becomes of each, in their order, worked out on all cores.
  func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { results, initialized in
      // Each place is written once, by whoever has its number, and read by nobody before all are.
      nonisolated(unsafe) let places = results
      DispatchQueue.concurrentPerform(iterations: count) { place in
        places.initializeElement(at: place, to: transform(self[place]))
      }
      initialized = count
    }
  }
}
