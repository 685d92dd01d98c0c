/// How wide and in what colours a text is laid out. Passed in: the reports know no terminal.
package struct TextLayout: Hashable, Sendable {
  /// The columns that a line may take, 40 to 200, both included.
  package let width: Int
  /// Whether styles are written, as SGR sequences. What they say is always said in words too.
  package let colour: Bool

  /// - Parameter width: brought to the nearest of 40 to 200.
  package init(width: Int, colour: Bool) {
    self.width = min(max(width, 40), 200)
    self.colour = colour
  }

  /// Too little room for labels in a column of their own.
  var isNarrow: Bool { width < 60 }
}
