import ClaimsText

/// A line of a GeoNames table: UTF-8 fields parted by tabs, nothing quoted, no header.
struct GeoNamesLine {
  /// Where a field is wrong.
  struct Fault: Error {
    /// 0-based, in bytes of the line.
    let offset: Int
    let reason: String
    let remedy: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each field ends.
  private let ends: [Int]

  /// - Parameter bytes: a line without its end. To be used within the caller's pointer's life.
  init(_ bytes: UnsafeBufferPointer<UInt8>, columns: [String]) throws(Fault) {
    self.bytes = bytes
    var ends: [Int] = []
    ends.reserveCapacity(columns.count)
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\t") {
      ends.append(offset)
    }
    ends.append(bytes.count)
    self.ends = ends
    guard ends.count != columns.count else { return }
    let count = ends.count == 1 ? "1 column" : "\(ends.count) columns"
    throw Fault(
      offset: ends.count < columns.count ? bytes.count : ends[columns.count - 1],
      reason: "This line has \(count), parted by tabs; this table has \(columns.count).",
      remedy: "Take the line from the original file, or part its columns by single tabs.")
  }

  private func range(_ column: Int) -> Range<Int> {
    (column == 0 ? 0 : ends[column - 1] + 1)..<ends[column]
  }

  func isEmpty(_ column: Int) -> Bool { range(column).isEmpty }

  /// The field's bytes.
  func field(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range(column)])
  }

  func fault(_ column: Int, _ reason: String, _ remedy: String) -> Fault {
    Fault(offset: range(column).lowerBound, reason: reason, remedy: remedy)
  }

  // MARK: - Values

  /// Nil for an empty field.
  func text(_ column: Int, _ name: String) throws(Fault) -> String? {
    let field = field(column)
    if field.isEmpty { return nil }
    guard let text = String(validating: field, as: UTF8.self) else {
      throw fault(
        column, "“\(name)” is not valid UTF-8.", "Save the file as UTF-8, as GeoNames gives it.")
    }
    guard !field.contains(0) else {
      throw fault(column, "“\(name)” holds U+0000, which is no text.", "Take it out.")
    }
    return text
  }

  /// A whole number of digits only. Nil for an empty field.
  func number(_ column: Int, _ name: String) throws(Fault) -> Int? {
    let field = field(column)
    if field.isEmpty { return nil }
    var value = 0
    for byte in field {
      let (tens, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = tens.addingReportingOverflow(Int(byte) - Int(UInt8(ascii: "0")))
      guard Self.isDigit(byte), !over, !overAgain else {
        throw fault(
          column, "“\(name)” should be a whole number, not “\(shown(column))”.",
          "Write digits only.")
      }
      value = sum
    }
    return value
  }

  /// A number within `range`, in decimal digits: "-35.93". The field may not be empty.
  func degrees(
    _ column: Int, _ name: String, in range: ClosedRange<Double>
  ) throws(Fault) -> Double {
    let field = field(column)
    guard Self.isDecimal(field), let value = Double(String(decoding: field, as: UTF8.self)) else {
      throw fault(
        column, "“\(name)” should be a number of degrees, not “\(shown(column))”.",
        "Write it in digits with a point: 35.93.")
    }
    guard range.contains(value) else {
      let (least, most) = (Int(range.lowerBound), Int(range.upperBound))
      throw fault(
        column, "“\(name)” is \(shown(column)), which is not from \(least) to \(most) degrees.",
        "Correct it; latitude comes before longitude.")
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// A sign or none, digits, and at most a point with digits behind it.
  private static func isDecimal(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let signs = [UInt8(ascii: "-"), UInt8(ascii: "+")]
    let parts = field.drop { signs.contains($0) }
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }

  /// The field for a message, cut.
  func shown(_ column: Int) -> String {
    TextWrap.truncated(String(decoding: field(column).prefix(120), as: UTF8.self), to: 30)
  }
}
