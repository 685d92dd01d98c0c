import Testing

@testable import ClaimsModel

@Suite("The table of quantities")
struct QuantityTableTests {
  @Test("is version 2, with the factors that findings print")
  func version() {
    let table = QuantityTable.english
    #expect(table.version == 2)
    #expect(
      table.factors
        == .init(overPercent: 150, underPercent: 50, nearlyPercent: 90, aboutPercent: 10))
  }

  @Test("knows the vague plural of each number that can be loose")
  func looseNumbers() {
    let table = QuantityTable.english
    for (number, plural) in table.looseNumbers {
      #expect(table.numbers[number] != nil || table.multipliers[number] != nil, "\(number)")
      #expect(table.vague.match(QuantityPhrase.Word.words(of: plural), at: 0) != nil, "\(plural)")
    }
  }

  @Test("folds plurals to themselves")
  func plurals() {
    let table = QuantityTable.english
    for (noun, plural) in table.plurals { #expect(table.plurals[plural] == nil, "\(noun)") }
    #expect(table.plurals["city"] == "cities")
    #expect(table.plurals["day"] == "days")
    #expect(table.plurals["witness"] == "witnesses")
  }

  @Test("takes the longest phrase that fits")
  func longest() {
    let words = QuantityPhrase.Word.words(of: "no more than 80")
    let match = QuantityTable.english.hedges.match(words, at: 0)
    #expect(match?.meaning == .atMost)
    #expect(match?.next == 3)
    #expect(QuantityTable.english.hedges.match(words, at: 0, before: 2) == nil)
  }

  @Test(
    "knows units that are made of its own words, and no others",
    arguments: [
      ("villages", true), ("towns and villages", true), ("villages, farms & towns", true),
      ("km²", true), ("troops", true), ("people", true), ("", false), ("tunnels", false),
      ("ahmad's houses", false), ("villages of ahmad", false),
    ])
  func knownUnits(unit: String, isKnown: Bool) {
    #expect(QuantityTable.english.isKnown(unit: unit) == isKnown)
  }
}
