/// A bar of Unicode's block elements (U+2588 to U+258F), in eighths of a column: as long as its value
/// is large. It adorns a number and never stands for one.
package enum TextBar {
  /// Nothing for 0, the whole width for `most`; what is above 0 takes an eighth at least.
  ///
  /// - Parameters:
  ///   - value: from 0 to `most`; what lies beyond is brought to the nearest.
  ///   - columns: the width of the longest, 0 or more.
  package static func text(_ value: Int, of most: Int, columns: Int) -> String {
    guard value > 0, most > 0, columns > 0 else { return "" }
    let share = Double(min(value, most)) / Double(most)
    let eighths = max(1, Int((share * Double(columns * 8)).rounded()))
    let rest = eighths % 8
    let end = rest == 0 ? "" : ends[rest - 1]
    return String(repeating: "█", count: eighths / 8) + end
  }

  private static let ends = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
