extension String {
  /// Itself, unless it says nothing: an option given as "" counts as not given.
  var filled: String? { contains { !$0.isWhitespace } ? self : nil }
}
