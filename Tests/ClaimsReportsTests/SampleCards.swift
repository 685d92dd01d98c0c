import ClaimsModel
import ClaimsReports

/// What is listed besides claims, one of each.
enum SampleCards {
  static var report: ReportCard {
    ReportCard(
      id: ReportID(1), key: "sohr-1",
      report: Report(
        source: SourceID(unchecked: "sohr"), text: "More than 80 villages.",
        title: "The ring has closed", published: EDTF("2018-02-09"),
        credits: [.source(SourceID(unchecked: "afp"))]),
      sourceName: "Syrian Observatory", sha256: SampleCase.digest, claims: 3)
  }

  static var source: SourceCard {
    func grade(_ reliability: Reliability, _ because: String, day: Int64) -> SourceGrade {
      SourceGrade(
        source: SourceID(unchecked: "sohr"), reliability: reliability, because: because, by: "Amal",
        at: SampleCase.morning + day * 86_400)
    }
    return SourceCard(
      source: Source(
        id: SourceID(unchecked: "sohr"), name: "Syrian Observatory", kind: .monitor,
        note: "Works from Britain."),
      grades: [
        grade(.c, "Little is known of it.", day: 0), grade(.b, "Nine of ten held up.", day: 1),
      ], reportCount: 1, reports: [report.id], shown: [report])
  }

  static var entity: Entity {
    Entity(
      id: EntityID(unchecked: "umm-elkhalayel"), name: "Umm Elkhalayel", kind: .place,
      parent: EntityID(unchecked: "idlib"), aliases: ["أم الخلايل", "Umm Khalakil"])
  }

  static var point: GeoPoint {
    guard let point = GeoPoint(latitude: 35.86443, longitude: 36.80575) else {
      preconditionFailure("A test holds no point.")
    }
    return point
  }

  static var town: EntityCard {
    let saraqib = Entity(
      id: EntityID(unchecked: "saraqib"), name: "Saraqib", kind: .place,
      aliases: ["سراقب", "Sarakeb"],
      origins: ["سراقب": NameOrigin(language: "ar", giver: .gazetteer)],
      location: Location(
        point: point, precision: PlacePrecision(metres: 5_000) ?? .unbounded), gazetteerID: 167_203)
    return EntityCard(
      entity: saraqib,
      outer: [
        Entity(id: EntityID(unchecked: "idlib"), name: "Idlib"),
        Entity(id: EntityID(unchecked: "syria"), name: "Syria"),
      ], inner: [], claimsAbout: 3, claimsNaming: 1,
      relation: EntityCard.Relation(other: entity, relation: .disjoint, metres: 81_000))
  }

  /// A stream, which nothing bounds.
  static var match: GazetteerMatch {
    let entry = GazetteerEntry(
      geonameID: 167_203, name: "Nahr Saraqib", point: point, featureClass: .water,
      featureCode: "STM", countryCode: "SY")
    let names = ["Saraqib Su", "نهر سراقب"].map {
      GazetteerName(alternateNameID: nil, geonameID: 167_203, name: $0)
    }
    return GazetteerMatch(
      place: GazetteerPlace(
        entry: entry, names: names,
        within: [.init(geonameID: 1, name: "Idlib"), .init(geonameID: 2, name: "Syria")]),
      name: "نهر سراقب", likeness: 0.75)
  }

  /// Two judgements that stand, and one that they speak against.
  static func judged(
    because: String = "one map", by reviewer: String = "amal"
  ) -> [EntityIdentity.Judged] {
    let all: [(String, String, AliasJudgement.Verdict)] = [
      ("umm-elkhalayel", "umm-khalakil", .same), ("umm-khalakil", "abu-dali", .different),
      ("abu-dali", "umm-elkhalayel", .same),
    ]
    let judgements = all.enumerated().compactMap { place, judged in
      EntityPair(EntityID(unchecked: judged.0), EntityID(unchecked: judged.1)).map {
        AliasJudgement(
          $0, judged.2, because: because, by: reviewer, at: SampleCase.morning + Int64(place))
      }
    }
    return EntityIdentity(judgements, added: []).judged
  }

  static var predicate: PredicateCard {
    PredicateCard(
      predicate: Predicate(
        id: PredicateID(unchecked: "settlements-captured"), kind: .quantity, exclusivity: .strict,
        aspect: .event, isCumulative: true, isWhole: true, unit: "settlements",
        question: "How many settlements were captured in {subject}?",
        definition: "Villages, towns and hamlets taken in an area, as counted.",
        implies: [.init(PredicateID(unchecked: "settlements-in"), .atLeast)]), isSeeded: true)
  }

  static var rule: RuleText {
    RuleText(
      code: "quantities-disjoint", title: "Two counts have no number in common.",
      definition: "Each quantity leaves a set of numbers.\n\nA running total never falls.",
      weight: "A contradiction.", settledBy: "The list.", found: "“80” and “more than 80”.",
      passedOver: "“more than 80” and “at least 79”.",
      sample: "Samples/Contradictions/quantities-disjoint")
  }
}
