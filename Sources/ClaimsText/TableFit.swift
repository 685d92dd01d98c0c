/// How wide each column of a table may be.
enum TableFit {
  /// How many of `count` columns can have one column of text each within `width`: all, or as many as
  /// leave room for one more that stands for the rest.
  static func columnsThatFit(_ count: Int, in width: Int) -> Int {
    let room = (width + TextTable.gap) / (1 + TextTable.gap)
    return count <= room ? count : room - 1
  }

  /// Widths that fit in `width` together with the gaps.
  ///
  /// - Parameter natural: the width that each column would like.
  static func widths(of columns: [TextTable.Column], natural: [Int], in width: Int) -> [Int] {
    let room = width - TextTable.gap * max(0, columns.count - 1)
    var widths = natural.map { min($0, room) }
    for priority in Set(columns.map(\.shrink)).sorted(by: >) {
      let floors = columns.indices.map { index in
        let gives = columns[index].shrink == priority
        return gives ? min(widths[index], columns[index].minimum) : widths[index]
      }
      level(&widths, floors: floors, room: room)
    }
    level(&widths, floors: widths.map { min($0, 1) }, room: room)
    grow(&widths, columns: columns, room: room)
    return widths
  }

  /// Takes from the widest column that is above its floor, one by one, until all fit or none can give.
  private static func level(_ widths: inout [Int], floors: [Int], room: Int) {
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let free = widths.indices.filter { widths[$0] > floors[$0] }
      // Of equals the rightmost gives first: what matters most tends to stand on the left.
      guard let widest = free.max(by: { widths[$0] <= widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// Shares out the room left over by the columns' `grow`; what does not divide goes to the leftmost.
  private static func grow(_ widths: inout [Int], columns: [TextTable.Column], room: Int) {
    let shares = columns.reduce(0) { $0 + $1.grow }
    let free = room - widths.reduce(0, +)
    guard shares > 0, free > 0 else { return }
    for index in columns.indices { widths[index] += free * columns[index].grow / shares }
    let rest = room - widths.reduce(0, +)
    for index in columns.indices.filter({ columns[$0].grow > 0 }).prefix(rest) {
      widths[index] += 1
    }
  }
}
