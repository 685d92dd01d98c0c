package import ClaimsJSON
import ClaimsModel

extension ReportChanges: JSONConvertible {
  /// `{since, appeared, settled, reopened, went}`: findings by number; what `went` is no more, so
  /// each has its `id`, `code`, `severity` and `question` in words. `since` is a written `report` or
  /// a `date`, the other null.
  package var json: JSONValue {
    [
      "since": since.json, "appeared": .names(appeared), "settled": .names(settled),
      "reopened": .names(reopened), "went": .array(went.map(\.json)),
    ]
  }
}

extension ReportChanges.Since {
  fileprivate var json: JSONValue {
    switch self {
    case .report(let second): ["report": .string(Instant.text(second)), "date": .null]
    case .date(let date): ["report": .null, "date": .string("\(date)")]
    }
  }
}

extension ReportChanges.Gone {
  fileprivate var json: JSONValue {
    [
      "id": .string("\(id)"), "code": .string(code.text), "severity": .string(severity.rawValue),
      "question": .string(question),
    ]
  }
}

extension JournalMark: JSONConvertible {
  /// `{entry, at}`.
  package var json: JSONValue {
    ["entry": .integer(number), "at": .string(Instant.text(at))]
  }
}
