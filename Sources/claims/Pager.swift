import Foundation

/// The program that shows long texts a page at a time: `$PAGER`, else `less`, as git takes it.
struct Pager {
  /// For the shell.
  private let command: String

  /// Nil where texts are to be written at once: `PAGER` is empty or `cat`, or the terminal cannot move
  /// its cursor.
  init?(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    let command = environment["PAGER"] ?? "less"
    guard !command.isEmpty, command != "cat", environment["TERM"] ?? "dumb" != "dumb" else {
      return nil
    }
    self.command = command
  }

  /// Starts it.
  ///
  /// - Returns: nil where it could not be started.
  func start() -> Running? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    guard let child = spawn(reading: ends) else {
      close(ends[0])
      close(ends[1])
      return nil
    }
    close(ends[0])
    // Who has read enough leaves: that is no error, and no end of this program.
    signal(SIGPIPE, SIG_IGN)
    // Keys are the pager's.
    signal(SIGINT, SIG_IGN)
    return Running(
      child: child, stream: FileHandle(fileDescriptor: ends[1], closeOnDealloc: true))
  }

  /// A pager that shows what it is given.
  struct Running {
    fileprivate let child: pid_t
    fileprivate let stream: FileHandle

    /// Gives it more, once it has room for it.
    ///
    /// - Returns: whether it reads on: not where the reader has left it, or it could not be run.
    func write(_ text: String) -> Bool {
      do {
        try stream.write(contentsOf: Data(text.utf8))
        return true
      } catch {
        return false
      }
    }

    /// Waits until the reader has left it.
    ///
    /// - Returns: whether it could be run.
    func finish() -> Bool {
      try? stream.close()
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {}
      signal(SIGINT, SIG_DFL)
      signal(SIGPIPE, SIG_DFL)
      // The shell's word for a command that is not there.
      return status != 127 << 8
    }
  }

  /// Not through `Process`: that starts a child outside the terminal's foreground group, where it may
  /// not read keys.
  private func spawn(reading ends: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let words = ["/bin/sh", "-c", command]
    // Less leaves a text that fits one screen, keeps colours, and does not clear the screen after it.
    let defaults = ["LESS": "FRX", "LV": "-c"]
    let settings = ProcessInfo.processInfo.environment.merging(defaults) { own, _ in own }
      .map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let failure = Self.withCStrings(words) { arguments in
      Self.withCStrings(settings) { posix_spawn(&child, words[0], &actions, nil, arguments, $0) }
    }
    return failure == 0 ? child : nil
  }

  /// The strings as C wants them, ended by a null pointer.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
