import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import ClaimsText
import Testing

/// The shortest line of each type that can be read: what must be there, and nothing else.
enum CasefileLines {
  static let shortest: [String: String] = [
    "casefile": #"{"type":"casefile","version":3}"#,
    "predicate": #"""
    {"type":"predicate","id":"killed","kind":"quantity","exclusivity":"strict","aspect":"timeless",\#
    "question":"How many?","definition":"Deaths."}
    """#,
    "source": #"{"type":"source","id":"sohr","name":"SOHR"}"#,
    "grade": #"""
    {"type":"grade","source":"sohr","reliability":"B","because":"years of work","by":"amal",\#
    "at":"2018-02-10T08:00:00Z"}
    """#,
    "entity": #"{"type":"entity","id":"saraqib","name":"Saraqib"}"#,
    "judgement": #"""
    {"type":"judgement","a":"sarakeb","b":"saraqib","verdict":"same","because":"one map",\#
    "by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "report": #"{"type":"report","id":"r1","source":"sohr","text":"80 villages fell."}"#,
    "origin": #"""
    {"type":"origin","report":"r1","from":{"source":"sohr"},"verdict":"taken",\#
    "because":"word for word","by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "claim": #"""
    {"type":"claim","id":"c1","report":"r1","quote":{"exact":"80"},"subject":"pocket",\#
    "predicate":"killed","value":{"text":"a deal"}}
    """#,
    "revision": #"""
    {"type":"revision","was":{"type":"claim","id":"c1","report":"r1","quote":{"exact":"80"},\#
    "subject":"pocket","predicate":"killed","value":{"text":"a deal"}},"because":"read again",\#
    "by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "decision": #"""
    {"type":"decision","claim":"c1","status":"verified","because":"seen","by":"amal",\#
    "at":"2018-02-10T08:00:00Z"}
    """#,
    "policy": #"""
    {"type":"policy","because":"desk rule","by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "resolution": #"""
    {"type":"resolution",\#
    "fingerprint":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",\#
    "rule":"quantities-disjoint","subject":"pocket","predicate":"killed","sides":[["c1"],["c2"]],\#
    "outcome":"superseded","because":"a later list","by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "evidence": #"""
    {"type":"evidence","id":"e1",\#
    "sha256":"0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",\#
    "size":7,"name":"photo.jpg","kind":"photo"}
    """#,
    "use": #"""
    {"type":"use","evidence":"e1","on":{"claim":"c1"},"by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "assessment": #"""
    {"type":"assessment","evidence":"e1","place":"saraqib","assessor":"ben",\#
    "because":"the minaret","by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "assignment": #"""
    {"type":"assignment","on":{"claim":"c1"},"by":"amal","at":"2018-02-10T08:00:00Z"}
    """#,
    "note": #"""
    {"type":"note","on":{"claim":"c1"},"text":"ask Ben","by":"amal",\#
    "at":"2018-02-10T08:00:00Z"}
    """#,
  ]

  /// The shortest line of a type with one field set or replaced by JSON.
  static func line(_ type: String, _ field: String, _ json: String) -> String {
    var object = object(type)
    object[field] = value(json)
    return JSONValue.object(object).json()
  }

  static func object(_ type: String) -> JSONObject {
    guard case .object(let object) = value(shortest[type] ?? "") else {
      preconditionFailure("There is no shortest line of type \(type).")
    }
    return object
  }

  static func value(_ json: String) -> JSONValue {
    do {
      return try JSONParser.parse(Array(json.utf8)).value
    } catch {
      preconditionFailure("A test holds JSON that cannot be read: \(json). \(error)")
    }
  }
}

/// What a casefile says, line by line, and what is wrong with it.
func readCasefile(_ text: String) -> [Result<CasefileContent, InputProblem>] {
  readCasefile(bytes: Array(text.utf8))
}

func readCasefile(bytes: [UInt8]) -> [Result<CasefileContent, InputProblem>] {
  var results: [Result<CasefileContent, InputProblem>] = []
  CasefileReader(bytes, file: "case.jsonl").forEach { results.append($0.map(\.content)) }
  return results
}

/// The one line of `text`.
func content(_ text: String) throws -> CasefileContent {
  let results = readCasefile(text)
  try #require(results.count == 1)
  return try results[0].get()
}

/// What is wrong with the one line of `text`.
func problem(_ text: String) throws -> InputProblem {
  let results = readCasefile(text)
  try #require(results.count == 1)
  guard case .failure(let problem) = results[0] else {
    throw NoProblem(text: text)
  }
  return problem
}

struct NoProblem: Error {
  let text: String
}
