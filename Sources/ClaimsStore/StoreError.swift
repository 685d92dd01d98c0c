/// What can go wrong between us and the casebook's file.
package enum StoreError: Error, Sendable {
  /// There is no file at this path.
  case missing(path: String)
  /// A file is there already, where a new casebook was wanted.
  case alreadyThere(path: String)
  /// The file is no casebook.
  case notACasebook(path: String)
  /// A later program wrote the casebook.
  case newerThanProgram(path: String)
  /// An earlier program wrote the casebook, and it is only to be read.
  case olderThanProgram(path: String)
  /// Another program is writing; nothing was changed.
  case busy
  /// The disk or the quota is full; nothing was changed.
  case full
  /// The disk does not do what it should; it may be full.
  case disk(detail: String)
  /// The file or its folder may not be written.
  case readOnly
  /// The file is damaged.
  case damaged(detail: String)
  /// The folder cannot be opened, or the file in it.
  case cannotOpen(path: String)
  /// The input breaks a rule of the casebook that nothing caught before.
  case refused(detail: String)
  /// SQLite says something else.
  case other(detail: String)
}
