import ClaimsJSON
import ClaimsText

/// The places of an entry that a JSON object says.
struct JSONPlaces: EntryPlaces {
  let node: JSONNode
  /// What `node` was read from.
  let bytes: ArraySlice<UInt8>
  /// The number of the first line of `bytes`, 1-based.
  let firstLine: Int
  let file: String

  func text(of field: String) -> String? { node[field]?.string }

  func problem(at path: String, reason: String, remedy: String) -> InputProblem {
    var here = node
    for name in path.split(separator: ".") {
      guard let next = here[String(name)] else { break }
      here = next
    }
    let place = TextPlace(offset: here.offset, in: bytes, firstLine: firstLine)
    return InputProblem(file: file, place: place, reason: reason, remedy: remedy)
  }
}
