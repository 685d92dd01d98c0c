import Testing

@testable import ClaimsModel

@Suite("The table of dates")
struct DatePhraseTableTests {
  private let table = DateTable.english

  @Test("is version 1, with the factors of counts")
  func version() {
    #expect(table.version == 1)
    #expect(table.aboutPercent == 10)
    #expect(table.weekSlack == 3)
  }

  @Test("names twelve months and seven weekdays, and knows each by its name")
  func names() {
    #expect(table.monthNames.count == 12)
    #expect(table.weekdayNames.count == 7)
    for (index, name) in table.monthNames.enumerated() {
      #expect(table.months[name.lowercased()] == index + 1)
    }
    for (index, name) in table.weekdayNames.enumerated() {
      #expect(table.weekdays[name.lowercased()] == index + 1)
    }
  }

  @Test("keeps each portion inside its whole, and early before mid before late")
  func portions() throws {
    let portions = try ["beginning", "early", "mid", "late", "end"].map {
      try #require(table.portions[$0])
    }
    for portion in portions {
      for (stretch, count) in [
        (portion.week, 7), (portion.month, 28), (portion.season, 3), (portion.third, 4),
        (portion.half, 6), (portion.year, 12), (portion.decade, 10), (portion.century, 100),
      ] {
        #expect(stretch.first != 0 && abs(stretch.first) <= count)
        #expect(stretch.last != 0 && abs(stretch.last) <= count)
        if stretch.first > 0, stretch.last > 0 { #expect(stretch.first <= stretch.last) }
      }
    }
    let years = portions[1...3].map(\.year)
    #expect(years.map(\.first) == [1, 5, 9])
    #expect(years.map(\.last) == [4, 8, 12])
  }

  @Test("takes the longest phrase that fits")
  func longest() {
    let words = DatePhraseWord.words(of: "Early in the morning of 9 February")
    #expect(table.timesOfDay.match(words, at: 0)?.next == 4)
    #expect(table.portions.match(words, at: 0)?.next == 2)
    #expect(table.months.match(words, at: words.count) == nil)
  }

  @Test("parts a text into words that know their place")
  func words() {
    let words = DatePhraseWord.words(of: "é 9th’s ٠٩/mid-2017")
    #expect(words.map(\.text) == ["é", "9", "th's", "09", "/", "mid", "-", "2017"])
    #expect(words.map(\.offset) == [0, 3, 4, 11, 15, 16, 19, 20])
    #expect(words.map(\.isJoined) == [false, false, true, false, true, true, true, true])
  }
}
