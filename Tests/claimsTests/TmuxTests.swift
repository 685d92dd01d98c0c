import Foundation
import Testing

/// The same in tmux, which is a real terminal with all that it does on its own: run where it is
/// installed.
@Suite("A review in tmux", .enabled(if: Tmux.isThere, "tmux is not installed"))
struct TmuxTests {
  @Test("Two hundred columns: the whole case at once")
  func wide() throws {
    let program = try Program.withTwoReports()
    let tmux = try Tmux(program, "review", columns: 200, rows: 50)
    defer { tmux.kill() }
    try tmux.wait("[v,d,f,u,r,e,n,b,h,?,q]?")
    let screen = try tmux.screen
    #expect(screen.contains("1 of 3, 0 decided · an open contradiction"))
    #expect(screen.contains("[More than 80 villages]"))
    try tmux.type("q")
    try tmux.waitForTheEnd()
  }

  @Test("Eighty by twenty-four: a page at a time, a reason, and Ctrl-C that keeps what was decided")
  func narrow() throws {
    let program = try Program.withTwoReports()
    let tmux = try Tmux(program, "review", columns: 80, rows: 24)
    defer { tmux.kill() }
    try tmux.wait("1 of 3, 0 decided) [v,d,f,u,r,e,n,b,h,?,q], space for more?")
    #expect(try !tmux.screen.contains("claims explain"))
    try tmux.type("Space")
    try tmux.wait("claims explain quantities-disjoint")
    try tmux.type("r")
    try tmux.wait("resolve as [a,b,s,p,t,c,x, or q to leave it]?")
    try tmux.type("b")
    try tmux.wait("because (empty to leave it):")
    try tmux.type("The list has 83.", "Enter")
    try tmux.wait("2 of 3, 1 decided) [v,d,f,u,e,n,b,h,?,q]")
    try tmux.type("v")
    try tmux.wait("space for more? verify\nbecause (empty to leave it):")
    try tmux.type("Seen by", "C-c")
    try tmux.wait("^C\nLeft. All that was decided is kept: claims review goes on.")
    try tmux.waitForTheEnd()
    #expect(try program.run(["history", "f1"]).output.contains("The list has 83."))
    #expect(try !program.run(["history", "c1"]).output.contains("Seen by"))
    #expect(try program.run(["audit"]).status == 0)
  }
}

/// A session of tmux on a socket of its own.
private struct Tmux {
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  struct Silent: Error { let screen: String }

  private let program: Program
  private let socket: String

  init(_ program: Program, _ command: String, columns: Int, rows: Int) throws {
    self.program = program
    socket = program.folder.appending(path: "tmux").path()
    let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? ""
    try run([
      "-f", "/dev/null", "new-session", "-d", "-s", "t", "-x", "\(columns)", "-y", "\(rows)",
      "exec env LC_ALL=C.UTF-8 LD_LIBRARY_PATH='\(libraries)' '\(Program.path)' \(command)",
      // The screen stays when the program has ended.
      ";", "set-option", "-g", "remain-on-exit", "on",
    ])
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    // In the place of the program, whose name comes first. The server lives on, and must not hold what
    // the test waits to see closed.
    try program.run(
      ["-u", "-S", socket] + arguments, environment: ["LC_ALL": "C.UTF-8"],
      under: [
        "bash", "-c",
        "shift; for f in /proc/self/fd/*; do n=${f##*/}; (( n > 2 )) && eval \"exec $n>&-\"; done; "
          + "exec /usr/bin/tmux \"$@\"", "-",
      ]
    ).output
  }

  func type(_ keys: String...) throws { try run(["send-keys", "-t", "t"] + keys) }

  var screen: String { get throws { try run(["capture-pane", "-p", "-t", "t"]) } }

  func wait(_ words: String) throws {
    for _ in 0..<300 {
      if try screen.contains(words) { return }
      usleep(100_000)
    }
    throw Silent(screen: try screen)
  }

  /// Until the program has ended. With what status, tmux does not always learn.
  func waitForTheEnd() throws {
    for _ in 0..<300 {
      if try run(["display-message", "-p", "-t", "t", "#{pane_dead}"]) == "1\n" { return }
      usleep(100_000)
    }
    throw Silent(screen: try screen)
  }

  func kill() { _ = try? run(["kill-server"]) }
}
