import ClaimsText
import ClaimsWorkbench
import Foundation
import Synchronization

/// How far work has come that takes longer than a second: one line of standard error, drawn over, and
/// gone at the end. Only on a terminal.
final class ProgressLine: Sendable {
  private struct State {
    var began: ContinuousClock.Instant?
    var isShown = false
  }

  private let state = Mutex(State())

  @Sendable func show(_ progress: WorkProgress?) {
    let terminal = Terminal.standardError
    guard terminal.showsProgress else { return }
    state.withLock { state in
      guard let progress else {
        if state.isShown { terminal.prompt("\r\u{1B}[K") }
        state = State()
        return
      }
      let began = state.began ?? .now
      state.began = began
      guard began.duration(to: .now) > .seconds(1) else { return }
      state.isShown = true
      terminal.prompt("\r" + Self.words(progress) + "\u{1B}[K")
    }
  }

  /// `comparing ████▌      45 % of 20000 claims`.
  static func words(_ progress: WorkProgress) -> String {
    let bar = TextBar.text(progress.done, of: progress.total, columns: 20)
    let rest = String(repeating: " ", count: 20 - bar.count)
    let share = progress.done * 100 / progress.total
    return "\(progress.doing) \(bar)\(rest) \(share) % of \(progress.total) \(progress.unit)"
  }
}
