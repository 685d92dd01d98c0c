/// The files of a folder that is kept as one piece of evidence, by their paths.
package struct EvidenceManifest: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package let path: EvidencePath
    /// Of its bytes, lower-case hexadecimal.
    package let sha256: String
    /// In bytes.
    package let size: Int

    package init(path: EvidencePath, sha256: String, size: Int) {
      self.path = path
      self.sha256 = sha256
      self.size = size
    }
  }

  /// One or more, in ascending order of their paths, each path once.
  package let files: [File]
  /// Of all files, in bytes.
  package let size: Int

  /// Nil without a file, with a path twice, with a file where another's folder is, or with more
  /// bytes than can be counted. O(n log n).
  package init?(_ files: [File]) {
    let paths = Set(files.map(\.path.text.utf8).map(Array.init))
    guard !files.isEmpty, paths.count == files.count else { return nil }
    for file in files {
      for folder in file.path.folders where paths.contains(Array(folder.utf8)) { return nil }
    }
    var size = 0
    for file in files {
      let (sum, overflow) = size.addingReportingOverflow(file.size)
      guard !overflow else { return nil }
      size = sum
    }
    self.files = files.sorted { $0.path < $1.path }
    self.size = size
  }

  /// The bytes whose SHA-256 stands for the whole: of each file its SHA-256, two spaces, its path
  /// and a zero byte.
  ///
  /// That is what `find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum -z --`
  /// prints in the folder.
  package var canonicalForm: String {
    files.map { "\($0.sha256)  \($0.path.text)\0" }.joined()
  }
}
