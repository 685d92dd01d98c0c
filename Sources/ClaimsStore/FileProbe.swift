import Foundation

/// What the file system says of a path.
enum FileProbe {
  /// The size in bytes; nil where there is nothing, or a folder.
  static func size(_ path: String) -> Int? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else { return nil }
    return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
