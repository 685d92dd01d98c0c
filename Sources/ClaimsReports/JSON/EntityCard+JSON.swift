package import ClaimsJSON
package import ClaimsModel

extension Entity: JSONConvertible {
  /// `{id, name, kind, parent, location, gazetteer, aliases, origins, note}`; `origins` holds the
  /// aliases of which more is known than how they are spelled.
  package var json: JSONValue { .object(fields) }

  fileprivate var fields: JSONObject {
    [
      "id": .string(id.text), "name": .string(name), "kind": .string(kind.rawValue),
      "parent": .text(parent?.text), "location": location?.json ?? .null,
      "gazetteer": gazetteerID.map { .integer($0) } ?? .null, "aliases": .names(aliases),
      "origins": .array(aliases.compactMap { alias in origins[alias].map { $0.json(of: alias) } }),
      "note": .text(note),
    ]
  }
}

extension Location: JSONConvertible {
  /// `{latitude, longitude, precision}`: degrees, and metres, null where nothing bounds it.
  package var json: JSONValue {
    [
      "latitude": .double(point.latitude), "longitude": .double(point.longitude),
      "precision": precision < .unbounded ? .double(precision.metres) : .null,
    ]
  }
}

extension NameOrigin {
  /// The casefile's fields of an alias.
  fileprivate func json(of name: String) -> JSONValue {
    var (source, report, words): (String?, String?, String?) = (nil, nil, nil)
    switch giver {
    case .source(let id): source = id.text
    case .report(let key): report = key
    case .words(let text): words = text
    case .gazetteer, nil: break
    }
    return [
      "name": .string(name), "language": .text(language), "source": .text(source),
      "report": .text(report), "gazetteer": .bool(giver == .gazetteer), "words": .text(words),
    ]
  }
}

extension EntityCard: JSONConvertible {
  /// The fields of an entity, and `{outer, inner, claimsAbout, claimsNaming, relation}`: what it lies
  /// in and what lies in it, by id, and how it lies to the other that was asked for.
  package var json: JSONValue {
    var object = entity.fields
    object["outer"] = .names(outer.map(\.id))
    object["inner"] = .names(inner.map(\.id))
    object["claimsAbout"] = .integer(claimsAbout)
    object["claimsNaming"] = .integer(claimsNaming)
    object["relation"] = relation?.json ?? .null
    return .object(object)
  }
}

extension EntityCard.Relation: JSONConvertible {
  /// `{to, relation, reason, metres}`; `relation` is same, inside, contains, disjoint or
  /// not-comparable.
  package var json: JSONValue {
    let (word, reason): (String, String?) =
      switch relation {
      case .same: ("same", nil)
      case .inside: ("inside", nil)
      case .contains: ("contains", nil)
      case .disjoint: ("disjoint", nil)
      case .notComparable(let reason): ("not-comparable", reason)
      }
    return [
      "to": .string(other.id.text), "relation": .string(word), "reason": .text(reason),
      "metres": metres.map { .double($0) } ?? .null,
    ]
  }
}

extension GazetteerMatch: JSONConvertible {
  /// `{id, name, matched, likeness, names, class, code, country, within, location,
  /// population}`; `within` is `[{id, name}]`, the narrowest first.
  package var json: JSONValue {
    let entry = place.entry
    return [
      "id": .integer(entry.geonameID), "name": .string(entry.name), "matched": .string(name),
      "likeness": .double(likeness), "names": .names(place.otherNames),
      "class": .text(entry.featureClass?.rawValue), "code": .text(entry.featureCode),
      "country": .text(entry.countryCode),
      "within": .array(
        place.within.map { ["id": .integer($0.geonameID), "name": .string($0.name)] }),
      "location": place.location.json,
      "population": entry.population.map { .integer($0) } ?? .null,
    ]
  }
}
