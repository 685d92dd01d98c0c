import ClaimsStore
import Foundation

/// The casebook's file cannot be read or written: why, what to do, and the status to end with.
package struct CasebookTrouble: Error, Hashable, Sendable {
  package let reason: String
  package let remedy: String
  /// As in sysexits.h.
  package let status: Int32

  package init(reason: String, remedy: String, status: Int32) {
    self.reason = reason
    self.remedy = remedy
    self.status = status
  }
}

extension Workbench {
  /// Puts an error of the store or of a file into words; nil for any other.
  package static func trouble(_ error: any Error) -> CasebookTrouble? {
    if let error = error as? StoreError { return words(error) }
    if let error = error as? CocoaError {
      return CasebookTrouble(
        reason: error.localizedDescription, remedy: "Check the path and who may read it.",
        status: 66)
    }
    return nil
  }

  private static func words(_ error: StoreError) -> CasebookTrouble {
    switch error {
    case .missing(let path):
      CasebookTrouble(
        reason: "There is no casebook at \(path).",
        remedy: "Make one with `claims init`, or name another: --casebook PATH", status: 66)
    case .alreadyThere(let path):
      CasebookTrouble(
        reason: "There is a file at \(path) already; nothing was changed.",
        remedy: "Use it, or name another: --casebook PATH", status: 73)
    case .notACasebook(let path):
      CasebookTrouble(
        reason: "\(path) is not a casebook.",
        remedy: "Name the right file: --casebook PATH; or make a new one: claims init", status: 65)
    case .newerThanProgram(let path):
      CasebookTrouble(
        reason: "\(path) was written by a newer version of this program.",
        remedy: "Use that version: this one could lose what it does not know.", status: 65)
    case .olderThanProgram(let path):
      CasebookTrouble(
        reason:
          "\(path) was written by an earlier version of this program, and is not changed here.",
        remedy:
          "Bring it up to date first, or a copy of it, by opening it: claims audit --casebook "
          + path, status: 65)
    case .busy:
      CasebookTrouble(
        reason: "Another program is writing to the casebook; nothing was changed.",
        remedy: "Try again in a moment.", status: 75)
    case .full:
      CasebookTrouble(
        reason: "The disk is full; nothing was changed.", remedy: "Make room and try again.",
        status: 74)
    case .disk(let detail):
      CasebookTrouble(
        reason: "The disk could not be read or written: \(detail). Nothing was changed.",
        remedy: "See whether it is full; make room and try again.", status: 74)
    case .readOnly:
      CasebookTrouble(
        reason: "The casebook may not be written; nothing was changed.",
        remedy: "Check who owns the file and its folder, or work on a copy.", status: 77)
    case .damaged(let detail):
      CasebookTrouble(
        reason: "The casebook is damaged: \(detail)",
        remedy: "Keep this file, and go back to a copy or to an export of it.", status: 65)
    case .cannotOpen(let path):
      CasebookTrouble(
        reason: "\(path) cannot be opened.",
        remedy: "Check that its folder is there and may be written.", status: 73)
    case .refused(let detail):
      CasebookTrouble(
        reason: "The casebook does not take this: \(detail). Nothing was changed.",
        remedy: "Check what was given; that it was not caught before is our fault.", status: 65)
    case .other(let detail):
      CasebookTrouble(
        reason: "The casebook could not be read or written: \(detail)",
        remedy: "Nothing was changed. Check the disk; if it goes on, this is our fault.", status: 70
      )
    }
  }
}
