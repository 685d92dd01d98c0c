import ClaimsJSON
import ClaimsModel

extension CasefileDecoder {
  static func assignment(_ node: JSONNode) throws(JSONProblem) -> Assignment {
    try fields(node, "an assignment") { (fields) throws(JSONProblem) in
      let item = try fields.required("on", read: item)
      let assignee = try fields.optional("to", .filled)
      let due = try fields.optional("due", read: date)
      if let due, assignee == nil || !Assignment.canBeDue(due) {
        throw fields.problem(
          at: "due",
          reason: assignee == nil
            ? "A date is given, and nobody to whom it applies."
            : "“\(due)” has no end that anything could be due by.",
          remedy: assignee == nil
            ? "Give “to”, or leave “due” out." : "Give a day, a month, a year or an interval.")
      }
      return Assignment(
        item, to: assignee, due: due, because: try fields.optional("because", .filled),
        by: try fields.required("by", .filled), at: try fields.required("at", .instant))
    }
  }

  static func note(_ node: JSONNode) throws(JSONProblem) -> Note {
    try fields(node, "a note") { (fields) throws(JSONProblem) in
      Note(
        try fields.required("on", read: item), try fields.required("text", .filled),
        by: try fields.required("by", .filled), at: try fields.required("at", .instant))
    }
  }

  private static func item(_ node: JSONNode) throws(JSONProblem) -> WorkItem {
    try fields(node, "what it is on", typed: false) { (fields) throws(JSONProblem) in
      if let claim = try fields.optional("claim", .key) { return .claim(claim) }
      return .finding(try fields.required("finding", .digest))
    }
  }
}
