import Foundation
import Synchronization

/// The program at a terminal of its own, with somebody who types.
final class Pseudoterminal {
  struct Silent: Error, CustomStringConvertible {
    let description: String
  }

  /// Whether the machine has them.
  static let isThere: Bool = {
    let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    return descriptor >= 0 && close(descriptor) == 0
  }()

  private let master: Int32
  private let slave: Int32
  private let process = Process()
  private let before: termios
  private let seen: Seen

  /// What the terminal has shown.
  private final class Seen: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  init(
    _ program: Program, _ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 24,
    reviewer: String = "ana", environment: [String: String] = [:]
  ) throws {
    // As posix_openpt, unlockpt and ptsname do it, which Swift does not see: ioctl_tty(2).
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (isLocked, name): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, number, &name) == 0
    else { throw Silent(description: "no pseudoterminal is to be had") }
    slave = open("/dev/pts/\(name)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var modes = termios()
    tcgetattr(slave, &modes)
    before = modes
    process.executableURL = URL(filePath: Program.path)
    process.arguments = arguments
    process.currentDirectoryURL = program.folder
    process.environment = [
      "USER": reviewer, "TERM": "xterm-256color", "NO_COLOR": "1",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ].merging(environment) { $1 }
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    let seen = Seen()
    self.seen = seen
    let descriptor = master
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return }
        seen.bytes.withLock { $0 += buffer[..<count] }
      }
    }
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(slave)
    close(master)
  }

  var shown: String { seen.bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Types once these words have been shown, after what was waited for before.
  func when(_ words: String, type keys: String) throws {
    try wait(words)
    type(keys)
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    usleep(100_000)
  }

  var isRunning: Bool { process.isRunning }

  private var waited = 0

  /// Waits for words that come after those waited for before.
  func wait(_ words: String) throws {
    let wanted = Array(words.utf8)
    for _ in 0..<3000 {
      let waited = waited
      let found = seen.bytes.withLock { bytes -> Int? in
        guard bytes.count >= waited + wanted.count else { return nil }
        return (waited...(bytes.count - wanted.count)).first {
          bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
      }
      if let found {
        self.waited = found + wanted.count
        return
      }
      usleep(20_000)
    }
    throw Silent(description: "“\(words)” was not shown; this was: \(shown.suffix(2000))")
  }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// The status that it ends with.
  func end() throws -> Int32 {
    for _ in 0..<3000 where process.isRunning { usleep(10_000) }
    guard !process.isRunning else {
      kill(process.processIdentifier, SIGKILL)
      throw Silent(description: "it does not end; this was shown: \(shown.suffix(2000))")
    }
    return process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
  }

  /// Whether the terminal echoes and gathers lines as it did before.
  var isAsBefore: Bool {
    var now = termios()
    tcgetattr(slave, &now)
    return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
  }
}
