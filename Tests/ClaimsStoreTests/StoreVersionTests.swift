import ClaimsModel
import Testing

@testable import ClaimsStore

@Suite("The version of a casebook")
struct StoreVersionTests {
  @Test("stays while nobody writes, and changes whoever does")
  func changes() throws {
    let store = try Casebook.withOneClaim()
    let other = try Store.open(at: store.path)
    func version() throws -> CasebookVersion { try store.read { try $0.version() } }
    let first = try version()
    #expect(try version() == first)
    try store.write { try $0.insert(Entity(id: EntityID(unchecked: "here"), name: "Here")) }
    let second = try version()
    #expect(second != first)
    try other.write { try $0.insert(Entity(id: EntityID(unchecked: "there"), name: "There")) }
    let third = try version()
    #expect(third != second)
    #expect(try store.write { try $0.reader.version() } == third)
  }
}
