import ClaimsExchange
import ClaimsJSON
import ClaimsModel
import Testing

@Suite("ClaimReview")
struct ClaimReviewFormatTests {
  private func document(
    _ made: MadeCase, _ options: ExportOptions = ExportOptions(digest: digest)
  ) throws -> JSONValue {
    try JSONParser.parse(Array(try written(made, as: .claimReview, options).utf8)).value
  }

  private func reviews(_ document: JSONValue) -> [JSONValue] {
    guard case .array(let reviews) = document["@graph"] else { return [] }
    return reviews
  }

  @Test("writes one review for each claim that a decision stands on")
  func review() throws {
    let reviews = reviews(try document(.villages()))
    #expect(reviews.count == 2)
    let review = try #require(reviews.first)
    #expect(review["claimReviewed"] == "How many villages did The army take? 80")
    #expect(
      review["reviewRating"] == [
        "@type": "Rating", "ratingValue": 5, "bestRating": 5, "worstRating": 1,
        "alternateName": "Verified", "ratingExplanation": "two lists agree",
      ])
    #expect(review["author"] == ["@type": "Person", "name": "amal"])
    #expect(review["datePublished"] == "2018-02-11T00:00:01Z")
    #expect(review["url"] == review["@id"])
  }

  @Test("says whose claim it is, where and when it stood")
  func item() throws {
    let item = try #require(reviews(try document(.villages())).first?["itemReviewed"])
    let source: JSONValue = [
      "@type": "Organization", "name": "The Observatory", "url": "https://sohr.example/",
    ]
    #expect(
      item == [
        "@type": "Claim", "text": "80 villages fell.", "author": source,
        "datePublished": "2018-02-10",
        "appearance": [
          "@type": "CreativeWork", "name": "Eighty", "url": "https://sohr.example/1",
          "inLanguage": "en", "datePublished": "2018-02-10", "author": source,
        ],
      ])
  }

  @Test("names whom the report credits as the author of the claim")
  func attribution() throws {
    let item = try #require(reviews(try document(.villages())).last?["itemReviewed"])
    #expect(item["author"] == ["@type": "Thing", "name": "those who fled"])
    #expect(item["appearance"]?["author"] == ["@type": "Person", "name": "A witness"])
  }

  @Test("takes the house and the page that are named")
  func options() throws {
    var options = ExportOptions(digest: digest)
    options.organisation = "The Desk"
    options.site = "https://desk.example/claims"
    let review = try #require(reviews(try document(.villages(), options)).first)
    #expect(review["author"] == ["@type": "Organization", "name": "The Desk"])
    #expect(review["url"] == "https://desk.example/claims#c1")
  }

  @Test(
    "rates from 1 to 5, and what cannot be verified with no number",
    arguments: [
      (ReviewStatus.verified, 5), (.disputed, 3), (.refuted, 1), (.unverifiable, nil),
    ] as [(ReviewStatus, JSONValue?)])
  func rating(status: ReviewStatus, value: JSONValue?) throws {
    var made = MadeCase.villages()
    made.claims[0].decisions[0].status = status
    let document = try document(made)
    #expect(reviews(document).first?["reviewRating"]?["ratingValue"] == value)
    #expect(try SchemaCheck(named: "claimreview.schema.json").faults(document) == [])
  }

  @Test(
    "writes none where nothing is reviewed",
    arguments: [ReviewStatus.retracted, .unreviewed])
  func none(status: ReviewStatus) throws {
    var made = MadeCase.villages()
    made.claims[0].decisions[0].status = status
    made.claims[1].digest = digest("changed since")
    #expect(reviews(try document(made)).isEmpty)
  }

  @Test(
    "holds to its schema, whatever the date of a report",
    arguments: ["2018", "2018-02", "2018-02-10T08:00:00+03:00", "2018~", "2018/2019", "Y-17000"])
  func schema(published: String) throws {
    var made = MadeCase.villages(hostile: "</script>\u{202E}\u{0}\"")
    made.reports[0].report.published = try EDTF(parsing: published)
    #expect(try SchemaCheck(named: "claimreview.schema.json").faults(document(made)) == [])
  }

  @Test("has a schema that finds faults")
  func faults() throws {
    let schema = try SchemaCheck(named: "claimreview.schema.json")
    var made = MadeCase.villages()
    made.claims.removeLast(2)
    let text = try written(made, as: .claimReview)
    for (right, wrong) in [
      ("\"Verified\"", "\"True\""), ("\"ratingValue\":5", "\"ratingValue\":4"),
      ("\"author\":{\"@type\":\"Person\",\"name\":\"amal\"},", ""), ("2018-02-10\"", "yesterday\""),
      ("\"url\":\"urn", "\"uri\":\"urn"),
    ] {
      let broken = text.replacing(right, with: wrong)
      #expect(broken != text)
      #expect(!schema.faults(try JSONParser.parse(Array(broken.utf8)).value).isEmpty, "\(right)")
    }
  }
}
