import ClaimsModel

extension Quantity {
  /// What a count leaves to a later running total, or a part's count to the whole: the same numbers
  /// and any above them.
  var openedUpwards: Quantity {
    changed { NumberRange(lower: $0.lower, upper: .unbounded) }
  }

  /// What a running total leaves to an earlier one: any number from zero up to its own.
  var openedDownwards: Quantity {
    changed { NumberRange(lower: .closed(0), upper: $0.upper) }
  }

  private func changed(_ widen: (NumberRange) -> NumberRange?) -> Quantity {
    let widened = readings.map { reading in
      // Nil only for a running total below zero, of which nothing is known then.
      let hard = widen(reading.hard) ?? .everything
      return Reading(hard: hard, soft: widen(reading.soft) ?? hard) ?? Reading(hard)
    }
    return Quantity(said: said, readings: widened, unit: unit, population: population)
  }
}
