import ClaimsModel
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("A file to be read")
struct ReportInputTests {
  private static func refusal(_ bytes: [UInt8], encoding: String? = nil) throws -> Refusal {
    try #require(
      #expect(throws: Refusal.self) {
        try ReportInput(bytes, file: "a.txt", encoding: encoding)
      })
  }

  @Test("is plain text as it is")
  func plain() throws {
    let input = try ReportInput(Array("80 villages\n".utf8), file: "a.txt")
    #expect(input.text == "80 villages\n" && !input.isConverted)
  }

  @Test("is a page's main text, with what it says of itself")
  func page() throws {
    let html = """
      <!DOCTYPE html><title>Villages</title><meta property=article:published_time content=2018-02-09>
      <p>80 villages</p><script>x</script>
      """
    let input = try ReportInput(Array(html.utf8), file: "a.html")
    #expect(input.text == "80 villages" && input.title == "Villages" && input.isConverted)
    #expect(input.published?.description == "2018-02-09")
    let empty = try Self.refusal(Array("<html><script>x</script></html>".utf8))
    #expect(empty.reason.contains("a web page without text"))
  }

  @Test("is read in the encoding that is asked for, marked or declared")
  func encodings() throws {
    let arabic: [UInt8] = [0xD3, 0xD1, 0xC7, 0xDE, 0xC8]
    #expect(try ReportInput(arabic, file: "a", encoding: "cp1256").text == "سراقب")
    let page = Array("<html><meta charset=windows-1256><p>".utf8) + arabic
    #expect(try ReportInput(page, file: "a").text == "سراقب")
    let marked: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    let input = try ReportInput(marked, file: "a")
    #expect(input.text == "a" && input.isConverted && input.charset == "utf-16le")
    #expect(try ReportInput([0xEF, 0xBB, 0xBF, 0x61], file: "a").isConverted)
  }

  @Test("that is not UTF-8 is refused with its place and what to try")
  func refused() throws {
    let refused = try Self.refusal([0x61, 0x0A, 0x62, 0xE9])
    #expect(refused.reason.contains("line 2, column 2"))
    #expect(refused.remedy.contains("--encoding windows-1252"))
    #expect(try Self.refusal([0x61], encoding: "koi8-r").remedy.contains("windows-1251"))
    #expect(try Self.refusal([0x61], encoding: "utf-16le").reason.contains("no text in utf-16le"))
  }

  @Test("that is no PDF but says so is refused, where pdftotext is installed or not")
  func brokenPDF() throws {
    #expect(try Self.refusal(Array("%PDF-1.4 nothing".utf8)).reason.contains("a.txt"))
  }

  @Test(
    "gives the text of a PDF",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"),
      "pdftotext is not installed"))
  func pdf() throws {
    let content = "BT /F1 12 Tf 72 700 Td (The army took 80 villages.) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    for (index, object) in objects.enumerated() {
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    file += "trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n"
    let input = try ReportInput(Array(file.utf8), file: "a.pdf")
    #expect(input.text.contains("The army took 80 villages."))
    #expect(input.form == .pdf && input.isConverted)
  }
}
