import Testing

@testable import ClaimsModel

@Suite("Pairs of entities with names alike")
struct NameLikenessPairsTests {
  private func pairs(
    _ names: [String], where mayBeOne: (EntityPair) -> Bool = { _ in true }
  ) -> [AlikePair] {
    NameLikeness.pairs(among: entities(names), where: mayBeOne)
  }

  private func entities(_ names: [String]) -> [(EntityID, [String])] {
    names.enumerated().map { (EntityID(unchecked: "e\($0)"), [$1]) }
  }

  @Test("come the likeliest first, each once, with the names that are the most alike")
  func ordered() {
    let found = NameLikeness.pairs(
      among: [
        (EntityID(unchecked: "hama"), ["Hama", "حماة"]), (EntityID(unchecked: "homs"), ["Homs"]),
        (EntityID(unchecked: "hamah"), ["Hamah", "Epiphania"]),
        (EntityID(unchecked: "saraqib"), ["Saraqib"]),
        (EntityID(unchecked: "sarakeb"), ["Sarakeb"]),
      ]
    ) { _ in true }
    #expect(found.map(\.pair.a.text) == ["hama", "sarakeb"])
    #expect(found.map(\.names) == [["Hama", "Hamah"], ["Sarakeb", "Saraqib"]])
    #expect(found.map(\.likeness.score).sorted(by: >) == found.map(\.likeness.score))
  }

  @Test("are left out where they are not wanted")
  func unwanted() {
    #expect(pairs(["Hama", "Hamah"]) { _ in false }.isEmpty)
    #expect(pairs(["Hama", "Homs", "Idlib", "", "👍", "👍"]).isEmpty)
  }

  @Test("are those that comparing every name with every other finds")
  func complete() {
    let names = [
      "Umm Elkhalayel", "Umm Khalakhil", "al-Khalakhil", "أم الخلاخيل", "Hay'at Tahrir al-Sham",
      "Hayyaat Tahrir al-Sham", "Hayat Tahrir ash-Sham", "Al-Lubaydah", "Luwaybidah",
      "Deir ez-Zor", "Dayr al-Zawr", "Deirezzor", "دير الزور", "Kafr Nabl", "Kafranbel",
      "Kfar Nabl", "Idlib", "Edleb", "إدلب", "Homs", "Hims", "حمص", "Хомс", "Hama", "Hamah",
      "Saraqib", "Sarakeb", "سراقب", "Abu al-Duhur", "Abu Dhuhur", "Abu Zuhur", "Abu Kamal",
      "Albukamal", "Al-Bukamal", "Raqqa", "ar-Raqqah", "الرقة", "Latakia", "Ladhiqiyah",
      "Maarrat an-Numan", "Ma'arat al-Nu'man", "معرة النعمان", "Jarabulus", "Cerablus",
      "Khan Shaykhun", "Khan Sheikhoun", "خان شيخون", "Ayn Issa", "'Ain Isa", "Yarmouk camp",
      "Yarmuk", "Al-Masdar News", "Almasdar News", "Manbij", "Manbidj", "Qusayr", "Kuseir",
      "Muhammad", "Mohammed", "Jisr al-Shughur", "Jisr ash-Shughour", "South-eastern Idlib",
      "Southeastern Idlib", "Abd al-Rahman", "Abdul Rahman", "46th Brigade", "46th brigade",
      "Binnish", "Bennesh", "Erdoğan", "Erdogan", "Oman", "Amman", "Daraa", "Darayya", "Tel Abiad",
      "Tell Abyad", "Tell Rifaat", "Brigade 46", "Brigade 47", "M4", "M5",
    ]
    let all = entities(names)
    var wanted: Set<EntityPair> = []
    for (place, a) in all.enumerated() {
      for b in all[(place + 1)...]
      where NameLikeness.score(a.1[0], b.1[0]) >= NameLikeness.worthShowing {
        if let pair = EntityPair(a.0, b.0) { wanted.insert(pair) }
      }
    }
    let missed = wanted.subtracting(pairs(names).map(\.pair))
    let words = missed.map { pair in
      [pair.a, pair.b].map { id in all.first { $0.0 == id }?.1[0] ?? "" }.joined(separator: " | ")
    }
    // In its one word two consonants differ: more than a key allows for.
    #expect(words.sorted() == ["Latakia | Ladhiqiyah"], "of \(wanted.count)")
  }

  @Test("are found among many names that share a word")
  func crowded() {
    let sounds = ["bar", "dun", "fim", "gal", "jos", "lam", "mur", "nad", "rib", "taf"]
    let villages = sounds.flatMap { a in
      sounds.flatMap { b in sounds.prefix(3).map { "Tell \(a)\(b)\($0)" } }
    }
    let found = pairs(villages + ["Tall Bardunbar", "Tel Tafribfim"])
    #expect(found.contains { $0.names.sorted() == ["Tall Bardunbar", "Tell bardunbar"] })
    #expect(found.contains { $0.names.sorted() == ["Tel Tafribfim", "Tell tafribfim"] })
  }
}
