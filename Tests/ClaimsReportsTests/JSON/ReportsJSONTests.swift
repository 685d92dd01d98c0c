import ClaimsJSON
import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("Reports as JSON")
struct ReportsJSONTests {
  private func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let object) = value else { return [] }
    return object.members.map(\.key)
  }

  private func values(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let values) = value else { return [] }
    return values
  }

  private func first(_ value: JSONValue?) -> JSONValue? { values(value).first }

  @Test("a contradiction report has the documented shape")
  func report() {
    let json = SampleCase.report([SampleCase.section(passed: [SampleCase.passed])]).json
    #expect(
      keys(json) == [
        "format", "version", "summary", "filters", "asOf", "leftOut", "upTo", "changes",
        "questions",
      ])
    #expect(json["asOf"] == .null && json["upTo"] == .null && json["changes"] == .null)
    #expect(json["format"] == "claimbench-contradictions")
    #expect(
      json["summary"] == [
        "claims": 62, "reports": 14, "sources": 12, "questions": 31, "questionsWithFindings": 1,
        "contradictions": ["all": 1, "open": 1, "unresolvable": 0],
        "tensions": ["all": 0, "open": 0, "unresolvable": 0],
        "notes": ["all": 0, "open": 0, "unresolvable": 0],
      ])
    let question = first(json["questions"])
    #expect(
      keys(question) == [
        "subject", "predicate", "words", "conflictingPairs", "positions", "findings", "compared",
        "claims", "origins",
      ])
    #expect(
      first(question?["positions"]) == [
        "letter": "A", "answer": "more than 80 villages",
        "meaning": "affirmed more than 80 villages", "claims": ["c1", "c14"],
        "sources": [["id": "sohr", "name": "Syrian Observatory for Human Rights"]], "origins": 1,
        "originGroups": [
          [
            "sources": [["id": "sohr", "name": "Syrian Observatory for Human Rights"]],
            "reports": ["r1"],
          ]
        ],
      ])
    #expect(
      first(question?["compared"]) == [
        "claims": ["c14", "c20"],
        "answers": ["more than 80 villages", "at least 79 villages"], "verdict": "compatible",
        "reason": "81 and above are in both sets.",
      ])
  }

  @Test("a whole report says what it was narrowed to, as of when, and what is different")
  func whole() {
    let json = SampleCase.wholeReport.json
    var written: [UInt8] = []
    SampleCase.wholeReport.writeJSON { written += $0 }
    #expect(String(decoding: written, as: UTF8.self) == json.json(.pretty))
    #expect(json["filters"] == ["about the pocket"])
    #expect(json["asOf"] == "2018-02-12" && json["leftOut"] == 2)
    #expect(json["upTo"] == ["entry": 40, "at": "2018-02-10T08:00:00Z"])
    #expect(
      json["changes"] == [
        "since": ["report": "2018-02-10T08:00:00Z", "date": nil], "appeared": ["f3"],
        "settled": [], "reopened": [],
        "went": [
          [
            "id": "f2", "code": "dates-disjoint", "severity": "tension",
            "question": "When was the pocket closed?",
          ]
        ],
      ])
    let since = EDTF("2018-02").map { ReportChanges(since: .date($0), appeared: []).json["since"] }
    #expect(since == ["report": nil, "date": "2018-02"])
    let question = first(json["questions"])
    #expect(values(question?["claims"]) == SampleCase.wholeSection.cards.map(\.json))
  }

  @Test("origins have their reports, and a step each of who took from whom")
  func origins() {
    func edge(
      _ report: String, _ from: JSONValue, _ ground: JSONValue, claims: JSONValue = .null,
      words: JSONValue = .null, percent: JSONValue = .null, by: JSONValue = .null,
      ordered: Bool = true
    ) -> JSONValue {
      [
        "report": .string(report), "from": from, "ordered": .bool(ordered), "ground": ground,
        "claims": claims, "words": words, "percent": percent, "by": by,
      ]
    }
    let json = SampleCase.origins.json
    #expect(
      values(json["reports"]).suffix(2) == [
        [
          "id": "r4", "source": "Night Desk", "title": nil, "published": nil, "behindAnswer": true,
        ],
        [
          "id": "r5", "source": "The Wire", "title": nil, "published": "2018-02-08",
          "behindAnswer": false,
        ],
      ])
    #expect(
      values(json["edges"]) == [
        edge("r2", ["report": "r1", "source": nil], "shared", words: 120, percent: 45),
        edge("r2", ["report": "r5", "source": nil], "credit"),
        edge("r3", ["report": nil, "source": "AFP"], "attribution", claims: 2),
        edge(
          "r4", ["report": "r2", "source": nil], "shared", words: 31, percent: 8, ordered: false),
        edge("r4", ["report": "r5", "source": nil], "judgement", by: "Amal"),
      ])
  }

  @Test("a question whole has its documented shape")
  func question() {
    var card = SampleCase.b
    card.standing = Standing(decisions: [SampleCase.decision(9, .retracted)], digest: card.digest)
    let review = QuestionCard.Review(
      claim: ClaimID(9), decisions: [SampleCase.decision(9, .retracted)], revisions: [])
    let other = QuestionCard.Other(
      question: SampleCase.question, words: "How many?", claims: 2)
    let whole = QuestionCard(
      section: SampleCase.wholeSection, retracted: [card], reviews: [review],
      elsewhere: [SampleCase.entry()], others: [other])
    let json = whole.json
    #expect(
      keys(json) == [
        "format", "version", "question", "retracted", "reviews", "elsewhere", "otherQuestions",
      ])
    #expect(json["question"] == SampleCase.wholeSection.json)
    #expect(first(json["reviews"])?["claim"] == "c9")
    #expect(first(first(json["reviews"])?["decisions"])?["state"] == "stands")
    #expect(
      first(json["otherQuestions"]) == [
        "subject": "the-pocket", "predicate": "settlements-captured", "words": "How many?",
        "claims": 2,
      ])
  }

  @Test("a claim whole has the others of its question in short, and its report's origins")
  func claim() {
    let json = ClaimViewText.json(
      card: SampleCase.a, decisions: [], findings: [], others: [SampleCase.b],
      origins: SampleCase.origins)
    #expect(
      keys(json) == [
        "format", "version", "claim", "decisions", "revisions", "resolutions", "findings", "others",
        "origins", "evidence", "assignment", "assignments", "notes",
      ])
    #expect(
      json["others"] == [
        [
          "id": "c9", "answer": "80 villages",
          "source": ["id": "hama-monitor", "name": "Hama Monitor"], "status": "unreviewed",
        ]
      ])
    #expect(json["origins"] == SampleCase.origins.json)
  }

  @Test("a finding names its sides and carries the two claims that show it")
  func finding() {
    let json = SampleCase.report().json
    let finding = first(first(json["questions"])?["findings"])
    #expect(
      keys(finding) == [
        "id", "code", "severity", "scope", "open", "resolution", "lapsed", "reason", "compared",
        "caveats", "settledBy", "restsOn", "pairs", "sides", "shownBy",
      ])
    #expect(finding?["id"] == "f3")
    #expect(finding?["scope"] == "across-sources")
    #expect(
      first(finding?["sides"]) == [
        "position": "A", "answer": "more than 80 villages", "claims": ["c1", "c14"],
        "sources": ["sohr"], "origins": 1,
      ])
    #expect(finding?["shownBy"] == [SampleCase.a.json, SampleCase.b.json])
    #expect(first(SampleCase.entry().json["sides"])?["position"] == .null)
  }

  @Test("a claim has every field, null where nothing is known")
  func card() {
    var card = SampleCase.b
    card.claim.attribution = .words("several sources")
    card.standing = Standing(decisions: [SampleCase.decision(9, .disputed)], digest: card.digest)
    let decision: JSONValue = [
      "claim": "c9", "status": "disputed", "because": "Compared with the list of names.",
      "by": "Amal", "at": "2018-02-10T08:00:00Z", "digest": .string(SampleCase.digest), "act": 1,
      "undoes": nil, "firstSignature": false, "overrides": nil,
    ]
    #expect(
      card.json == [
        "id": "c9", "key": "key-9",
        "question": "How many settlements were captured in the pocket?", "subject": "the-pocket",
        "subjectName": "the pocket", "predicate": "settlements-captured",
        "value": [
          "quantity": "80 villages", "unit": "villages", "readings": [["hard": "[80, 80]"]],
        ],
        "answer": "80 villages", "polarity": "affirmed", "when": nil, "place": nil,
        "placeName": nil, "hedge": "asserted", "sourcing": "headline",
        "attribution": ["words": "several sources"], "attributedTo": "several sources",
        "credibility": nil, "confidence": nil, "note": nil,
        "quote": [
          "exact": "80 villages", "start": 32, "end": 43,
          "before": "Regime forces capture a ring of ", "after": "",
        ],
        "report": ["id": "r3", "title": nil, "url": nil, "published": nil],
        "source": ["id": "hama-monitor", "name": "Hama Monitor", "reliability": nil],
        "status": "disputed", "decision": decision, "lapsed": [],
        "digest": .string(SampleCase.digest),
      ])
    #expect(
      SampleCase.a.json["when"] == [
        "date": "2018-02-02/2018-02-09", "reading": "at", "said": "during a week of advance",
      ])
  }

  @Test(
    "a value is written as casefiles write it",
    arguments: [
      (
        SampleCase.quantity("more than 80 villages"),
        """
        {"quantity":"more than 80 villages","unit":"villages",\
        "readings":[{"hard":"(80, ∞)","soft":"(80, 120]"}]}
        """
      ),
      (.entities(.all([EntityID(unchecked: "a")])), #"{"entity":"a"}"#),
      (
        .entities(.all([EntityID(unchecked: "a"), EntityID(unchecked: "b")])),
        #"{"allOf":["a","b"]}"#
      ),
      (
        .entities(.oneOf([EntityID(unchecked: "a"), EntityID(unchecked: "b")])),
        #"{"oneOf":["a","b"]}"#
      ),
      (.text("by air"), #"{"text":"by air"}"#), (.flag(true), #"{"flag":true}"#),
      (.unknown, #"{"absent":"unknown"}"#), (.notStated, #"{"absent":"notStated"}"#),
      (.nothing, #"{"absent":"none"}"#),
    ])
  func value(value: ClaimValue, json: String) {
    #expect(value.json.json() == json)
  }

  @Test("a date keeps its words beside it")
  func dates() {
    let date = EDTF("2018-02").map { ClaimValue.date($0, said: "last month").json }
    #expect(date == ["date": "2018-02", "said": "last month"])
    #expect(EDTF("2018-02").map { ClaimValue.date($0, said: nil).json } == ["date": "2018-02"])
  }

  @Test("a time or place that is not given is told from one that is not stated")
  func circumstances() {
    var card = SampleCase.a
    #expect(card.json["place"] == "hama")
    card.claim.when = .unknown(said: "unclear when")
    card.claim.place = .unknown
    #expect(card.json["when"] == ["absent": "unknown", "said": "unclear when"])
    #expect(card.json["place"] == ["absent": "unknown"])
    card.claim.when = .never(said: nil)
    card.claim.place = .nowhere
    #expect(card.json["when"] == ["absent": "none", "said": nil])
    #expect(card.json["place"] == ["absent": "none"])
    card.claim.place = .oneOf([EntityID(unchecked: "a"), EntityID(unchecked: "b")])
    #expect(card.json["place"] == ["oneOf": ["a", "b"]])
  }

  @Test("a history says what has become of each decision")
  func history() {
    let decisions = [
      SampleCase.decision(14, .verified, act: 1, digest: "before"),
      SampleCase.decision(14, .verified, act: 2), SampleCase.decision(14, .refuted, act: 3),
      SampleCase.decision(14, .unreviewed, act: 4, undoes: 3),
      SampleCase.decision(14, .disputed, act: 5),
    ]
    let json = HistoryText.json(card: SampleCase.a, decisions: decisions)
    #expect(
      keys(json) == [
        "format", "version", "claim", "decisions", "revisions", "resolutions", "assignment",
        "assignments", "notes",
      ])
    #expect(
      values(json["decisions"]).map { $0["state"] }
        == ["lapsed", "replaced", "taken-back", "undo", "stands"])
  }

  @Test("a report of hostile text reads back as it was, and holds no control")
  func hostile() throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomCase(seed: seed)
      let values = [
        random.report().json, [random.card(2), random.card(3)].json, random.sources().json,
        random.entities().json, random.predicates().json, random.rule().json,
        random.entityCard().json, random.gazetteer().json, random.wholeReport().json,
        random.question().json,
      ]
      for value in values {
        for layout in [JSONWriter.Layout.compact, .pretty] {
          let text = value.json(layout)
          #expect(try JSONParser.parse(Array(text.utf8)).value == value, "seed \(seed)")
          let controls = text.unicodeScalars.filter {
            $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
          }
          #expect(controls.isEmpty, "seed \(seed)")
        }
      }
    }
  }

  @Test("sources, reports, entities, predicates and rules have their fields")
  func others() {
    #expect(
      keys(SampleCards.source.json) == [
        "id", "name", "kind", "url", "publisher", "note", "reliability", "grades", "reports",
      ])
    #expect(SampleCards.source.json["reliability"] == "B")
    #expect(SampleCards.report.json["credits"] == [["source": "afp"]])
    #expect(SampleCards.entity.json["aliases"] == ["Umm Khalakil", "أم الخلايل"])
    #expect(
      SampleCards.predicate.json["implies"]
        == [["predicate": "settlements-in", "manner": "at-least"]])
    #expect(keys(SampleCards.rule.json).first == "code")
    let found = SearchResult(claims: [SampleCase.a], reports: [SampleCards.report])
    #expect(keys(found.json) == ["claims", "reports", "claimCount", "reportCount"])
  }

  @Test("places have their fields, and null where nothing is known")
  func places() {
    let entity = [
      "id", "name", "kind", "parent", "location", "gazetteer", "aliases", "origins", "note",
    ]
    #expect(keys(SampleCards.entity.json) == entity)
    #expect(SampleCards.entity.json["location"] == .null)
    let card = SampleCards.town
    #expect(
      keys(card.json) == entity + ["outer", "inner", "claimsAbout", "claimsNaming", "relation"])
    #expect(
      card.json["location"] == ["latitude": 35.86443, "longitude": 36.80575, "precision": 5000])
    #expect(
      card.json["origins"] == [
        [
          "name": "سراقب", "language": "ar", "source": nil, "report": nil, "gazetteer": true,
          "words": nil,
        ]
      ])
    #expect(
      card.json["relation"]
        == ["to": "umm-elkhalayel", "relation": "disjoint", "reason": nil, "metres": 81_000])
    #expect(
      keys(SampleCards.match.json) == [
        "id", "name", "matched", "likeness", "names", "class", "code", "country", "within",
        "location", "population",
      ])
    #expect(SampleCards.match.json["location"]?["precision"] == .null)
  }
}
