/// Numbers of bytes, for people.
package enum ByteCount {
  private static let units = ["kB", "MB", "GB", "TB", "PB", "EB"]

  /// "1 byte", "980 bytes", "1.2 kB", "35 MB": by thousands, rounded.
  ///
  /// - Parameter bytes: 0 or more.
  package static func words(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) \(bytes == 1 ? "byte" : "bytes")" }
    var amount = Double(bytes) / 1000
    var unit = 0
    while amount >= 999.5, unit < units.count - 1 {
      amount /= 1000
      unit += 1
    }
    let tenths = Int((amount * 10).rounded())
    let number =
      tenths < 100 && tenths % 10 != 0
      ? "\(tenths / 10).\(tenths % 10)" : "\(Int(amount.rounded()))"
    return "\(number) \(units[unit])"
  }
}
