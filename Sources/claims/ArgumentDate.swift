import ClaimsModel
import ClaimsWorkbench

extension Workbench {
  /// An EDTF date option, absent where it was not given.
  static func optionalDate(_ text: String?, option: String) throws -> EDTF? {
    try text.map { try date($0, option: option) }
  }
}
