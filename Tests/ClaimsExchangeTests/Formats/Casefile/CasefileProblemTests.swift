import ClaimsText
import Testing

@testable import ClaimsExchange

/// A line with “▸” where the trouble is, which is taken out before the line is read.
private struct Marked {
  let line: String
  /// 1-based, in scalars.
  let column: Int

  init(_ text: String) {
    let parts = text.split(separator: "▸", omittingEmptySubsequences: false)
    precondition(parts.count == 2, "One place is marked in \(text).")
    line = parts.joined()
    column = parts[0].unicodeScalars.count + 1
  }
}

@Suite("What is wrong with a line of a casefile")
struct CasefileProblemTests {
  private func check(_ text: String, _ reason: String, _ remedy: String) throws {
    let marked = Marked(text)
    let found = try problem("\n" + marked.line)
    #expect(found.file == "case.jsonl")
    #expect(found.place.line == 2)
    #expect(found.place.column == marked.column, "\(found.reason)")
    #expect(reason.isEmpty || found.reason.contains(reason), "\(found.reason)")
    #expect(remedy.isEmpty || found.remedy.contains(remedy), "\(found.remedy)")
    #expect(found.reason.hasSuffix(".") && (found.remedy.last.map { ".?".contains($0) } ?? false))
  }

  @Test(
    "is shown where it stands: JSON",
    arguments: [
      (#"{"type":"source"▸,}"#, "Nothing follows this comma", "Remove the comma"),
      (#"{"type":"source"▸"#, "The input ends inside the object", "Close it"),
      (#"▸nothing"#, "A value should stand here", "Write a string in double quotes"),
      (#"▸["source"]"#, "An object should stand here for a line, not an array", "Write a line as"),
      (#"{"type":"source","id":"a",▸"id":"b"}"#, "“id” is given twice", "Keep the one"),
      (#"{"type":"source","id":"a","name":"S▸\ud83d"}"#, "half of a surrogate", "both halves"),
      (#"{"type":"source","id":"a","name":▸"S\u0000"}"#, "“name” should be text", "Correct"),
      (#"{"type":"source","id":"a","name":"S"} ▸{}"#, "Something follows the end", "each line"),
    ])
  func json(text: String, reason: String, remedy: String) throws {
    try check(text, reason, remedy)
  }

  @Test(
    "is shown where it stands: fields",
    arguments: [
      (#"▸{"id":"a"}"#, "“type” of a line is missing", "Add it"),
      (#"▸{"type":"source","id":"a"}"#, "“name” of a source is missing", "Add it"),
      (#"{"type":▸"sauce"}"#, "should be one of “casefile”, “predicate”", "Correct its value"),
      (
        #"{"type":"source","id":"a","name":"S",▸"publsher":"b"}"#,
        "“publsher” is not one that we know of a source", "Did you mean “publisher”?"
      ),
      (
        #"{"type":"source","id":"a","name":"S",▸"colour":"red"}"#, "“colour” is not one",
        "Remove it, or use one of “type”, “id”, “name”, “kind”, “url”, “publisher”, “note”."
      ),
      (#"{"type":"source","id":"a","name":▸3}"#, "“name” should be text", "Correct its value"),
      (#"{"type":"source","id":"a","name":▸""}"#, "“name” should be text", "Correct its value"),
      (#"{"type":"source","id":"a","name":▸null}"#, "not null", "Correct its value"),
      (#"{"type":"source","id":▸"SOHR","name":"S"}"#, "“id” should be a slug", "Correct"),
      (#"{"type":"source","id":▸"so hr","name":"S"}"#, "“so hr”", "Correct its value"),
      (#"{"type":"entity","id":"سراقب","name":▸7}"#, "“name” should be text", "Correct its value"),
      (
        #"{"type":"entity","id":"a","name":"S","aliases":["x",▸4]}"#,
        "An alias should be text", "Correct its value"
      ),
      (
        #"{"type":"entity","id":"a","name":"S","aliases":[{"name":"x","language":▸"in Arabic"}]}"#,
        "“language” should be the tag of a language", "Correct its value"
      ),
      (
        #"{"type":"entity","id":"a","name":"S","aliases":[{"name":▸"x","source":"b","words":"c"}]}"#,
        "one of source, report, gazetteer and words", "Keep the one"
      ),
      (
        #"{"type":"entity","id":"a","name":"S","location":{"latitude":▸90.5,"longitude":0}}"#,
        "“latitude” should be a number from -90 to 90, not the number 90.5", "Correct its value"
      ),
      (
        #"{"type":"entity","id":"a","name":"S","location":▸{"latitude":9}}"#,
        "The field “longitude” of a location is missing", "Add it"
      ),
      (
        #"{"type":"entity","id":"a","name":"S","location":{"latitude":9,"longitude":9,"precision":▸-1}}"#,
        "“precision” should be a number of metres, 0 or more", "Correct its value"
      ),
      (
        #"{"type":"entity","id":"a","name":"S","gazetteer":▸0}"#,
        "“gazetteer” should be a whole number from 1", "Correct its value"
      ),
      (#"{"type":"casefile","version":▸0}"#, "a whole number from 1", "Correct its value"),
    ])
  func fields(text: String, reason: String, remedy: String) throws {
    try check(text, reason, remedy)
  }

  @Test(
    "is shown where it stands: reports, grades and decisions",
    arguments: [
      (#""id":▸"r 1","source":"sohr","text":"t""#, "“id” should be an id of 1 to 80", "Correct"),
      (
        #""id":"r1","source":"sohr","text":"t","published":"▸2018-02-30""#,
        "There is no 30 February", "28 days"
      ),
      (
        #""id":"r1","source":"sohr","text":"t","published":"2018-02-09▸x""#, "", ""
      ),
      (#""id":"r1","source":"sohr","text":"t","published":▸2018"#, "not a number", "EDTF"),
      (#""id":"r1","source":"sohr","text":"t","sha256":▸"0A""#, "SHA-256 of 64", "Correct"),
      (#""id":"r1","source":"sohr","text":"t","credits":[▸{}]"#, "of a credit is missing", "Add"),
      (#""id":"r1","source":"sohr","text":"t","credits":▸{}"#, "array", "["),
    ])
  func reports(fields: String, reason: String, remedy: String) throws {
    try check(#"{"type":"report","# + fields + "}", reason, remedy)
  }

  @Test(
    "is shown where it stands: moments, digests and acts",
    arguments: [
      (#""at":▸"2018-02-10""#, "a moment such as 2018-02-10T08:00:00Z", "Correct"),
      (#""at":▸"Y99999999999999""#, "a moment such as 2018-02-10T08:00:00Z", "Correct"),
      (#""at":"2018-02-10T08:00:00Z","act":▸0"#, "“act” should be a whole number", "Correct"),
      (#""at":"2018-02-10T08:00:00Z","digest":▸"abc""#, "“digest” should be a SHA", "Correct"),
    ])
  func decisions(fields: String, reason: String, remedy: String) throws {
    let start = #"{"type":"decision","claim":"c1","status":"refuted","because":"b","by":"amal","#
    try check(start + fields + "}", reason, remedy)
  }

  @Test(
    "is shown where it stands: judgements",
    arguments: [
      (#""b":▸"a","verdict":"same""#, "one with itself", "two different entities"),
      (#""b":"c","verdict":▸"equal""#, "should be one of “same”, “different”", "Correct"),
    ])
  func judgements(fields: String, reason: String, remedy: String) throws {
    let end = #","because":"b","by":"amal","at":"2018-02-10T08:00:00Z"}"#
    try check(#"{"type":"judgement","a":"a","# + fields + end, reason, remedy)
  }

  @Test(
    "is shown where it stands: claims",
    arguments: [
      (#""value":▸{}"#, "This value says nothing that we know", "Use one of quantity, entity"),
      (#""value":▸"80""#, "An object should stand here for a value", "Write a value as"),
      (#""value":{"quantity":▸"some words"}"#, "number", "Or give its “readings”"),
      (
        #""value":{"quantity":"80","readings":[{"hard":"[80, 80]","soft":▸"[80, 90]"}]}"#,
        "The soft set [80, 90] reaches outside the hard set [80, 80]", "Widen the hard set"
      ),
      (
        #""value":{"quantity":"80","readings":[{"hard":▸"80"}]}"#,
        "“hard” should be a set of numbers", "Correct its value"
      ),
      (#""value":{"quantity":"80","readings":▸[]}"#, "needs one reading at least", "Give one"),
      (#""value":{"entity":"army",▸"text":"x"}"#, "“text” is not one", "Remove it"),
      (#""value":{"allOf":▸["army"]}"#, "needs two different entities", "use “entity” for one"),
      (#""value":{"oneOf":▸["army","army"]}"#, "needs two different entities", "“entity”"),
      (#""value":{"allOf":["army",▸"No Slug"]}"#, "“allOf”[1] should be a slug", "Correct"),
      (#""value":{"date":"2017-▸13"}"#, "13", "12"),
      (#""value":{"absent":▸"gone"}"#, "one of “unknown”, “notStated”, “none”", "Correct"),
      (#""value":{"flag":▸"yes"}"#, "“flag” should be true or false", "Correct its value"),
      (#""value":{"flag":true},"hedge":▸"maybe""#, "“hedge” should be one of", "Correct"),
      (#""value":{"flag":true},"credibility":▸7"#, "a whole number from 1 to 6", "Correct"),
      (#""value":{"flag":true},"confidence":▸101"#, "a whole number from 0 to 100", "Correct"),
      (#""value":{"flag":true},"confidence":▸50.5"#, "a whole number from 0 to 100", "Correct"),
      (#""value":{"flag":true},"when":▸{"dat":"2018"}"#, "“date” of a time is missing", "Add"),
      (
        #""value":{"flag":true},"when":{"absent":▸"notStated"}"#,
        "should be one of “unknown”, “none”", "Correct"
      ),
      (#""value":{"flag":true},"when":{"absent":"none",▸"date":"2018"}"#, "“date” is not", ""),
      (#""value":{"flag":true},"when":▸"unknown""#, "An object should stand here for a time", ""),
      (#""value":{"flag":true},"place":▸"No Slug""#, "“place” should be a slug", "Correct"),
      (#""value":{"flag":true},"place":▸3"#, "“place” should be a slug", "Correct"),
      (#""value":{"flag":true},"place":▸{}"#, "“oneOf” of a place is missing", "Add it"),
      (#""value":{"flag":true},"place":{"oneOf":▸["a","a"]}"#, "two different places", "string"),
      (#""value":{"flag":true},"place":{▸"oneOf":["a","b"],"absent":"none"}"#, "“oneOf” is", ""),
      (#""value":{"flag":true},"place":{"absent":▸"nowhere"}"#, "“unknown”, “none”", "Correct"),
      (#""value":{"flag":true},"attribution":▸{}"#, "“words” of an attribution", "Add it"),
    ])
  func claims(fields: String, reason: String, remedy: String) throws {
    let start = #"{"type":"claim","id":"c1","report":"r1","quote":{"exact":"80"},"#
    try check(start + #""subject":"pocket","predicate":"killed","# + fields + "}", reason, remedy)
  }

  @Test("A date that is not plain ASCII is pointed at from its start")
  func dateInOtherDigits() throws {
    try check(
      #"{"type":"report","id":"r1","source":"s","text":"t","published":▸"٢٠١٨-٠٢-٠٩"}"#, "", "")
  }

  @Test("A problem does not stop the lines after it, nor does one hide another")
  func readingOn() throws {
    let good = try #require(CasefileLines.shortest["source"])
    let text = [good, "{", good, #"{"type":"source"}"#, "", good].joined(separator: "\n")
    let results = readCasefile(text)
    let lines = results.map { result in
      if case .failure(let problem) = result { problem.place.line } else { 0 }
    }
    #expect(lines == [0, 2, 0, 4, 0])
  }

  @Test("Bytes that are no UTF-8, a byte order mark and UTF-16 are named for what they are")
  func encodings() throws {
    let latin1 = Array(#"{"type":"source","id":"a","name":"caf"#.utf8) + [0xE9, 0x22, 0x7D]
    let cases: [([UInt8], Int, String)] = [
      (latin1, 38, "not UTF-8"),
      ([0xEF, 0xBB, 0xBF] + Array("{}".utf8), 1, "byte order mark"),
      ([0xFF, 0xFE, 0x7B, 0x00], 1, "UTF-16"),
    ]
    for (bytes, column, reason) in cases {
      guard case .failure(let problem)? = readCasefile(bytes: bytes).first else {
        Issue.record("no problem found: \(reason)")
        continue
      }
      #expect(problem.place.column == column, "\(reason)")
      #expect(problem.reason.contains(reason))
    }
  }

  @Test("A line that was read can be pointed into afterwards")
  func pointing() throws {
    let text = "\n" + CasefileLines.line("claim", "value", #"{"entity":"army"}"#)
    var places: [Int] = []
    try CasefileReader(Array(text.utf8), file: "f").forEach { result in
      let entry = try result.get()
      for path in ["value.entity", "value.absent", "nowhere"] {
        let found = entry.problem(at: path, reason: "R.", remedy: "R.")
        #expect(found.place.line == 2)
        #expect(found.file == "f")
        places.append(found.place.column)
      }
    }
    let columns = ["\"army\"", "{\"entity\"", "{\"type\""].map { part in
      text.dropFirst().firstRange(of: part).map {
        text.distance(from: text.index(after: text.startIndex), to: $0.lowerBound) + 1
      }
    }
    #expect(places == columns.compactMap(\.self))
  }

  @Test(
    "is shown where it stands: what is due, and of whom",
    arguments: [
      (
        #"{"type":"assignment","on":{"claim":"c1"},"to":"ben","due":▸"2018/..","by":"a","at":"2018-02-10T08:00:00Z"}"#,
        "“2018/..” has no end", "Give a day"
      ),
      (
        #"{"type":"assignment","on":{"claim":"c1"},"due":▸"2018","by":"a","at":"2018-02-10T08:00:00Z"}"#,
        "nobody to whom it applies", "Give “to”"
      ),
      (
        #"{"type":"note","on":{"finding":▸"f7"},"text":"x","by":"a","at":"2018-02-10T08:00:00Z"}"#,
        "SHA-256", "Correct"
      ),
      (
        #"{"type":"note","on":{"claim":"c1"},"text":▸"","by":"a","at":"2018-02-10T08:00:00Z"}"#,
        "not empty", "Correct"
      ),
    ])
  func workflow(text: String, reason: String, remedy: String) throws {
    try check(text, reason, remedy)
  }
}
