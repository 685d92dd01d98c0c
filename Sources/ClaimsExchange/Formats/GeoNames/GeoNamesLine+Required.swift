/// Fields that both tables have.
extension GeoNamesLine {
  /// A number from 1 up.
  func id(_ column: Int, _ name: String) throws(Fault) -> Int {
    guard let number = try number(column, name), number > 0 else {
      throw fault(
        column, "“\(name)” should be a whole number from 1.",
        "Take the line from the original file.")
    }
    return number
  }

  /// Text that is not empty.
  func name(_ column: Int, _ name: String) throws(Fault) -> String {
    guard let text = try text(column, name) else {
      throw fault(column, "“\(name)” is empty.", "Write the name, or leave the line out.")
    }
    return text
  }

  /// "1" for yes; nothing, or "0", for no.
  func flag(_ column: Int, _ name: String) throws(Fault) -> Bool {
    switch try text(column, name) {
    case "1": return true
    case nil, "0": return false
    default:
      throw fault(
        column, "“\(name)” should be 1 or empty, not “\(shown(column))”.", "Correct its value.")
    }
  }
}
