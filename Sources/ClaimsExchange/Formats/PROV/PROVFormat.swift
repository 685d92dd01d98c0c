import ClaimsJSON

extension Format {
  package static let prov = Format(
    name: "prov", title: "W3C PROV-JSON of claims, for archives", endings: ["json"],
    writing: Writing(
      kept:
        "of each claim its quote, report, sources, credits, evidence, earlier wordings, and who "
        + "logged and decided when and why",
      lost: "values as data, findings, entities, texts of reports",
      canBeNarrowed: true,
      write: { exported, _, write in
        let document = try PROVWriter(exported).document()
        try write(Array((document.value.json(.pretty) + "\n").utf8))
      }))
}
