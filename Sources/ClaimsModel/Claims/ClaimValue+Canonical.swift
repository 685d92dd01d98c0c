extension ClaimValue {
  /// The value's meaning in one unambiguous line: equal lines say the same, whatever the wording.
  ///
  /// `quantity [80, 80]~[80, 80] "villages"`, `all regime`, `one-of regime russia`, `date 2017-06-30`.
  package var canonical: String {
    switch self {
    case .quantity(let quantity): "quantity " + quantity.canonical
    case .entities(.all(let ids)): "all " + ids.map(\.text).joined(separator: " ")
    case .entities(.oneOf(let ids)): "one-of " + ids.map(\.text).joined(separator: " ")
    case .text(let text): "text " + TextFolding.folded(text)
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date, _): "date \(date)"
    case .unknown: "unknown"
    case .notStated: "not-stated"
    case .nothing: "none"
    }
  }
}

extension Quantity {
  /// Readings, then unit and population.
  package var canonical: String {
    var line = Reading.notation(readings)
    if let unit { line += " " + Self.quoted(unit) }
    if let population { line += " of " + Self.quoted(population) }
    return line
  }
}

extension Quantity {
  /// In quotation marks, those inside escaped: no two different texts come out alike.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}

extension Quantity.Reading {
  /// Readings in one line: `[80, 80]~[80, 80]`, hard before soft, several joined by `|`.
  package static func notation(_ readings: [Quantity.Reading]) -> String {
    readings.map { reading in
      let hard = reading.hard.description
      return hard + "~" + (reading.soft == reading.hard ? hard : reading.soft.description)
    }.joined(separator: "|")
  }

  /// Reads that line back; nil where it is not one.
  package static func readings(notation: String) -> [Quantity.Reading]? {
    if let reading = plain(notation) { return [reading] }
    var readings: [Quantity.Reading] = []
    for part in notation.split(separator: "|", omittingEmptySubsequences: false) {
      let sets = part.split(separator: "~", omittingEmptySubsequences: false)
      guard sets.count == 2, let hard = NumberRange(notation: String(sets[0])),
        let soft = NumberRange(notation: String(sets[1])),
        let reading = Quantity.Reading(hard: hard, soft: soft)
      else { return nil }
      readings.append(reading)
    }
    return readings.isEmpty ? nil : readings
  }

  /// The one reading of whole numbers whose sets are the same, as nearly all are.
  private static func plain(_ notation: String) -> Quantity.Reading? {
    var notation = notation
    return notation.withUTF8 { bytes in
      let middle = bytes.count / 2
      guard middle > 0, bytes[middle] == UInt8(ascii: "~"),
        bytes[..<middle].elementsEqual(bytes[(middle + 1)...])
      else { return nil }
      return NumberRange.plain(bytes[..<middle]).map { Quantity.Reading($0) }
    }
  }
}

/// Text made comparable: lower case, white space runs as one space, ends trimmed.
package enum TextFolding {
  package static func folded(_ text: String) -> String {
    foldedASCII(text)
      ?? text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same where bytes stand for characters; nil where one does not.
  private static func foldedASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isBetween = false
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: isBetween = !bytes.isEmpty
      default:
        if isBetween { bytes.append(0x20) }
        isBetween = false
        bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
