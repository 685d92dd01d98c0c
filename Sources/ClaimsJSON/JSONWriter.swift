/// Writes JSON values: the same value gives the same bytes, keys in the order given.
///
/// Nothing that a terminal would obey leaves raw, so the output may be shown as it is: controls (C0,
/// DEL, C1), line separators and bidirectional controls are written as escapes. All other text stays
/// UTF-8. Source: RFC 8259; short escapes as in RFC 8785 §3.2.2.2; UAX #9 for the controls.
package struct JSONWriter {
  package enum Layout: Sendable {
    /// One line without spaces.
    case compact
    /// One entry a line, indented by two spaces a level. No line break at the end.
    case pretty
  }

  /// What has been written so far, UTF-8. May be taken and emptied between values.
  package var bytes: [UInt8] = []
  private let layout: Layout

  package init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  package mutating func append(_ value: JSONValue) {
    write(value, level: 0)
  }

  /// Appends an object whose member `key` is an array of very many entries: none of them is held.
  ///
  /// - Parameters:
  ///   - entries: stand in the place of the member's value.
  ///   - put: takes what was written, all of it in the end. `bytes` is empty then.
  package mutating func append(
    _ object: JSONObject, with entries: some Sequence<JSONValue>, under key: String,
    _ put: ([UInt8]) throws -> Void
  ) rethrows {
    try write(object.members, in: "{", "}", level: 0) { writer, member in
      writer.write(key: member.key)
      guard member.key == key else { return writer.write(member.value, level: 1) }
      try writer.write(entries, in: "[", "]", level: 1) { writer, entry in
        writer.write(entry, level: 2)
        guard writer.bytes.count >= 1 << 16 else { return }
        try put(writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
      }
    }
    try put(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// An array whose entries come one after another.
  package struct OpenArray {
    fileprivate var isEmpty = true
  }

  /// Begins an array, to be closed.
  package mutating func openArray() -> OpenArray {
    bytes.append(UInt8(ascii: "["))
    return OpenArray()
  }

  package mutating func append(_ entry: JSONValue, to array: inout OpenArray) {
    if !array.isEmpty { bytes.append(UInt8(ascii: ",")) }
    array.isEmpty = false
    breakLine(level: 1)
    write(entry, level: 1)
  }

  package mutating func close(_ array: OpenArray) {
    if !array.isEmpty { breakLine(level: 0) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Ends the line, as between the values of a `.jsonl` file.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): bytes.append(contentsOf: value.text.utf8)
    case .string(let value): write(value)
    case .array(let values):
      write(values, in: "[", "]", level: level) { writer, value in
        writer.write(value, level: level + 1)
      }
    case .object(let object):
      write(object.members, in: "{", "}", level: level) { writer, member in
        writer.write(key: member.key)
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func write(key: String) {
    write(key)
    bytes.append(contentsOf: (layout == .pretty ? ": " : ":").utf8)
  }

  private mutating func write<Entries: Sequence>(
    _ entries: Entries, in opening: String, _ closing: String, level: Int,
    each: (inout JSONWriter, Entries.Element) throws -> Void
  ) rethrows {
    bytes.append(contentsOf: opening.utf8)
    var isEmpty = true
    for entry in entries {
      if !isEmpty { bytes.append(UInt8(ascii: ",")) }
      isEmpty = false
      breakLine(level: level + 1)
      try each(&self, entry)
    }
    if !isEmpty { breakLine(level: level) }
    bytes.append(contentsOf: closing.utf8)
  }

  private mutating func breakLine(level: Int) {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if !writePlain(text) { writeEscaping(text.unicodeScalars[...]) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes printable ASCII that needs no escape, the common case; false for any other text.
  private mutating func writePlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      for byte in text
      where byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      {
        return false
      }
      bytes.append(contentsOf: text)
      return true
    }
  }

  private mutating func writeEscaping(_ text: Substring.UnicodeScalarView) {
    var rest = text
    while let place = rest.firstIndex(where: Self.needsEscape) {
      bytes.append(contentsOf: Substring(rest[..<place]).utf8)
      escape(rest[place])
      rest = rest[rest.index(after: place)...]
    }
    bytes.append(contentsOf: Substring(rest).utf8)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x22, 0x5C, 0x7F...0x9F: true
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let short: String? =
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\u{08}": "\\b"
      case "\t": "\\t"
      case "\n": "\\n"
      case "\u{0C}": "\\f"
      case "\r": "\\r"
      default: nil
      }
    if let short { return bytes.append(contentsOf: short.utf8) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}

extension JSONValue {
  /// The value as JSON text.
  package func json(_ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    writer.append(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
