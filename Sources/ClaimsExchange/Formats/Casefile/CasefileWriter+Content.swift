package import ClaimsJSON

extension CasefileWriter {
  /// The line that says what a line, or a part of another file, said.
  package static func line(_ content: CasefileContent) -> JSONValue {
    switch content {
    case .header(let version): ["type": "casefile", "version": .integer(version)]
    case .predicate(let predicate): line(predicate)
    case .source(let source): line(source)
    case .grade(let grade): line(grade)
    case .entity(let entity): line(entity)
    case .judgement(let judgement): line(judgement)
    case .report(let report): line(report)
    case .origin(let judgement): line(judgement)
    case .claim(let claim): line(claim)
    case .revision(let revision): line(revision)
    case .decision(let decision): line(decision)
    case .policy(let policy): line(policy)
    case .resolution(let resolution): line(resolution)
    case .evidence(let evidence): line(evidence)
    case .use(let use): line(use)
    case .assessment(let assessment): line(assessment)
    case .assignment(let assignment): line(assignment)
    case .note(let note): line(note)
    }
  }
}
