import ClaimsExchange
package import ClaimsModel
import ClaimsText

/// A file as a report to be read: its text, and what the file says of itself.
package struct ReportInput: Sendable {
  package enum Form: Sendable {
    case plain, page, pdf
  }

  package let form: Form
  package let text: String
  package let title: String?
  /// What a page calls the site that it stands on.
  package let siteName: String?
  package let published: EDTF?
  package let url: String?
  package let language: String?
  /// Whether the text is not the very bytes of the file.
  package let isConverted: Bool
  /// What the bytes were read as, by its name.
  package let charset: String

  /// Reads plain text, a web page, or a PDF by way of `pdftotext`.
  ///
  /// - Parameters:
  ///   - file: its name, for messages.
  ///   - encoding: of text and pages, by name; nil to go by a byte order mark, by what a page declares,
  ///     and by UTF-8.
  ///   - timeout: for `pdftotext`, in seconds.
  /// - Throws: `Refusal` where there is no text to be had.
  package init(
    _ bytes: [UInt8], file: String, encoding: String? = nil, timeout: Double = 60
  ) throws {
    if bytes.starts(with: "%PDF-".utf8) {
      let text = try PDFText.read(bytes, file, timeout: timeout)
      self.init(form: .pdf, charset: .utf8, text: text, isConverted: true)
      return
    }
    let charset = try Self.charset(of: bytes, encoding)
    guard let text = charset.text(bytes) else { throw Self.wrong(charset, encoding, bytes, file) }
    guard HTMLPage.isPage(Array(text.utf8.prefix(1024))) else {
      self.init(
        form: .plain, charset: charset, text: text, isConverted: !text.utf8.elementsEqual(bytes))
      return
    }
    let page = HTMLPage(Array(text.utf8))
    guard !page.text.isEmpty else {
      throw Refusal(
        "\(file) is a web page without text: perhaps a script makes it.",
        remedy: "Save it from a browser as text, or copy its text into a file.")
    }
    self.init(form: .page, charset: charset, text: page.text, isConverted: true, page: page)
  }

  private init(
    form: Form, charset: Charset, text: String, isConverted: Bool, page: HTMLPage? = nil
  ) {
    self.form = form
    self.charset = charset.rawValue
    self.text = text
    self.isConverted = isConverted
    title = page?.title
    siteName = page?.siteName
    published = page?.published.flatMap { EDTF($0) }
    url = page?.url
    language = page?.language
  }

  private static func charset(of bytes: [UInt8], _ encoding: String?) throws -> Charset {
    if let encoding {
      guard let charset = Charset(named: encoding) else {
        let names = Charset.allCases.map(\.rawValue).joined(separator: ", ")
        throw Refusal(
          "“\(encoding)” is no encoding that is read here.", remedy: "Use one of \(names).")
      }
      return charset
    }
    if let marked = Charset.marked(bytes)?.charset { return marked }
    let isUTF8 = Charset.utf8.text(bytes) != nil
    guard !isUTF8, HTMLPage.isPage(Array(bytes.prefix(1024))),
      let declared = HTMLPage.declaredCharset(bytes)
    else { return .utf8 }
    return Charset(named: declared) ?? .utf8
  }

  /// Bytes that are no text in the encoding that they were read in.
  private static func wrong(
    _ charset: Charset, _ encoding: String?, _ bytes: [UInt8], _ file: String
  ) -> Refusal {
    guard encoding == nil, charset == .utf8 else {
      return Refusal(
        "\(file) is no text in \(charset.rawValue).",
        remedy:
          "Try another: --encoding \(Charset.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let place = ReportText.placeOfFault(bytes)
    return Refusal(
      "\(file) is not UTF-8: line \(place.line), column \(place.column) holds bytes that are no "
        + "character.",
      remedy:
        "Say what it is, for instance --encoding windows-1252 (Western European), windows-1256 "
        + "(Arabic) or windows-1251 (Cyrillic); --dry-run shows what comes of it.")
  }
}
