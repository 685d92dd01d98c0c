import ClaimsStore
import Foundation

/// Who works, and what the clock and the dice say: all that a use case takes from outside.
package struct Session: Sendable {
  /// The reviewer's name, as decisions keep it.
  package let reviewer: String
  /// Seconds since 1970-01-01T00:00Z.
  package let now: @Sendable () -> Int64
  /// A fresh key for a report or a claim.
  package let newKey: @Sendable () -> String
  /// Is told how long work goes on, and nil at its end.
  package let showProgress: @Sendable (WorkProgress?) -> Void

  package init(
    reviewer: String, now: @escaping @Sendable () -> Int64,
    newKey: @escaping @Sendable () -> String,
    showProgress: @escaping @Sendable (WorkProgress?) -> Void = { _ in }
  ) {
    self.reviewer = reviewer
    self.now = now
    self.newKey = newKey
    self.showProgress = showProgress
  }

  /// The machine's clock, and keys as UUIDs of version 7 (RFC 9562).
  package static func live(
    reviewer: String, showProgress: @escaping @Sendable (WorkProgress?) -> Void
  ) -> Session {
    Session(
      reviewer: reviewer, now: { Int64(Date().timeIntervalSince1970) },
      newKey: { UUIDv7.text(milliseconds: UInt64(Date().timeIntervalSince1970 * 1000)) },
      showProgress: showProgress)
  }
}

/// UUIDs that sort by the time they were made (RFC 9562, version 7).
enum UUIDv7 {
  /// - Parameter milliseconds: since 1970-01-01T00:00Z.
  static func text(milliseconds: UInt64) -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    for index in 0..<6 {
      bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * index))
    }
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    var digits = Hex.text(Data(bytes))[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { digits = digits.dropFirst(length) }
      return String(digits.prefix(length))
    }.joined(separator: "-")
  }
}
