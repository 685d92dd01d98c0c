import Foundation

/// Runs another program on an input, without a shell, and takes no more of its time and output than
/// it is allowed. Whatever it does, it is gone afterwards, and what it started as well.
struct ChildProcess {
  /// 64 MiB: as many drafts as nobody could judge.
  static let mostOutput = 64 << 20
  /// Of what it says on standard error, the end is shown.
  private static let mostErrors = 16 << 10

  private let words: [String]
  private let timeout: Double

  /// - Parameters:
  ///   - words: the program, looked for on the path where it names no folder, and its arguments; not
  ///     empty.
  ///   - timeout: in seconds.
  init(_ words: [String], timeout: Double) {
    self.words = words
    self.timeout = timeout
  }

  /// What it writes to standard output.
  ///
  /// - Parameter name: of the program, to begin sentences with.
  /// - Throws: `Refusal` where it cannot be started, takes too long, writes too much or fails.
  func output(for input: [UInt8], called name: String) throws -> [UInt8] {
    // A file as standard input: a program that never reads it stops nobody.
    let file = try Self.unnamedFile(input)
    defer { close(file) }
    let (out, err) = (try Self.pipe(), try Self.pipe())
    let process: pid_t
    do {
      defer {
        close(out.write)
        close(err.write)
      }
      process = try start(input: file, output: out.write, errors: err.write, called: name)
    }
    defer {
      close(out.read)
      close(err.read)
    }
    var streams = [
      Stream(descriptor: out.read, most: Self.mostOutput, keepsEnd: false),
      Stream(descriptor: err.read, most: Self.mostErrors, keepsEnd: true),
    ]
    let deadline = ContinuousClock.now + .seconds(timeout)
    var end = gather(&streams, until: deadline)
    let status = end == .finished ? Self.status(of: process, until: deadline) : nil
    // The whole group: what the program started may hold its streams, or go on without them.
    kill(-process, SIGKILL)
    if status == nil {
      Self.reap(process)
      if end == .finished { end = .late }
    }
    try check(end, status ?? 0, streams[1].bytes, name)
    return streams[0].bytes
  }

  private enum End: Equatable {
    /// It closed its streams.
    case finished
    case late, flooding
  }

  private struct Stream {
    let descriptor: Int32
    let most: Int
    /// Whether the beginning gives way to what follows; else more than `most` is too much.
    let keepsEnd: Bool
    var bytes: [UInt8] = []
    var isOpen = true

    /// - Returns: false where there is too much.
    mutating func take() -> Bool {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else {
        if count == 0 || errno != EINTR { isOpen = false }
        return true
      }
      bytes += buffer[..<count]
      guard bytes.count > most else { return true }
      if keepsEnd { bytes.removeFirst(bytes.count - most) }
      return keepsEnd
    }
  }

  /// Takes what the program writes until it closes its streams or may go on no longer.
  private func gather(
    _ streams: inout [Stream], until deadline: ContinuousClock.Instant
  ) -> End {
    while streams.contains(where: \.isOpen) {
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0 else { return .late }
      var waiting = streams.map {
        pollfd(fd: $0.isOpen ? $0.descriptor : -1, events: Int16(POLLIN), revents: 0)
      }
      // Woken now and then, so that no number of milliseconds is too large.
      _ = poll(&waiting, nfds_t(waiting.count), Int32(min(left.rounded(.up), 60_000)))
      for index in streams.indices where waiting[index].revents != 0 {
        guard streams[index].take() else { return .flooding }
      }
    }
    return .finished
  }

  private func check(_ end: End, _ status: Int32, _ errors: [UInt8], _ name: String) throws {
    switch end {
    case .late:
      throw Refusal(
        "\(name) was not done after \(Self.seconds(timeout)) and was stopped. Nothing was kept.",
        remedy: "Give it more time, --timeout SECONDS, or see what it waits for.")
    case .flooding:
      throw Refusal(
        "\(name) wrote more than \(Self.mostOutput >> 20) MiB and was stopped. Nothing was kept.",
        remedy: "See what it writes: one draft a line, and nothing else.")
    case .finished: break
    }
    guard status != 0 else { return }
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let said = lines.suffix(5).map { "  \($0)" }.joined(separator: "\n")
    let how =
      status & 0x7F == 0
      ? "ended with status \(status >> 8 & 0xFF)" : "was ended by signal \(status & 0x7F)"
    throw Refusal(
      "\(name) \(how). Nothing was kept." + (said.isEmpty ? "" : " It says:\n\(said)"),
      remedy: "Run it by itself to see what is wrong.")
  }

  private static func seconds(_ number: Double) -> String {
    number == number.rounded() && number < 1e6
      ? "\(Int(number)) \(number == 1 ? "second" : "seconds")" : "\(number) seconds"
  }
}

// MARK: Calls of the operating system

extension ChildProcess {
  /// Starts the program in a group of its own, its signals as they come with a new session.
  private func start(
    input: Int32, output: Int32, errors: Int32, called name: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (own, theirs) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, own, theirs)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = Self.copied(words)
    var environment = Self.copied(
      ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" })
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawnp(
      &process, words[0], &actions, &attributes, &arguments, &environment)
    guard failure == 0 else {
      throw Refusal(
        "\(name) cannot be started: \(CasebookTrouble.words(failure)).",
        remedy: "Check that “\(words[0])” is there and may be run.",
        kind: failure == ENOENT ? .notFound : .badInput)
    }
    return process
  }

  /// As C takes them: to be freed, with an end.
  private static func copied(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
  }

  /// How a program that closed its streams ended; nil where it had not by the deadline.
  private static func status(of process: pid_t, until deadline: ContinuousClock.Instant) -> Int32? {
    var status: Int32 = 0
    while true {
      let found = waitpid(process, &status, WNOHANG)
      if found == process { return status }
      guard found == 0 || errno == EINTR, ContinuousClock.now < deadline else { return nil }
      usleep(2_000)
    }
  }

  /// Waits for the end of a program that was killed.
  private static func reap(_ process: pid_t) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { throw CasebookTrouble.writing("a pipe", errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// A file without a name that holds the bytes, to be read from its start.
  private static func unnamedFile(_ bytes: [UInt8]) throws -> Int32 {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var template = Array("\(folder)/claimbench-input-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw CasebookTrouble.writing(folder, errno) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(template)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let failure = errno
        close(file)
        throw CasebookTrouble.writing(folder, failure)
      }
      rest = rest.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}
