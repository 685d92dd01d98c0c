import Synchronization

/// A value that is handed from one core to another: who takes it has it alone, so that it can be let go
/// of before the work is done that it is for.
final class HandedOver<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: Value) { self.value = Mutex(value) }

  /// Nil the second time.
  func take() -> Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}
