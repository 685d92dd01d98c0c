extension EDTF {
  /// From the earliest to the latest second the statement can mean, in seconds, both inclusive.
  ///
  /// Qualifiers are left aside. Open (`..`) and unknown (empty) ends saturate, and so do years that
  /// seconds cannot count. Open digits (`X`) give the first and last existing date that match, a set
  /// its first and last member: what lies between need not be possible. A fraction of a second
  /// counts as its whole second, a time without seconds as its whole minute.
  package var bounds: TimeBounds { reading.bounds }

  /// What the statement leaves possible: `bounds`, and one granule more on each side that is
  /// approximate (`~` or `%`), so that "2014~" reaches from 2013 to 2015. `?` does not widen.
  package var possible: TimeBounds { reading.possible }

  /// The stretch that surely lies inside the statement when it is read as "all the while".
  ///
  /// The bounds, for a plain date or interval. An end that is qualified or has open digits is left
  /// out with its whole granule; an open end is certain without limit. Nil where nothing is certain:
  /// a qualified date, open digits, an unknown end, sets of more than one member, and one-of-these
  /// sets of anything but one date.
  package var certain: TimeBounds? { reading.certain }

  /// Whether what the two leave `possible` shares no second.
  ///
  /// Gaps between the members of a set are not possible; gaps between the matches of open digits are
  /// taken as possible, so that such a pair is never called disjoint without cause. The time grows
  /// with the product of the counts of members.
  package func isDisjoint(from other: EDTF) -> Bool {
    guard possible.overlaps(other.possible) else { return true }
    let (mine, theirs) = (possibleStretches, other.possibleStretches)
    return !mine.contains { stretch in theirs.contains { $0.overlaps(stretch) } }
  }
}

extension EDTF {
  /// The stretches that are possible, one for each member of a set.
  private var possibleStretches: [TimeBounds] {
    switch shape {
    case .single, .interval: [possible]
    case .oneOf(let members), .allOf(let members):
      members.map { Shape.hull($0.start, $0.end, \.possible) }
    }
  }
}

extension EDTF.Shape {
  /// From the first to the last of the stretches of its parts.
  func hull(_ stretch: (EDTFPart) -> TimeBounds) -> TimeBounds {
    switch self {
    case .single(let part): return stretch(part)
    case .interval(let start, let end): return Self.hull(start, end, stretch)
    case .oneOf(let members), .allOf(let members):
      guard let first = members.first else { return .always }
      return members.dropFirst().reduce(Self.hull(first.start, first.end, stretch)) {
        TimeBounds(covering: $0, Self.hull($1.start, $1.end, stretch))
      }
    }
  }

  fileprivate static func hull(
    _ start: EDTF.End, _ end: EDTF.End, _ stretch: (EDTFPart) -> TimeBounds
  ) -> TimeBounds {
    // Cannot be nil: the parser refuses what ends before it begins.
    TimeBounds(
      earliest: start.part.map { stretch($0).earliest } ?? .min,
      latest: end.part.map { stretch($0).latest } ?? .max) ?? .always
  }

  /// See `EDTF.certain`.
  var certain: TimeBounds? {
    switch self {
    case .single(let part): return part.loosePeriod == nil ? part.bounds : nil
    case .interval(let start, let end): return Self.certain(from: start, to: end)
    case .oneOf(let members):
      guard members.count == 1, case .one(let part) = members[0] else { return nil }
      return part.loosePeriod == nil ? part.bounds : nil
    case .allOf(let members):
      guard members.count == 1 else { return nil }
      return Self.certain(from: members[0].start, to: members[0].end)
    }
  }

  private static func certain(from start: EDTF.End, to end: EDTF.End) -> TimeBounds? {
    guard let earliest = start.certainAsStart, let latest = end.certainAsEnd else { return nil }
    return TimeBounds(earliest: earliest, latest: latest)
  }
}

extension EDTF.End {
  /// The first second that is certain if an interval starts here.
  fileprivate var certainAsStart: Int64? {
    switch self {
    case .open: return .min
    case .unknown: return nil
    case .at(let part):
      guard let loose = part.loosePeriod else { return part.bounds.earliest }
      return loose.latest == .max ? nil : loose.latest + 1
    }
  }

  /// The last second that is certain if an interval ends here.
  fileprivate var certainAsEnd: Int64? {
    switch self {
    case .open: return .max
    case .unknown: return nil
    case .at(let part):
      guard let loose = part.loosePeriod else { return part.bounds.latest }
      return loose.earliest == .min ? nil : loose.earliest - 1
    }
  }
}

extension EDTF.Member {
  var start: EDTF.End {
    switch self {
    case .one(let part), .range(let part, _), .onOrAfter(let part): .at(part)
    case .onOrBefore: .open
    }
  }

  var end: EDTF.End {
    switch self {
    case .one(let part), .range(_, let part), .onOrBefore(let part): .at(part)
    case .onOrAfter: .open
    }
  }
}
