import ClaimsJSON
import Foundation
import Testing

@Suite("The program, on evidence")
struct EvidenceProgramTests {
  private func clean(_ program: Program) { try? FileManager.default.removeItem(at: program.folder) }

  @Test("leads from a file to an assessment, and back to the same bytes")
  func wholeCase() throws {
    let program = try Program.withTwoReports()
    defer { clean(program) }
    try program.write("photo.jpg", Data([0xFF, 0xD8, 0xFF, 0xE0, 0x0A]))
    let attached = try program.run([
      "attach", "c1", "photo.jpg", "--captured-by", "Ada", "--captured-at", "2018-02-09T10:00Z",
      "--tool", "auto-archiver 1.2", "--also", "r2",
    ])
    #expect(attached.status == 0 && attached.output == "e1\n", "\(attached.errors)")
    #expect(attached.errors.contains("Kept e1, attached to c1 r2: 5 bytes, SHA-256 "))
    #expect(attached.errors.contains("Taken for photo, by its bytes: --kind says otherwise."))
    #expect(attached.errors.contains("claims evidence assess e1"))
    let assessed = try program.run(
      [
        "evidence", "assess", "e1", "--assessor", "Ben", "--place", "the pocket", "--at",
        "-35.5,36.9", "--precision", "50", "--date", "2018-02-09", "--because", "the minaret",
      ], environment: ["COLUMNS": "200"])
    #expect(assessed.status == 0 && assessed.output.contains("by Ben (entered by ana): stands"))
    let claim = try program.run(["show", "c1"]).output
    #expect(claim.contains("e1 photo: photo.jpg (5 bytes, SHA-256 "))
    #expect(claim.contains("Made at the pocket (-35.5,36.9 to within 50 m), on 2018-02-09"))
    #expect(try program.run(["report", "show", "r2"]).output.contains("as Ben found"))
    let json = try JSONParser.parse(Array(program.run(["show", "c1", "--json"]).outputBytes))
    #expect(json["evidence"]?.array?.first?["assessments"]?.array?.count == 1)
    #expect(try program.run(["evidence", "list", "r1"]).output == "No evidence.\n")
    #expect(try program.run(["evidence", "list", "r2"]).output.contains("photo.jpg"))
    let extracted = try program.run(["evidence", "extract", "e1", "--output", "copy.jpg"])
    #expect(extracted.status == 0, "\(extracted.errors)")
    let (copy, original) = (
      try Data(contentsOf: program.folder.appending(path: "copy.jpg")),
      try Data(contentsOf: program.folder.appending(path: "photo.jpg"))
    )
    #expect(copy == original)
    #expect(try program.run(["evidence", "extract", "e1", "-o", "copy.jpg"]).status == 73)
    let audit = try program.run(["audit"], environment: ["COLUMNS": "200"])
    #expect(audit.output.contains("1 file of evidence (5 bytes)"))
  }

  @Test("ends with 1 where a file was altered, and with what to do where one cannot be kept")
  func statuses() throws {
    let program = try Program.withTwoReports()
    defer { clean(program) }
    #expect(try program.run(["attach", "c1", "nowhere.jpg"]).status == 66)
    #expect(try program.run(["attach", "c9", "a.txt"]).status == 66)
    #expect(try program.run(["attach", "c1", "claims.db"]).status == 65)
    #expect(try program.run(["attach", "c1", "a.txt", "--kind", "film"]).status == 64)
    #expect(try program.run(["attach", "c1", "a.txt", "--captured-at", "soon"]).status == 65)
    #expect(try program.run(["attach", "c1", "a.txt"]).status == 0)
    #expect(try program.run(["evidence", "show", "e2"]).status == 66)
    let sha256 =
      try JSONParser.parse(
        Array(program.run(["evidence", "show", "e1", "--json"]).outputBytes))["sha256"]?.string
      ?? ""
    let kept = program.folder.appending(path: "claims.db.evidence/\(sha256.prefix(2))/\(sha256)")
    try FileManager.default.removeItem(at: kept)
    try Data("other".utf8).write(to: kept)
    let audit = try program.run(["audit"])
    #expect(audit.status == 1 && audit.output.contains("evidence: e1 a.txt: Is not what was kept"))
    let extracted = try program.run(["evidence", "extract", "e1", "-o", "out.txt"])
    #expect(extracted.status == 65 && extracted.errors.contains("Nothing was written"))
    #expect(try !program.names.contains { $0.contains("out.txt") })
  }

  @Test("shows no name that a terminal would obey")
  func naughty() throws {
    let program = try Program.withTwoReports()
    defer { clean(program) }
    let names = ["a\u{1B}[31m\nb.jpg", "\u{202E}gpj.exe", String(repeating: "x", count: 255)]
    for name in names {
      try program.write(name, name)
      let attached = try program.run(["attach", "c1", name])
      #expect(attached.status == 0, "\(attached.errors)")
    }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "out"), withIntermediateDirectories: false)
    for name in names { try program.write("out/\(name)", name) }
    #expect(try program.run(["attach", "c1", "out"]).status == 0)
    let extracted = try program.run(["evidence", "extract", "e4", "-o", "copy/"])
    #expect(extracted.status == 0, "\(extracted.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: program.folder.appending(path: "copy").path(percentEncoded: false)
      ).sorted() == names.sorted())
    try FileManager.default.removeItem(at: program.folder.appending(path: "claims.db.evidence"))
    try FileManager.default.createSymbolicLink(
      at: program.folder.appending(path: "out/\u{1B}[2J"),
      withDestinationURL: program.folder)
    for arguments in [
      ["evidence", "list"], ["evidence", "show", "e1"], ["evidence", "show", "e4"], ["show", "c1"],
      ["audit"], ["attach", "c1", "out"], ["evidence", "extract", "e4", "-o", "\u{1B}[2J"],
    ] {
      let ended = try program.run(arguments, environment: ["COLUMNS": "100"])
      for text in [ended.output, ended.errors] {
        #expect(
          !text.unicodeScalars.contains { [0x1B, 0x202E].contains($0.value) }, "\(arguments)")
      }
      #expect(!(ended.output + ended.errors).isEmpty)
    }
  }
}
