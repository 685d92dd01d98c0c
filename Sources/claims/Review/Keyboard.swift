import Foundation

/// A terminal's keys, one at a time or as a line. The terminal is as it was between them.
enum Keyboard {
  enum Key: Equatable {
    case character(Character)
    /// Space, Return, arrow or page down.
    case more
    /// Ctrl-C, or a signal that ends the program; with the status to end with.
    case interrupt(Int32)
    /// Ctrl-D, or the terminal is gone.
    case end
    /// A key that means nothing here.
    case other
  }

  /// Waits for a key. Nothing is echoed.
  static func key() -> Key {
    Interrupts.watch()
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return .end }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      bytes[Int(VMIN)] = 1
      bytes[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    guard let first = byte() else { return Interrupts.status.map(Key.interrupt) ?? .end }
    switch first {
    case 0x03: return .interrupt(130)
    case 0x04: return .end
    case 0x0A, 0x0D, 0x20: return .more
    case 0x1B: return escaped()
    case 0x21...0x7E: return .character(Character(Unicode.Scalar(first)))
    default:
      // The rest of a letter of another script.
      while isWaiting(), byte() != nil {}
      return .other
    }
  }

  /// Waits for a line; nil where the input has ended. Without its line break, as UTF-8.
  static func line() -> Line? {
    Interrupts.watch()
    var bytes: [UInt8] = []
    while true {
      guard let next = byte() else {
        if let status = Interrupts.status { return .interrupt(status) }
        return bytes.isEmpty ? nil : .text(String(decoding: bytes, as: UTF8.self))
      }
      if next == 0x0A { return .text(String(decoding: bytes, as: UTF8.self)) }
      bytes.append(next)
    }
  }

  enum Line: Equatable {
    case text(String)
    case interrupt(Int32)
  }

  /// What follows an escape at once: a key beyond the letters.
  private static func escaped() -> Key {
    var rest: [UInt8] = []
    while rest.count < 8, isWaiting(), let next = byte() { rest.append(next) }
    let down: [[UInt8]] = [Array("[B".utf8), Array("[6~".utf8), Array("OB".utf8)]
    return down.contains(rest) ? .more : .other
  }

  /// The next byte; nil at the end, and where a signal came.
  private static func byte() -> UInt8? {
    guard Interrupts.waitForInput() else { return nil }
    var byte: UInt8 = 0
    return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
  }

  /// Whether more bytes of one key are there, or come within 50 ms: over a slow line.
  private static func isWaiting() -> Bool {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 50) == 1 && waiting.revents & Int16(POLLIN) != 0
  }
}

/// Signals that end the program, held back until the terminal is as it was.
private enum Interrupts {
  // Written by a signal handler alone, which may do no more than that and tell the pipe.
  nonisolated(unsafe) private static var signal: sig_atomic_t = 0
  /// Made once, before the handler that writes to it.
  private static let bell: (heard: Int32, rung: Int32) = {
    var ends: [Int32] = [-1, -1]
    return pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
  }()

  /// The status to end with, where one came.
  static var status: Int32? { signal == 0 ? nil : 128 + Int32(signal) }

  static func watch() {
    _ = bell
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Interrupts.signal = sig_atomic_t(number)
        var byte: UInt8 = 0
        _ = write(Interrupts.bell.rung, &byte, 1)
      }
      sigaction(number, &action, nil)
    }
    // Whoever started the program may have blocked them.
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&numbers, number) }
    sigprocmask(SIG_UNBLOCK, &numbers, nil)
  }

  /// Waits until there is input, or it has ended; false where a signal came, even before the wait.
  static func waitForInput() -> Bool {
    while status == nil {
      var both = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: bell.heard, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&both, 2, -1)
      if count > 0, both[0].revents != 0 { return status == nil }
      if count < 0, errno != EINTR { return false }
    }
    return false
  }
}
