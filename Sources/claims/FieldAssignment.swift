import ArgumentParser

/// `name=value`, as an option takes it.
struct FieldAssignment: ExpressibleByArgument {
  let name: String
  let value: String

  /// Nil where there is no equals sign, or nothing before it.
  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }

  /// Of two of one name, the later holds.
  static func dictionary(_ all: [FieldAssignment]) -> [String: String] {
    Dictionary(all.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }
}
