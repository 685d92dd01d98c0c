import Testing

@testable import ClaimsModel

@Suite("Kinds of values")
struct ClaimValueTests {
  @Test(
    "A question of places takes entities; otherwise kinds must match", arguments: ValueKind.allCases
  )
  func accepts(kind: ValueKind) {
    for other in ValueKind.allCases {
      let isPlaceNamed = kind == .place && other == .entity
      #expect(kind.accepts(other) == (kind == other || isPlaceNamed))
    }
  }

  @Test("An unknown and silence answer questions of any kind")
  func kinds() throws {
    let date = try #require(EDTF("2018"))
    #expect(ClaimValue.unknown.kind == nil)
    #expect(ClaimValue.notStated.kind == nil)
    for kind in ValueKind.allCases {
      #expect(ClaimValue.unknown.answers(kind) && ClaimValue.notStated.answers(kind))
    }
    #expect(ClaimValue.date(date, said: nil).kind == .date)
    #expect(ClaimValue.entities(.all([EntityID(unchecked: "a")])).kind == .entity)
    #expect(ClaimValue.quantity(try Quantity(reading: "80")).kind == .quantity)
    #expect(ClaimValue.flag(true).kind == .flag)
    #expect(ClaimValue.text("a").kind == .text)
  }

  @Test("None answers who, what, where and when; a count of none is 0, and no is no")
  func none() {
    let kinds = ValueKind.allCases.filter(ClaimValue.nothing.answers)
    #expect(kinds == [.entity, .place, .text, .date])
    #expect(ClaimValue.flag(true).answers(.flag) && !ClaimValue.flag(true).answers(.text))
  }
}
