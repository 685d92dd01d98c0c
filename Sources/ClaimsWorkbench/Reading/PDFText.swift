/// The text of a PDF, by `pdftotext` of Poppler where that is installed.
enum PDFText {
  /// - Throws: `Refusal` where the program is not there, or finds no text.
  static func read(_ bytes: [UInt8], _ file: String, timeout: Double) throws -> String {
    let output: [UInt8]
    do {
      let program = ChildProcess(
        ["pdftotext", "-enc", "UTF-8", "-nopgbrk", "-", "-"], timeout: timeout)
      output = try program.output(for: bytes, called: "pdftotext, on \(file),")
    } catch let refusal as Refusal where refusal.kind == .notFound {
      throw Refusal(
        "\(file) is a PDF, and pdftotext, which reads them, is not installed.",
        remedy: "Install it: apt-get install poppler-utils; or save the text as a file.",
        kind: .notFound)
    }
    let text = String(decoding: output, as: UTF8.self)
    guard text.contains(where: { $0.isLetter }) else {
      throw Refusal(
        "\(file) holds no text: it may be a scan.",
        remedy: "Have its letters recognised first, for instance with ocrmypdf.")
    }
    return text
  }
}
