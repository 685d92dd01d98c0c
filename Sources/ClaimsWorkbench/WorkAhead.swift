import Dispatch

/// Work that goes on beside the caller's own, until its result is asked for.
final class WorkAhead<Result: Sendable>: @unchecked Sendable {
  private let done = DispatchGroup()
  // Written by the work alone, and read only once the group has told of its end.
  private var value: Result?

  init(_ work: @escaping @Sendable () -> Result) {
    DispatchQueue.global().async(group: done) { self.value = work() }
  }

  var isDone: Bool { done.wait(timeout: .now()) == .success }

  /// Waits for the work's end. Nil the second time.
  func result() -> Result? {
    done.wait()
    defer { value = nil }
    return value
  }
}
