import ClaimsJSON

/// What values of JSON look like, gathered from examples: their types, and of objects the keys, in the
/// order in which they came.
struct JSONShape {
  /// Objects that come in many places, told by keys that no other object has together.
  static let named: [(name: String, keys: [String])] = [
    ("claim", ["digest", "polarity", "quote", "subject"]),
    ("finding", ["code", "severity", "shownBy"]),
    ("draft", ["quote", "score", "subject"]),
    ("decision", ["because", "firstSignature", "overrides"]),
    ("resolution", ["because", "outcome", "by"]),
    ("revision", ["changes", "digest"]),
    ("assignment", ["to", "due", "because"]),
    ("note", ["text", "by", "at", "act"]),
    ("source", ["grades", "reliability"]),
    ("report", ["sha256", "credits", "source"]),
    ("entity", ["aliases", "gazetteer"]),
    ("predicate", ["exclusivity", "granule"]),
    ("evidence", ["sha256", "assessments"]),
    ("question", ["positions", "findings", "origins"]),
    ("origins", ["reports", "edges"]),
    ("judgement", ["a", "b", "verdict"]),
    ("policy", ["origins", "evidence", "because"]),
    ("summary", ["contradictions", "tensions", "notes", "claims"]),
    ("value", ["quantity"]), ("value", ["entity"]), ("value", ["allOf"]), ("value", ["oneOf"]),
    ("value", ["flag"]), ("value", ["absent"]),
  ]
  /// Keys whose objects are tables: what counts is not what their keys are.
  static let tables: Set<String> = ["added"]

  private var types: Set<String> = []
  private var objects = 0
  private var keys: [String] = []
  private var members: [String: JSONShape] = [:]
  private var counts: [String: Int] = [:]
  private static let element = "[]"

  /// - Parameter book: the shapes of the objects that have a name.
  mutating func add(_ value: JSONValue, in book: inout [String: JSONShape]) {
    if case .object(let object) = value,
      let name = Self.named.first(where: { $0.keys.allSatisfy { object[$0] != nil } })?.name
    {
      types.insert("<\(name)>")
      var shape = book[name] ?? JSONShape()
      shape.addMembers(object, in: &book)
      book[name] = shape
    } else {
      addItself(value, in: &book)
    }
  }

  private mutating func addItself(_ value: JSONValue, in book: inout [String: JSONShape]) {
    switch value {
    case .null: types.insert("null")
    case .bool: types.insert("true or false")
    case .number: types.insert("number")
    case .string: types.insert("string")
    case .array(let values):
      types.insert("array")
      for value in values { members[Self.element, default: JSONShape()].add(value, in: &book) }
    case .object(let object):
      types.insert("object")
      addMembers(object, in: &book)
    }
  }

  private mutating func addMembers(_ object: JSONObject, in book: inout [String: JSONShape]) {
    objects += 1
    for member in object.members {
      if counts[member.key] == nil { keys.append(member.key) }
      counts[member.key, default: 0] += 1
      var shape = members[member.key] ?? JSONShape()
      if ["format", "version"].contains(member.key) {
        shape.types.insert(member.value.json())
      } else if Self.tables.contains(member.key), case .object(let table) = member.value {
        shape.types.insert("object: a number for each kind")
        for entry in table.members where entry.value.number == nil { shape.types.insert("?") }
      } else {
        shape.add(member.value, in: &book)
      }
      members[member.key] = shape
    }
  }

  /// A line for each path with its types; `?` behind a key that is not always there.
  func lines(_ path: String = "") -> [String] {
    let inner = path.isEmpty ? "" : path + "."
    let below =
      (members[Self.element].map { $0.lines(path + Self.element) } ?? [])
      + keys.flatMap { key in
        members[key].map {
          $0.lines("\(inner)\(key)\(counts[key] == objects ? "" : "?")")
        } ?? []
      }
    // An array or object is said by what is in it, unless it can be something else.
    let said = types.subtracting(below.isEmpty ? [] : ["array", "object"])
    guard !path.isEmpty || below.isEmpty, !said.isEmpty else { return below }
    let words = (types.count > said.count ? types : said).sorted().joined(separator: " | ")
    return [path.isEmpty ? words : "\(path)  \(words)"] + below
  }
}

extension JSONValue {
  fileprivate var number: JSONNumber? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}
