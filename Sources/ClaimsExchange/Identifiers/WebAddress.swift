import ClaimsJSON

/// Addresses of pages, as formats want them that check what they are given.
enum WebAddress {
  /// The characters of a URI (RFC 3986), less the brackets, which only hosts of version 6 have.
  private static let allowed = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&'()*+,;=%".utf8)

  /// Whether the text is an address of the web that any reader takes: `javascript:` and what is not
  /// written as RFC 3986 asks are none.
  static func isPlain(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["http://", "https://"].first(where: { lower.hasPrefix($0) }) else {
      return false
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let isHostThere = rest.first.map { !"/?#:@".utf8.contains($0) } ?? false
    return isHostThere && rest.allSatisfy(allowed.contains) && isEscapedWell(rest)
      && rest.count { $0 == UInt8(ascii: "#") } <= 1
  }

  /// Whether each % begins two hexadecimal digits.
  private static func isEscapedWell(_ text: Substring.UTF8View) -> Bool {
    text.indices.filter { text[$0] == UInt8(ascii: "%") }.allSatisfy { index in
      let digits = text[index...].dropFirst().prefix(2)
      return digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
  }

  /// A list with one external reference of STIX; nil where there is no address.
  static func reference(_ name: String, url: String?, sha256: String? = nil) -> JSONValue? {
    guard let url else { return nil }
    var reference: JSONObject = ["source_name": .string(name)]
    guard isPlain(url) else {
      reference["description"] = .string(url)
      return [.object(reference)]
    }
    reference["url"] = .string(url)
    reference["hashes"] = sha256.map { ["SHA-256": .string($0)] }
    return [.object(reference)]
  }
}
