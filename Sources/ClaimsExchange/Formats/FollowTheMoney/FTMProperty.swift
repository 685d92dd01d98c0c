/// A property of FollowTheMoney's model that we write, by its name there.
enum FTMProperty: String {
  case id, name, alias, notes, summary, website, classification, parent, full, latitude, longitude
  case title, fileName, publishedAt, sourceUrl, language, publisher, contentHash
  case description, entity, proof, keywords

  /// The type that the model gives it.
  var type: String {
    switch self {
    case .id: "id"
    case .name, .alias: "name"
    case .notes, .summary, .description: "text"
    case .website, .sourceUrl: "url"
    case .classification, .title, .fileName, .publisher, .keywords: "string"
    case .parent, .entity, .proof: "entity"
    case .full: "address"
    case .latitude, .longitude: "number"
    case .publishedAt: "date"
    case .language: "language"
    case .contentHash: "checksum"
    }
  }

  /// The most characters that the model lets a value have.
  var longest: Int {
    switch type {
    case "text": 65_000
    case "url": 4096
    case "string": 1024
    case "name": 384
    case "address": 250
    default: 200
    }
  }

  /// Whether a value is in some language.
  var isInLanguage: Bool { ["name", "text", "string", "address"].contains(type) }
}
