/// Languages as FollowTheMoney names them: by the three letters of ISO 639-3.
enum FTMLanguage {
  /// Nil for a language that it does not know.
  ///
  /// - Parameter tag: BCP 47: “ar”, “ar-SY”, “fas”.
  static func code(_ tag: String?) -> String? {
    guard let first = tag?.split(separator: "-").first?.lowercased() else { return nil }
    return codes[first] ?? (codes.values.contains(first) ? first : nil)
  }

  private static let codes = Dictionary(
    pairs.split(separator: " ").map { pair in
      let letters = pair.split(separator: ":").map(String.init)
      return (letters[0], letters[1])
    }, uniquingKeysWith: { first, _ in first })

  /// Source: ISO 639-1 and 639-3, as far as FollowTheMoney 4.11 takes them.
  private static let pairs = """
    af:afr am:amh ar:ara az:aze be:bel bn:ben bs:bos bg:bul ca:cat cs:ces da:dan de:deu el:ell en:eng \
    et:est fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn \
    kn:kan ka:kat kk:kaz km:khm ky:kir ko:kor lo:lao lv:lav lt:lit lb:ltz mk:mkd mt:mlt mn:mon ms:msa \
    my:mya ne:nep nl:nld no:nor pl:pol pt:por ps:pus ro:ron ru:rus si:sin sk:slk sl:slv es:spa sq:sqi \
    sr:srp sw:swa sv:swe ta:tam te:tel tg:tgk tl:tgl th:tha tk:tuk tr:tur uk:ukr ur:urd uz:uzb vi:vie \
    zh:zho
    """
}
