import ClaimsText

extension Format {
  package static let stix = Format(
    name: "stix", title: "STIX 2.1 bundle (OASIS)", endings: ["json", "stix"],
    reading: Reading(
      kept: "all of a bundle of ours; of others identities, locations, reports, notes and opinions",
      lost: "of others: all other types, relationships, confidence but for a remark",
      recognisedBy: "a JSON object of the type “bundle”",
      recognises: { head in
        guard head.firstByte == UInt8(ascii: "{") else { return false }
        let text = String(decoding: head.bytes.prefix(1024), as: UTF8.self)
        return text.contains("\"bundle\"") && text.contains("bundle--")
      },
      reader: { STIXFileReader(file: $0.file) }),
    writing: Writing(
      kept: "everything in a casefile, as lines in an extension of ours; other tools see sources, "
        + "reports, claims with quotes, decisions, contradictions, places and credits",
      lost: "the journal, numbers of findings, bytes of evidence",
      write: { exported, _, write in try STIXWriter(exported).write(to: write) }))
}
