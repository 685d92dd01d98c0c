import ClaimsJSON
import ClaimsModel

extension CasefileDecoder {
  static func resolution(_ node: JSONNode) throws(JSONProblem) -> CasefileResolution {
    try fields(node, "a resolution") { (fields) throws(JSONProblem) in
      let sides = try sides(&fields)
      return CasefileResolution(
        fingerprint: try fields.required("fingerprint", .digest),
        rule: RuleCode(try fields.required("rule", .filled)),
        question: Question(
          subject: try fields.required("subject", .slug(EntityID.self)),
          predicate: try fields.required("predicate", .slug(PredicateID.self))),
        sides: sides, outcome: try outcome(&fields, sides: sides.count),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant),
        act: try fields.optional("act", .integer(in: 1...Int.max)),
        undoes: try fields.optional("undoes", .integer(in: 1...Int.max)))
    }
  }

  /// Of each side the keys of its claims: one side at least, each with a claim, none with one twice.
  private static func sides(_ fields: inout JSONFields) throws(JSONProblem) -> [[String]] {
    let sides = try fields.required("sides", .array(of: .array(of: .key)))
    guard !sides.isEmpty, sides.allSatisfy({ !$0.isEmpty && Set($0).count == $0.count }) else {
      throw fields.problem(
        at: "sides", reason: "A side without a claim, or with one twice, stands in “sides”.",
        remedy: "Give each side as a list of the ids of its claims, each once.")
    }
    return sides
  }

  private static func outcome(
    _ fields: inout JSONFields, sides: Int
  ) throws(JSONProblem) -> Resolution.Outcome {
    let word = try fields.required("outcome", .word(Resolution.Outcome.Word.self))
    let side = try fields.optional("side", .integer(in: 0...sides - 1))
    guard let outcome = Resolution.Outcome(word, side: side) else {
      throw fields.problem(
        at: side == nil ? "outcome" : "side",
        reason: side == nil
          ? "It is not said which side is accepted." : "A side is named, and none is accepted.",
        remedy: side == nil
          ? "Give “side”: its place among the sides, counted from 0."
          : "Leave “side” out, or say accepted.")
    }
    return outcome
  }
}
