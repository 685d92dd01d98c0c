import Testing

@testable import ClaimsModel

@Suite("How a name sounds, as keys")
struct NameSoundsTests {
  /// Whether one of the names, filed under its keys, is found when the other is looked for.
  private func finds(_ filed: String, by wanted: String) -> Bool {
    let heard = NameSounds.Heard(wanted)
    let ranges = NameSounds.ranges(near: wanted)
    return NameSounds.keys(of: filed).contains { key in
      ranges.contains { $0.from <= key && key < $0.to }
        && NameSounds.nearness(key, to: heard) != nil
    }
  }

  @Test(
    "finds the spellings of one name by one another",
    arguments: [
      ("Umm Elkhalayel", "Umm Khalakhil"), ("Umm Elkhalayel", "أم الخلاخيل"),
      ("Deir ez-Zor", "Deirezzor"), ("Kafr Nabl", "Kafranbel"), ("Idlib", "Edleb"),
      ("Homs", "Hims"), ("Hama", "حماة"), ("Saraqib", "سراقب"), ("Raqqa", "ar-Raqqah"),
      ("Latakia", "Ladhiqiyah"), ("Jarabulus", "Cerablus"), ("Ayn Issa", "'Ain Isa"),
      ("Maarrat an-Numan", "معرة النعمان"), ("Qusayr", "Kuseir"), ("Manbij", "Manbidj"),
      ("Binnish", "Bennesh"), ("Hama", "Хама"), ("Tell Rifaat", "Tall Rif'at"), ("Tell", "Tall"),
      ("Brigade 46", "Brigade ٤٦"),
    ])
  func near(a: String, b: String) {
    #expect(finds(a, by: b))
    #expect(finds(b, by: a))
  }

  @Test(
    "leaves most others aside, before any is compared",
    arguments: [
      ("Saraqib", "Palmyra"), ("Idlib", "Damascus"), ("Tell Abyad", "Tell Rifaat"),
      ("Umm Khalakhil", "Umm Batnah"), ("Khirbat Fawid", "Khirbat Sali"), ("Saraqib", "Saidnaya"),
      ("Hama", ""),
    ])
  func far(a: String, b: String) {
    #expect(!finds(a, by: b))
    #expect(!finds(b, by: a))
  }

  @Test("is the first sound, how many consonants there are, and these")
  func keys() {
    #expect(NameSounds.keys(of: "Saraqib") == ["s4srkb"])
    #expect(NameSounds.keys(of: "سراقب") == ["s4srkb"])
    #expect(NameSounds.keys(of: "Idlib") == ["a3dlb"])
    #expect(NameSounds.keys(of: "Kafr Nabl") == ["n3nbl", "k6kfrnbl"])
    #expect(NameSounds.keys(of: "👍") == [])
    #expect(NameSounds.ranges(near: "👍").isEmpty)
  }

  @Test("a name of any length has few keys, and they order by how many consonants there are")
  func bounded() {
    let long = String(repeating: "saraqib ", count: 100) + String(repeating: "b", count: 500)
    #expect(NameSounds.keys(of: long).count < 40)
    for range in NameSounds.ranges(near: String(repeating: "bdf", count: 30)) {
      #expect(range.from < range.to)
    }
  }
}
