package import ClaimsJSON
package import ClaimsModel

extension CasefileWriter {
  package static func line(_ assignment: Assignment) -> JSONValue {
    var line = Line("assignment")
    line["on"] = item(assignment.item)
    line.text("to", assignment.assignee)
    line.text("due", assignment.due?.description)
    line.text("because", assignment.because)
    line["by"] = .string(assignment.by)
    line["at"] = .string(Instant.text(assignment.at))
    return line.value
  }

  package static func line(_ note: Note) -> JSONValue {
    var line = Line("note")
    line["on"] = item(note.item)
    line["text"] = .string(note.text)
    line["by"] = .string(note.by)
    line["at"] = .string(Instant.text(note.at))
    return line.value
  }

  private static func item(_ item: WorkItem) -> JSONValue {
    switch item {
    case .claim(let key): ["claim": .string(key)]
    case .finding(let fingerprint): ["finding": .string(fingerprint)]
    }
  }
}
