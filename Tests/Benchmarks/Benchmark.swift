import ClaimsModel

/// How fast texts become values, and casebooks to time the program with, for `Tests/benchmark.sh`.
///
///     claims-benchmark strings KIND           writes the strings of a kind, one a line
///     claims-benchmark accepted KIND < FILE   writes those lines that are read
///     claims-benchmark time KIND < FILE       writes how many of the lines are read per second
///     claims-benchmark casefile CLAIMS SUBJECTS   writes a casefile
///     claims-benchmark rows CLAIMS SUBJECTS       writes its claims as rows for a database
///     claims-benchmark table CLAIMS QUESTIONS [DAYS]   writes a table of other claims, crowded into days
@main
enum Benchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.count >= 3 { return writeCasebook(Array(arguments)) }
    guard arguments.count == 2, let kind = arguments.last.flatMap(BenchmarkKind.init(rawValue:))
    else { return usage() }
    switch arguments.first {
    case "strings": for text in kind.strings { print(text) }
    case "accepted": for text in lines() where kind.reads(text) { print(text) }
    case "time": print(Int(rate(of: kind, lines())))
    default: usage()
    }
  }

  private static func writeCasebook(_ arguments: [String]) {
    let days = arguments.count == 4 ? Int(arguments[3]) : BenchmarkTable.days
    guard arguments.count <= 4, let claims = Int(arguments[1]), let subjects = Int(arguments[2]),
      subjects > 0, let days, days > 0
    else { return usage() }
    func casebook() -> BenchmarkCasebook { BenchmarkCasebook(claims: claims, subjects: subjects) }
    switch arguments[0] {
    case "casefile": casebook().forEachLine { print($0) }
    case "rows": casebook().forEachRow { print($0) }
    case "table":
      BenchmarkTable(claims: claims, questions: subjects, days: days).forEachLine { print($0) }
    default: usage()
    }
  }

  private static func usage() {
    let kinds = BenchmarkKind.allCases.map(\.rawValue).joined(separator: "|")
    print("usage: claims-benchmark strings|accepted|time \(kinds)")
    print("       claims-benchmark casefile|rows CLAIMS SUBJECTS")
    print("       claims-benchmark table CLAIMS QUESTIONS [DAYS]")
  }

  private static func lines() -> [String] {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }

  /// Texts read per second: the median of seven runs of at least a quarter of a second each.
  private static func rate(of kind: BenchmarkKind, _ texts: [String]) -> Double {
    guard !texts.isEmpty else { return 0 }
    let clock = ContinuousClock()
    let rates = (0..<7).map { _ in
      var (count, read) = (0, 0)
      let start = clock.now
      while start.duration(to: clock.now) < .milliseconds(250) {
        for text in texts where kind.reads(text) { read += 1 }
        count += texts.count
      }
      let taken = start.duration(to: clock.now)
      precondition(read == count, "a text that is not read has no place in the timing")
      return Double(count) / (taken / .seconds(1))
    }
    return rates.sorted()[rates.count / 2]
  }
}
