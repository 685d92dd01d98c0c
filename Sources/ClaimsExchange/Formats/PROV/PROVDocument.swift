import ClaimsJSON

/// A document of PROV-JSON (W3C member submission, 24 April 2013): what there is, by its name, and how
/// it came of one another.
struct PROVDocument {
  /// In the order in which the document lists them.
  enum Kind: String, CaseIterable {
    case entity, activity, agent
    case wasGeneratedBy, used, wasDerivedFrom, wasAttributedTo, wasAssociatedWith, wasInfluencedBy
  }

  /// Of all names of ours.
  static let namespace = "urn:uuid:f79108b2-0a93-4a34-9577-aa94d8e3116a#"

  private var members: [Kind: [JSONObject.Member]] = [:]
  private var known: Set<String> = []

  /// A name, the same in every casebook.
  static func name(_ kind: String, _ key: String) -> String {
    "cb:\(kind)-\(UUIDv5.text("prov-\(kind)", key))"
  }

  func isNew(_ name: String) -> Bool { !known.contains(name) }

  /// Adds a thing once.
  mutating func add(_ kind: Kind, _ name: String, _ attributes: JSONObject) {
    guard known.insert(name).inserted else { return }
    members[kind, default: []].append(JSONObject.Member(key: name, value: .object(attributes)))
  }

  /// Adds how two things are related.
  mutating func relate(_ kind: Kind, _ attributes: JSONObject) {
    let number = (members[kind]?.count ?? 0) + 1
    members[kind, default: []].append(
      JSONObject.Member(key: "_:\(kind.rawValue)\(number)", value: .object(attributes)))
  }

  var value: JSONValue {
    var document: JSONObject = [
      "prefix": ["cb": .string(Self.namespace), "xsd": "http://www.w3.org/2001/XMLSchema#"]
    ]
    for kind in Kind.allCases {
      // Names are distinct: each was added once, and relations are numbered.
      if let members = members[kind] { document[kind.rawValue] = .object(JSONObject(members)) }
    }
    return .object(document)
  }

  // MARK: Values

  /// A name as the value of an attribute.
  static func qualified(_ name: String) -> JSONValue {
    ["$": .string(name), "type": "prov:QUALIFIED_NAME"]
  }
}

extension JSONObject {
  /// Sets a text, or nothing where there is none.
  mutating func set(_ name: String, _ text: String?) {
    if let text { self[name] = .string(text) }
  }
}
