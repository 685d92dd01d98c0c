import Foundation

@testable import ClaimsWorkbench

/// A casefile with a secret in every field that people fill in: each a word of its own that begins with
/// “zq”, so that none can stand anywhere by chance.
enum SecretCase {
  static let reportText = "Zqreporttext: 12 zqsaid fell, says zqattribution. Zqquote on zqwhen."

  /// What must never be told besides the words: coordinates, times, digests, numbers.
  static let figures = [
    "35.640612", "36.753987", "9876543", "T08:09:10", "T08%3A09%3A10",
    SHA256Digest.of(Array(reportText.utf8)), String(repeating: "ab", count: 32),
  ]

  /// Every word that is a secret, as it stands in the casefile.
  static var words: [String] {
    let found = lines.matches(of: /[Zz]q[\p{L}]+/).map { String($0.output) }
    return Set(found).sorted()
  }

  static let lines = #"""
    {"type":"predicate","id":"said-that","kind":"text","exclusivity":"strict","aspect":"event","question":"What did {subject} say?","definition":"Zqdefinition."}
    {"type":"predicate","id":"took","kind":"quantity","exclusivity":"strict","aspect":"event","unit":"zqunit","question":"How many did {subject} take?","definition":"Zqdefinitiontwo."}
    {"type":"predicate","id":"began","kind":"date","exclusivity":"strict","aspect":"event","question":"When did {subject} begin?","definition":"Zqdefinitionthree."}
    {"type":"source","id":"zqhouseid","name":"Zqhousename"}
    {"type":"source","id":"zqsourceid","name":"Zqsourcename <&\"'> Зщ","kind":"witness","url":"https://zqsourceurl.example/","publisher":"zqhouseid","note":"Zqsourcenote."}
    {"type":"grade","source":"zqsourceid","reliability":"C","because":"Zqgradereason.","by":"zqgrader","at":"2018-02-10T10:00:00Z"}
    {"type":"entity","id":"zqpersonid","name":"Zqpersonname","kind":"person","aliases":["Zqpersonalias"],"note":"Zqpersonnote."}
    {"type":"entity","id":"zqtwinid","name":"Zqtwinname","kind":"person"}
    {"type":"entity","id":"zqunsaidid","name":"Zqunsaidname"}
    {"type":"entity","id":"al-khwin","name":"Al-Khwin","kind":"place","location":{"latitude":35.640612,"longitude":36.753987,"precision":10},"gazetteer":9876543,"aliases":[{"name":"Khuwayn","language":"ar","words":"Zqgiver"}],"note":"Zqplacenote."}
    {"type":"judgement","a":"zqpersonid","b":"zqtwinid","verdict":"same","because":"Zqaliasreason.","by":"zqaliasjudge","at":"2018-02-10T10:00:00Z"}
    {"type":"report","id":"zqreportid","source":"zqsourceid","title":"Zqtitle","url":"https://zqreporturl.example/a","published":"2018-02-10T08:09:10Z","language":"ar","credits":[{"source":"zqhouseid"}],"note":"Zqreportnote.","text":"TEXT"}
    {"type":"report","id":"zqotherid","source":"zqhouseid","published":"2018-02-09","credits":[],"text":"Zqothertext: 15."}
    {"type":"origin","report":"zqreportid","from":{"report":"zqotherid"},"verdict":"independent","because":"Zqoriginreason.","by":"zqoriginjudge","at":"2018-02-10T10:00:00Z"}
    {"type":"claim","id":"zqclaimid","report":"zqreportid","quote":{"exact":"Zqquote on zqwhen"},"subject":"zqpersonid","predicate":"said-that","value":{"text":"Zqanswer"},"when":{"date":"2018-02-09","said":"zqwhen"},"place":"al-khwin","attribution":{"words":"zqattribution"},"note":"Zqclaimnote."}
    {"type":"claim","id":"zqcountid","report":"zqreportid","quote":{"exact":"12 zqsaid fell"},"subject":"zqunsaidid","predicate":"took","value":{"quantity":"12 zqsaid","unit":"zqotherunit","population":"zqpopulation","readings":[{"hard":"[12, 12]"}]},"place":{"oneOf":["al-khwin","zqunsaidid"]}}
    {"type":"claim","id":"zqdateid","report":"zqreportid","quote":{"exact":"zqwhen"},"subject":"zqpersonid","predicate":"began","value":{"date":"2018-02-09","said":"zqwhen"}}
    {"type":"claim","id":"zqthirdid","report":"zqotherid","quote":{"exact":"15"},"subject":"zqunsaidid","predicate":"took","value":{"quantity":"15","unit":"zqotherunit","population":"zqpopulation","readings":[{"hard":"[15, 15]"}]}}
    {"type":"revision","was":{"type":"claim","id":"zqclaimid","report":"zqreportid","quote":{"exact":"Zqquote on zqwhen","start":50},"subject":"zqpersonid","predicate":"said-that","value":{"text":"Zqearlier"}},"because":"Zqeditreason.","by":"zqeditor","at":"2018-02-10T10:00:00Z"}
    {"type":"decision","claim":"zqclaimid","status":"verified","because":"Zqdecisionreason.","by":"zqreviewer","at":"2018-02-10T11:00:00Z","act":1,"overrides":"Zqoverridden."}
    {"type":"assignment","on":{"claim":"zqcountid"},"to":"zqassignee","due":"2018-03-01","because":"Zqassignreason.","by":"zqassigner","at":"2018-02-10T12:00:00Z"}
    {"type":"note","on":{"claim":"zqcountid"},"text":"Zqnotetext.","by":"zqnoter","at":"2018-02-10T12:00:00Z"}
    {"type":"policy","origins":2,"because":"Zqpolicyreason.","by":"zqpolicymaker","at":"2018-02-10T12:00:00Z"}
    {"type":"evidence","id":"zqevidenceid","sha256":"DIGEST","size":7,"name":"zqfilename","kind":"photo","mediaType":"image/jpeg","title":"Zqevidencetitle","created":"Zqcreated","capturedBy":"Zqphotographer","capturedAt":"2018-02-09","tool":"Zqcamera","url":"https://zqevidenceurl.example/","note":"Zqevidencenote."}
    {"type":"use","evidence":"zqevidenceid","on":{"claim":"zqclaimid"},"by":"zqattacher","at":"2018-02-10T12:00:00Z"}
    {"type":"assessment","evidence":"zqevidenceid","place":"al-khwin","location":{"latitude":35.640612,"longitude":36.753987,"precision":10},"assessor":"Zqassessor","because":"Zqassessreason.","by":"zqassessedby","at":"2018-02-10T12:00:00Z"}
    """#
    .replacing("TEXT", with: reportText)
    .replacing("DIGEST", with: String(repeating: "ab", count: 32))

  /// In every form in which a writer could have hidden it.
  static func forms(of secret: String) -> [(form: String, bytes: Data)] {
    let percent = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? secret
    let html = secret.replacing("<", with: "&lt;").replacing("&", with: "&amp;")
    let escaped = secret.utf16.map { String(format: "\\u%04x", $0) }.joined()
    let digest = SHA256Digest.of(Array(secret.utf8))
    // Base64 of whatever stands around it: of its own bytes, at each of three places.
    let base64 = (0..<3).map { shift -> String in
      let whole = Data(secret.utf8.dropFirst(shift))
      return Data(whole.prefix(whole.count / 3 * 3)).base64EncodedString()
    }
    let texts =
      [
        ("as it is", secret), ("in lower case", secret.lowercased()),
        ("in upper case", secret.uppercased()), ("percent-encoded", percent), ("as HTML", html),
        ("in escapes", escaped), ("as a SHA-256", digest),
      ] + base64.filter { $0.count >= 8 }.map { ("in base64", $0) }
    return texts.map { ($0.0, Data($0.1.utf8)) } + [
      ("as UTF-16", secret.data(using: .utf16LittleEndian) ?? Data()),
      ("as UTF-16, big end first", secret.data(using: .utf16BigEndian) ?? Data()),
    ]
  }
}
