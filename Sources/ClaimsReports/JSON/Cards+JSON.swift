package import ClaimsJSON
package import ClaimsModel

extension SourceCard: JSONConvertible {
  /// `{id, name, kind, url, publisher, note, reliability, grades, reports}`; reports by number.
  package var json: JSONValue {
    [
      "id": .string(source.id.text), "name": .string(source.name),
      "kind": .string(source.kind.rawValue), "url": .text(source.url),
      "publisher": .text(source.publisher?.text), "note": .text(source.note),
      "reliability": .text(reliability?.rawValue), "grades": grades.json,
      "reports": .names(reports),
    ]
  }
}

extension SourceGrade: JSONConvertible {
  package var json: JSONValue {
    [
      "reliability": .string(reliability.rawValue), "because": .string(because),
      "by": .string(by), "at": .string(Instant.text(at)),
    ]
  }
}

extension ReportCard: JSONConvertible {
  /// `{id, key, source, title, url, published, language, credits, note, sha256, claims}`, without
  /// the text; `claims` says how many.
  package var json: JSONValue {
    [
      "id": .string("\(id)"), "key": .string(key),
      "source": ["id": .string(report.source.text), "name": .string(sourceName)],
      "title": .text(report.title), "url": .text(report.url),
      "published": .text(report.published?.description), "language": .text(report.language),
      "credits": report.credits.json, "note": .text(report.note), "sha256": .string(sha256),
      "claims": .integer(claims),
    ]
  }
}

extension Credit: JSONConvertible {
  package var json: JSONValue {
    switch self {
    case .source(let id): ["source": .string(id.text)]
    case .report(let key): ["report": .string(key)]
    }
  }
}

extension PredicateCard: JSONConvertible {
  /// The casefile's fields of a predicate, and `seeded`: whether it came with the program.
  package var json: JSONValue {
    let implies = predicate.implies.map { implied -> JSONValue in
      [
        "predicate": .string(implied.predicate.text), "manner": .string(implied.manner.rawValue),
      ]
    }
    return [
      "id": .string(predicate.id.text), "kind": .string(predicate.kind.rawValue),
      "exclusivity": .string(predicate.exclusivity.rawValue),
      "aspect": .string(predicate.aspect.rawValue), "cumulative": .bool(predicate.isCumulative),
      "additive": .bool(predicate.isAdditive), "ordering": .text(predicate.ordering?.rawValue),
      "granule": .string(predicate.granule.rawValue), "whole": .bool(predicate.isWhole),
      "unit": .text(predicate.unit), "actor": .bool(predicate.namesActor),
      "question": .string(predicate.question), "definition": .string(predicate.definition),
      "implies": .array(implies), "seeded": .bool(isSeeded),
    ]
  }
}

extension RuleText: JSONConvertible {
  package var json: JSONValue {
    [
      "code": .string(code), "title": .string(title), "definition": .string(definition),
      "weight": .string(weight), "settledBy": .string(settledBy), "found": .string(found),
      "passedOver": .string(passedOver), "sample": .string(sample),
      "sampleReport": .text(sampleReport),
    ]
  }
}

extension SearchResult: JSONConvertible {
  /// `{claims, reports, claimCount, reportCount}`: the best of each, and how many there are in all.
  package var json: JSONValue {
    [
      "claims": claims.json, "reports": reports.json, "claimCount": .integer(claimCount),
      "reportCount": .integer(reportCount),
    ]
  }
}
