// The standard library has no sine; this is the platform's own mathematics, not Foundation.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point on the earth, in degrees (WGS 84).
package struct GeoPoint: Hashable, Sendable {
  /// Degrees north, −90 to 90, both included.
  package let latitude: Double
  /// Degrees east, −180 to 180, both included. The two ends are one meridian, kept as said.
  package let longitude: Double

  package static let latitudes = -90.0...90.0
  package static let longitudes = -180.0...180.0

  /// Nil where either lies outside its range or is not a number.
  package init?(latitude: Double, longitude: Double) {
    guard Self.latitudes.contains(latitude), Self.longitudes.contains(longitude) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The mean radius of the earth, in metres (IUGG).
  private static let earthRadius = 6_371_008.8

  /// The distance over the ground of a sphere, in metres; within 0.6 % of that of the ellipsoid.
  /// Source: the haversine formula.
  package func distance(to other: GeoPoint) -> Double {
    let (south, north) = (Self.radians(latitude), Self.radians(other.latitude))
    let byLatitude = Self.squaredHalfSine(north - south)
    let byLongitude = Self.squaredHalfSine(Self.radians(other.longitude - longitude))
    let square = byLatitude + cos(south) * cos(north) * byLongitude
    // Rounding may carry antipodes a hair above 1.
    return 2 * Self.earthRadius * asin(min(1, square.squareRoot()))
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  private static func squaredHalfSine(_ angle: Double) -> Double {
    let sine = sin(angle / 2)
    return sine * sine
  }
}

extension GeoPoint: CustomStringConvertible {
  /// Degrees north and east: "35.86443,36.80575". Reads back as the same point.
  package var description: String { "\(latitude),\(longitude)" }
}
