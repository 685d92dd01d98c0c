/// The members of a JSON object, in the order they were given.
package struct JSONObject: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  package private(set) var members: [Member]

  /// - Precondition: no two members have the same key.
  package init(_ members: [Member] = []) {
    precondition(
      Set(members.map(\.key)).count == members.count, "The keys of a JSON object must differ.")
    self.members = members
  }

  /// For members whose keys are known to differ.
  init(distinct members: [Member]) {
    self.members = members
  }

  /// The value under `key`. Setting replaces it in place or appends it; setting `nil` removes it.
  ///
  /// Looks through the members one by one, O(n): go through `members` to read a large map.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
