import Testing

@testable import ClaimsModel

@Suite("The likeness of two names")
struct NameLikenessTests {
  private func areSuggested(_ a: String, _ b: String) -> Bool {
    NameLikeness.score(a, b) >= NameLikeness.worthShowing
  }

  @Test(
    "is enough for spellings of one name",
    arguments: [
      ("Umm Elkhalayel", "Umm Khalakhil"), ("Umm Elkhalayel", "al-Khalakhil"),
      ("Umm Khalakhil", "al-Khalakhil"), ("Hay'at Tahrir al-Sham", "Hayyaat Tahrir al-Sham"),
      ("Hayyaat Tahrir al-Sham", "Hayat Tahrir ash-Sham"), ("Al-Lubaydah", "Luwaybidah"),
      ("Deir ez-Zor", "Dayr al-Zawr"), ("Deir ez-Zor", "Deirezzor"), ("Kafr Nabl", "Kafranbel"),
      ("Kafr Nabl", "Kfar Nabl"), ("Idlib", "Edleb"), ("Homs", "Hims"), ("Hama", "Hamah"),
      ("Saraqib", "Sarakeb"), ("Abu al-Duhur", "Abu Dhuhur"), ("Abu al-Duhur", "Abu Zuhur"),
      ("Abu Kamal", "Albukamal"), ("Abu Kamal", "Al-Bukamal"), ("Raqqa", "ar-Raqqah"),
      ("Latakia", "Ladhiqiyah"), ("Maarrat an-Numan", "Ma'arat al-Nu'man"),
      ("Jarabulus", "Cerablus"), ("Khan Shaykhun", "Khan Sheikhoun"), ("Ayn Issa", "'Ain Isa"),
      ("Yarmouk camp", "Yarmuk"), ("Al-Masdar News", "Almasdar News"), ("Manbij", "Manbidj"),
      ("Qusayr", "Kuseir"), ("Muhammad", "Mohammed"), ("Jisr al-Shughur", "Jisr ash-Shughour"),
      ("South-eastern Idlib", "Southeastern Idlib"), ("Abd al-Rahman", "Abdul Rahman"),
      ("46th Brigade", "46th brigade"), ("Binnish", "Bennesh"), ("Erdoğan", "Erdogan"),
    ])
  func suggested(a: String, b: String) {
    #expect(areSuggested(a, b), "\(NameLikeness(a, b))")
  }

  @Test(
    "is enough between Latin, Arabic and Cyrillic letters",
    arguments: [
      ("Umm Elkhalayel", "أم الخلاخيل"), ("Deir ez-Zor", "دير الزور"), ("Idlib", "إدلب"),
      ("Homs", "حمص"), ("Hama", "حماة"), ("Saraqib", "سراقب"), ("Raqqa", "الرقة"),
      ("Khan Shaykhun", "خان شيخون"), ("Qamishli", "القامشلي"), ("Afrin", "عفرين"),
      ("Maarrat an-Numan", "معرة النعمان"), ("At Tall", "التل"), ("Brigade 46", "Brigade ٤٦"),
      ("Homs", "Хомс"), ("Hama", "Хама"), ("Deir ez-Zor", "Дейр-эз-Зор"), ("Jarablus", "Джараблус"),
      ("Хомс", "حمص"),
    ])
  func acrossAlphabets(a: String, b: String) {
    #expect(areSuggested(a, b), "\(NameLikeness(a, b))")
  }

  @Test(
    "is too little for other names",
    arguments: [
      ("Hama", "Homs"), ("Idlib", "Afrin"), ("Abu Kamal", "Abu Dali"), ("Kafr Nabl", "Kafr Zita"),
      ("Russia", "Prussia"), ("Iran", "Iraq"), ("Yemen", "Oman"), ("Azaz", "Azov"),
      ("Syria", "Serbia"), ("Aleppo", "Latakia"), ("Damascus", "Daraa"), ("Tartus", "Tabqa"),
      ("Manbij", "Maskana"), ("Zarzur", "Zaytan"), ("ISIS", "ISIL"), ("SANA", "SMART"),
      ("Sputnik", "Spiegel"), ("M4", "M5"), ("T-72", "T-55"), ("Brigade 46", "Brigade 47"),
      ("Brigade 1", "Brigade 11"), ("Umm Khalakhil", "Abu Khalakhil"),
      ("Jaysh al-Islam", "Jund al-Islam"), ("Fatah al-Sham", "Ahrar al-Sham"),
      ("Ahrar al-Sham", "Hay'at Tahrir al-Sham"), ("Tell Abyad", "Tell Rifaat"),
      ("Free Syrian Army", "Syrian Arab Army"), ("Free Idlib Army", "Free Syrian Army"),
      ("Syrian Democratic Forces", "Syrian Democratic Council"), ("Hama", "Hama province"),
      ("Hay'at Tahrir al-Sham", "Cha-am"),
      ("Idlib", "Southern Idlib countryside"), ("Nusra Front", "Southern Front"),
      ("Southern Idlib countryside", "South-eastern Idlib countryside"),
      ("Northern Hama", "Southern Hama"), ("South Front", "Southern Front"),
      ("Al-Masdar News", "Al-Manar News"), ("Jabal al-Zawiya", "Jabal al-Turkman"),
      ("Press TV", "Tsargrad TV"), ("حمص", "حماة"), ("حلب", "حارم"), ("Хама", "Хомс"),
      ("حماة", "Homs"), ("Idlib", ""), ("", ""), ("👍", "👍"),
    ])
  func notSuggested(a: String, b: String) {
    #expect(!areSuggested(a, b), "\(NameLikeness(a, b))")
  }

  @Test(
    "is enough for some names that are not one: why a suggestion never merges",
    arguments: [
      ("Oman", "Amman"), ("Daraa", "Darayya"), ("Niger", "Nigeria"), ("Slovakia", "Slovenia"),
      ("Kafr Nabl", "Kafr Nabudah"), ("Kafr Nabl", "Nubl"), ("Binnish", "Baniyas"),
    ])
  func lookalikes(a: String, b: String) {
    #expect(areSuggested(a, b))
  }

  @Test(
    "does not find translations, other words for a place, or another order",
    arguments: [
      ("Nusra Front", "Jabhat al-Nusra"), ("Aleppo", "Halab"), ("Palmyra", "Tadmur"),
      ("Hay'at Tahrir al-Sham", "HTS"), ("al-Assad, Bashar", "Bashar al-Assad"),
    ])
  func unfound(a: String, b: String) {
    #expect(!areSuggested(a, b))
  }

  @Test("is 1 for names that fold alike, and less for all others")
  func whole() {
    #expect(NameLikeness.score("Hay’at Tahrir al-Sham", "Hayat Tahrir ash-Sham") == 1)
    #expect(NameLikeness.score("Homs", "Hims") < 1)
    #expect(NameLikeness.score("Homs", "حمص") < 1)
  }

  @Test("shows what it is made of")
  func parts() {
    let likeness = NameLikeness("Umm Khalakhil", "al-Khalakhil")
    let shown = likeness.parts.map { "\($0.part.rawValue) \(($0.value * 100).rounded())" }
    #expect(shown == ["letters 93.0", "consonants 93.0", "first-sounds 93.0", "words 93.0"])
    let values = likeness.parts.map(\.value)
    #expect(abs(0.3 * values[0] + 0.5 * values[1] + 0.2 * values[2] - likeness.score) < 1e-12)
  }

  @Test("does not depend on which name is the first, and stays within 0 and 1")
  func symmetric() {
    var random = SeededRandom(seed: 20_180_209)
    let words = [
      "Umm", "Abu", "al", "Kafr", "Nabl", "Kafranbel", "Khalakhil", "Elkhalayel", "دير", "الزور",
      "Дейр", "Zor", "46", "northern", "North", "eastern", "x", "é", "معرة", "Maarrat",
    ]
    func name() -> String {
      (0..<Int.random(in: 1...5, using: &random))
        .compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
    }
    for _ in 0..<2_000 {
      let (a, b) = (name(), name())
      let likeness = NameLikeness(a, b)
      #expect(likeness == NameLikeness(b, a), "\(a) | \(b)")
      #expect((0...1).contains(likeness.score), "\(a) | \(b)")
      #expect(likeness.parts.allSatisfy { (0...1).contains($0.value) }, "\(a) | \(b)")
    }
  }

  @Test("a name of any length costs little time", .timeLimit(.minutes(1)))
  func long() {
    let letters = String(repeating: "khal", count: 2_000)
    let words = String(repeating: "Umm Khal ", count: 2_000)
    #expect(NameLikeness.score(letters, words) <= 1)
    #expect(NameLikeness.score(words, words + "x") <= 1)
  }
}

@Suite("Suggested entities")
struct NameSuggestionTests {
  private let entities: [(EntityID, [String])] = [
    (EntityID(unchecked: "zita"), ["Kafr Zita"]),
    (EntityID(unchecked: "umm-khalakhil"), ["Umm Khalakhil", "al-Khalakhil", "أم الخلاخيل"]),
    (EntityID(unchecked: "homs-b"), ["Homs", "Hims"]),
    (EntityID(unchecked: "homs-a"), ["Homs"]),
    (EntityID(unchecked: "hama"), ["Hama", "Hamah"]),
    (EntityID(unchecked: "nameless"), []),
  ]

  private func ids(_ name: String, atLeast least: Double = NameLikeness.worthShowing) -> [String] {
    NameLikeness.suggestions(for: name, among: entities, atLeast: least).map(\.entity.text)
  }

  @Test("come with the likest of their names, each entity once")
  func best() {
    let found = NameLikeness.suggestions(for: "Umm Elkhalayel", among: entities)
    #expect(found.map(\.entity.text) == ["umm-khalakhil"])
    #expect(found.map(\.name) == ["Umm Khalakhil"])
    #expect(found.map(\.likeness) == [NameLikeness("Umm Elkhalayel", "Umm Khalakhil")])
  }

  @Test("stand by likeness, equals by id, whatever the order given")
  func order() {
    #expect(ids("HOMS") == ["homs-a", "homs-b"])
    #expect(ids("Himss") == ["homs-b", "homs-a"])
    let reversed = NameLikeness.suggestions(for: "HOMS", among: entities.reversed())
    #expect(reversed.map(\.entity.text) == ["homs-a", "homs-b"])
  }

  @Test("are those of the least likeness asked for, that included")
  func least() {
    #expect(ids("HOMS", atLeast: 1) == ["homs-a", "homs-b"])
    #expect(ids("Himms", atLeast: 1) == ["homs-b"])
    #expect(ids("Idlib") == [])
    #expect(ids("Idlib", atLeast: 0).count == 5)
  }
}
