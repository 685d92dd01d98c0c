import ClaimsJSON
import ClaimsModel

extension Format {
  package static let geoJSON = Format(
    name: "geojson", title: "GeoJSON of located claims, for maps", endings: ["geojson"],
    writing: Writing(
      kept: "claims whose place has coordinates, with precision, time, status, source and quote",
      lost: "claims without coordinates (counted), what the claims do not say, reports, decisions",
      canBeNarrowed: true,
      write: { exported, _, write in try GeoJSONWriter(exported).write(exported, to: write) }))
}

/// Writes claims as points (RFC 7946): longitude before latitude, WGS 84.
///
/// A claim lies where it says, or, where it says nothing of it, where its subject lies. Coordinates are
/// never made up: a place without any leaves the claim out, and one that lies within another does not
/// take the other's. One of several places gives all their points, and is left out where one has none.
private struct GeoJSONWriter {
  private let index: CaseIndex

  init(_ exported: any ExportedCase) throws { index = try CaseIndex(exported) }

  func write(_ exported: any ExportedCase, to write: ([UInt8]) throws -> Void) throws {
    var leftOut = 0
    try JSONListWriter.write(["type": "FeatureCollection"], list: "features", to: write) { put in
      try exported.forEachClaim { claim in
        guard let site = Site(of: claim.claim, index) else {
          leftOut += 1
          return
        }
        try put(feature(claim, site))
      }
      return ["leftOut": .integer(leftOut)]
    }
  }

  private func feature(_ claim: ExportedClaim, _ site: Site) -> JSONValue {
    [
      "type": "Feature", "id": .string("\(claim.id)"), "geometry": site.geometry,
      "properties": .object(properties(claim, site)),
    ]
  }

  private func properties(_ claim: ExportedClaim, _ site: Site) -> JSONObject {
    let said = claim.claim
    var properties: JSONObject = [
      "key": .string(claim.key), "question": .string(index.question(of: said)),
      "answer": .string(index.answer(of: said)), "subject": .string(index.name(of: said.subject)),
      "predicate": .string(said.predicate.text), "polarity": .string(said.polarity.rawValue),
      "status": .string(claim.standing.status.rawValue),
      "place": .string(site.places.map(\.name).formattedList(joinedBy: "or")),
      "placedBy": .string(site.isSubject ? "subject" : "place"),
      "precision": site.precision.map { .double($0) } ?? .null,
    ]
    if let when = said.when { add(when, to: &properties) }
    properties["hedge"] = .string(said.hedge.rawValue)
    add(reportOf: claim, to: &properties)
    properties["quote"] = .string(said.quote.exact)
    return properties
  }

  private func add(_ when: ClaimTime, to properties: inout JSONObject) {
    properties["timeSaid"] = when.said.map { .string($0) }
    guard let date = when.date else { return }
    properties["time"] = .string(date.description)
    properties["earliest"] = Instant.rfc3339(date.bounds.earliest).map { .string($0) }
    properties["latest"] = Instant.rfc3339(date.bounds.latest).map { .string($0) }
  }

  private func add(reportOf claim: ExportedClaim, to properties: inout JSONObject) {
    guard let report = index.reports[claim.report] else { return }
    properties["source"] = .string(index.name(of: report.report.source))
    properties["report"] = .string("\(report.id)")
    properties["title"] = report.report.title.map { .string($0) }
    properties["url"] = report.report.url.map { .string($0) }
    properties["published"] = report.report.published.map { .string($0.description) }
  }
}

/// Where a claim lies: one place, or several of which it is one.
private struct Site {
  let places: [Entity]
  /// Whether it is the subject's place, since the claim names none.
  let isSubject: Bool
  private let locations: [Location]

  /// Nil where it has no place, or one without coordinates.
  init?(of claim: Claim, _ index: CaseIndex) {
    isSubject = claim.place == nil
    places = (claim.place?.entities ?? [claim.subject]).compactMap { index.entities[$0] }
    locations = places.compactMap(\.location)
    guard !places.isEmpty, locations.count == places.count else { return nil }
  }

  /// In metres, that of the place that is known least well; nil where nothing bounds it.
  var precision: Double? {
    locations.map(\.precision).max().flatMap { $0 < .unbounded ? $0.metres : nil }
  }

  var geometry: JSONValue {
    let points: [JSONValue] = locations.map {
      [.double($0.point.longitude), .double($0.point.latitude)]
    }
    guard points.count > 1 else { return ["type": "Point", "coordinates": points[0]] }
    return ["type": "MultiPoint", "coordinates": .array(points)]
  }
}
