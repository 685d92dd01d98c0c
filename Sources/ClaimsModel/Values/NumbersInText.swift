/// The numbers that a text holds, in digits of any script or in words, to look others up in.
package struct NumbersInText {
  private let text: String
  private let original: String
  private let table: QuantityTable

  package init(_ text: String, table: QuantityTable = .english) {
    self.table = table
    self.text = TextFolding.folded(text)
    original = text
  }

  // Worked out where they are asked for: most texts hold the very words that are looked up.
  private var words: [String] { Self.words(text) }
  private var digits: Set<String> { Self.digits(original) }

  /// Whether no number was found in it.
  package var isEmpty: Bool { digits.isEmpty && !words.contains(where: isNumberWord) }

  /// Whether it holds all numbers of a quantity's words. O(words of the text), but where digits stand
  /// against words O(words of the text) readings of phrases.
  package func holds(_ said: String) -> Bool {
    let folded = TextFolding.folded(said)
    if text.holds(words: folded) { return true }
    let saidDigits = Self.digits(said)
    let saidWords = Self.words(folded).filter(isNumberWord)
    if saidDigits.isSubset(of: digits) {
      let words = saidWords.isEmpty ? [] : words
      if saidWords.allSatisfy(words.contains) { return true }
    }
    guard let wanted = try? Quantity(reading: said, table: table) else { return false }
    return phrases.contains { $0.isOfOneNumber(with: wanted) }
  }

  /// All that can be read as a quantity in a few words of the text.
  private var phrases: [Quantity] {
    let words = words
    let starts = words.indices.filter { isNumberWord(words[$0]) || !Self.digits(words[$0]).isEmpty }
    return starts.flatMap { start in
      (1...6).compactMap { count -> Quantity? in
        guard start + count <= words.count else { return nil }
        let phrase = words[start..<(start + count)].joined(separator: " ")
        return try? Quantity(reading: phrase, table: table)
      }
    }
  }

  private func isNumberWord(_ word: String) -> Bool {
    table.numbers[word] != nil || table.multipliers[word] != nil
      || table.vague[word] != nil || table.zeros[word] != nil
      || word.split(separator: "-").contains { table.numbers[String($0)] != nil }
  }

  private static func words(_ text: String) -> [String] {
    if let words = wordsOfASCII(text) { return words }
    return text.split { !$0.isLetter && !$0.isNumber && !"-.,'’%".contains($0) }
      .map { word in
        var word = word.drop { ".,-'’".contains($0) }
        while let last = word.last, ".,-'’".contains(last) { word.removeLast() }
        return String(word)
      }
      .filter { !$0.isEmpty }
  }

  /// Runs of digits as ASCII digits, with the marks that group them left out.
  private static func digits(_ text: String) -> Set<String> {
    if let digits = digitsOfASCII(text) { return digits }
    var runs: Set<String> = []
    var run = ""
    var grouping = false
    for character in text + " " {
      if let digit = character.wholeNumberValue, digit < 10, character.isNumber {
        run += String(digit)
        grouping = false
      } else if !run.isEmpty, !grouping, ",.'’٬\u{A0}\u{202F}".contains(character) {
        grouping = true
      } else {
        if !run.isEmpty { runs.insert(run) }
        run = ""
        grouping = false
      }
    }
    return runs
  }
}

// Where all is ASCII, bytes stand for characters: the same comes of it in a tenth of the time.
extension NumbersInText {
  private static func wordsOfASCII(_ text: String) -> [String]? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return text.utf8.split { byte in !byte.isLetterOrDigit && !"-.,'%".utf8.contains(byte) }
      .compactMap { word in
        var word = word.drop { ".,-'".utf8.contains($0) }
        while let last = word.last, ".,-'".utf8.contains(last) { word.removeLast() }
        return word.isEmpty ? nil : String(Substring(word))
      }
  }

  private static func digitsOfASCII(_ text: String) -> Set<String>? {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var runs: Set<String> = []
    var run = ""
    var isGrouping = false
    func end() {
      if !run.isEmpty { runs.insert(run) }
      run = ""
      isGrouping = false
    }
    for byte in text.utf8 {
      if byte.isDigit {
        run.unicodeScalars.append(Unicode.Scalar(byte))
        isGrouping = false
      } else if !run.isEmpty, !isGrouping, ",.'".utf8.contains(byte) {
        isGrouping = true
      } else {
        end()
      }
    }
    end()
    return runs
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }
}

extension Quantity {
  /// Whether some reading of each has the same ends.
  fileprivate func isOfOneNumber(with other: Quantity) -> Bool {
    readings.contains { a in
      other.readings.contains { b in
        !a.hard.ends.isDisjoint(with: b.hard.ends) || a.soft == b.soft
      }
    }
  }
}

extension NumberRange {
  fileprivate var ends: Set<Double> { Set([lower.value, upper.value].compactMap { $0 }) }
}
