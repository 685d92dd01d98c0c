@testable import ClaimsModel
@testable import ClaimsReconcile

// What reports say of the order of events, as a test tells it:
//
//     story("c1": .before("strike", "truce"), "c2": .tookPlace("truce", "2018-02-09"))

extension EntityID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(unchecked: text) }
}

extension TemporalStatement {
  static func tookPlace(_ event: EntityID, _ date: String) -> Self {
    .tookPlace(event, within: edtf(date).bounds)
  }

  static func began(_ event: EntityID, _ date: String) -> Self {
    .began(event, within: edtf(date).bounds)
  }

  static func ended(_ event: EntityID, _ date: String) -> Self {
    .ended(event, within: edtf(date).bounds)
  }

  static func lasted(_ event: EntityID, days: ClosedRange<Int64>) -> Self {
    .lasted(event, seconds: days.lowerBound * 86_400...days.upperBound * 86_400)
  }

  static func followed(_ a: EntityID, _ b: EntityID, days: ClosedRange<Int64>) -> Self {
    .followed(a, b, seconds: days.lowerBound * 86_400...days.upperBound * 86_400)
  }
}

typealias Story = KeyValuePairs<String, TemporalStatement>

func network(_ statements: some Sequence<(key: String, value: TemporalStatement)>)
  -> TemporalNetwork<String>
{
  var network = TemporalNetwork<String>()
  for (label, statement) in statements { network.add(statement, label: label) }
  return network
}

/// The stretch between two seconds; all of time where they are out of order.
func seconds(_ earliest: Int64, _ latest: Int64) -> TimeBounds {
  TimeBounds(earliest: earliest, latest: latest) ?? .always
}
