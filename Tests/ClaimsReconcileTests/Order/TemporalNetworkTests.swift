import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("The order of events")
struct TemporalNetworkTests {
  static let possible: [Story] = [
    [:],
    ["c1": .tookPlace("strike", "2018-02-09")],
    ["c1": .before("strike", "truce"), "c2": .before("truce", "return")],
    // Several tell the same.
    ["c1": .before("strike", "truce"), "c2": .before("strike", "truce")],
    ["c1": .tookPlace("strike", "2018-02"), "c2": .tookPlace("strike", "2018-02-09")],
    // Within one day there is time for both.
    [
      "c1": .before("strike", "truce"), "c2": .tookPlace("strike", "2018-02-09"),
      "c3": .tookPlace("truce", "2018-02-09"),
    ],
    ["c1": .during("strike", "battle"), "c2": .during("battle", "strike")],
    [
      "c1": .during("strike", "battle"), "c2": .before("battle", "truce"),
      "c3": .before("strike", "truce"),
    ],
    // A day is as long as a day.
    ["c1": .tookPlace("curfew", "2018-02-09"), "c2": .lasted("curfew", days: 1...1)],
    [
      "c1": .began("siege", "2017-06"), "c2": .ended("siege", "2017-10"),
      "c3": .lasted("siege", days: 93...152),
    ],
    [
      "c1": .ended("flight", "2017-10"), "c2": .followed("flight", "return", days: 120...124),
      "c3": .began("return", "2018-02"),
    ],
    // An open end keeps nothing out.
    ["c1": .began("siege", "../2018"), "c2": .ended("siege", "2018/..")],
    ["c1": .before("strike", "truce"), "c2": .ended("strike", "2018-02/..")],
  ]

  @Test("is possible where some course of events fits all that is said", arguments: possible)
  func fits(story: Story) {
    #expect(network(story).inconsistency() == nil)
  }

  static let impossible: [(story: Story, labels: [String])] = [
    (["c1": .began("siege", "2017-06"), "c2": .ended("siege", "2017-05")], ["c1", "c2"]),
    (["c1": .before("strike", "truce"), "c2": .before("truce", "strike")], ["c1", "c2"]),
    (["c1": .before("strike", "truce"), "c2": .during("truce", "strike")], ["c1", "c2"]),
    (["c1": .before("strike", "strike")], ["c1"]),
    (
      ["c1": .tookPlace("strike", "2018-02-08"), "c2": .tookPlace("strike", "2018-02-09")],
      ["c1", "c2"]
    ),
    // They came back before they had fled, by way of the battle.
    (
      [
        "c1": .before("flight", "battle"), "c2": .before("battle", "return"),
        "c3": .tookPlace("return", "2017-12"), "c4": .tookPlace("flight", "2018-02"),
      ],
      ["c1", "c2", "c3", "c4"]
    ),
    (
      [
        "c1": .ended("flight", "2017-10"), "c2": .followed("flight", "return", days: 120...124),
        "c3": .began("return", "2017-12"),
      ],
      ["c1", "c2", "c3"]
    ),
    (
      ["c1": .tookPlace("siege", "2017-06"), "c2": .lasted("siege", days: 93...124)],
      ["c1", "c2"]
    ),
    (
      [
        "c1": .tookPlace("curfew", "2018-02-09"), "c2": .lasted("curfew", seconds: 86_401...90_000),
      ],
      ["c1", "c2"]
    ),
    (
      [
        "c1": .before("battle", "truce"), "c2": .during("strike", "battle"),
        "c3": .during("strike", "truce"),
      ],
      ["c1", "c3", "c2"]
    ),
    (
      [
        "c1": .began("siege", "2017-06"), "c2": .ended("siege", "2017-10"),
        "c3": .lasted("siege", days: 1...90),
      ],
      ["c1", "c2", "c3"]
    ),
  ]

  @Test("is impossible where none does, and says by whose words", arguments: impossible)
  func cannotBe(story: Story, labels: [String]) throws {
    let cycle = try #require(network(story).inconsistency())
    #expect(cycle.labels == labels)
    #expect(network(story.filter { $0.key != labels[0] }).inconsistency() == nil)
  }

  @Test("shows the chain step by step, and by how much it misses")
  func steps() throws {
    let cycle = try #require(
      network(
        [
          "c1": .before("strike", "truce"),
          "c2": .tookPlace("strike", within: seconds(100, 200)),
          "c3": .tookPlace("truce", within: seconds(10, 50)),
        ] as Story
      ).inconsistency())
    #expect(
      cycle.steps == [
        .init(from: .begin("truce"), to: .end("strike"), seconds: -1, label: "c1"),
        .init(from: .end("truce"), to: .begin("truce"), seconds: 0, label: nil),
        .init(from: .origin, to: .end("truce"), seconds: 50, label: "c3"),
        .init(from: .begin("strike"), to: .origin, seconds: -100, label: "c2"),
        .init(from: .end("strike"), to: .begin("strike"), seconds: 0, label: nil),
      ])
    #expect(cycle.excess == 51)
  }

  @Test("lets one second pass between what comes first and what comes next")
  func oneSecond() {
    let story = { (second: Int64) -> Story in
      [
        "c1": .before("strike", "truce"), "c2": .tookPlace("strike", within: seconds(10, 10)),
        "c3": .tookPlace("truce", within: seconds(second, second)),
      ]
    }
    #expect(network(story(10)).inconsistency() != nil)
    #expect(network(story(11)).inconsistency() == nil)
  }

  @Test("takes the smallest chain, and of equals the one whose labels come first")
  func smallest() throws {
    var network = network(
      [
        "c1": .before("a", "b"), "c2": .before("b", "c"), "c3": .before("c", "a"),
        "c4": .before("x", "y"), "c5": .before("y", "x"),
      ] as Story)
    #expect(network.inconsistency()?.labels == ["c4", "c5"])
    network.add(.before("c", "b"), label: "c6")
    #expect(network.inconsistency()?.labels == ["c2", "c6"])
    network.add(.before("b", "a"), label: "c0")
    #expect(network.inconsistency()?.labels == ["c0", "c1"])
  }

  @Test("lists further chains that share no label, until what is left fits together")
  func several() {
    let network = network(
      [
        "c1": .before("a", "b"), "c2": .before("b", "a"), "c3": .before("b", "a"),
        "c4": .before("x", "y"), "c5": .before("y", "z"), "c6": .before("z", "x"),
        "c7": .tookPlace("a", "2018"),
      ] as Story)
    let all = network.inconsistencies(limit: .max).map(\.labels)
    #expect(all == [["c1", "c2"], ["c4", "c5", "c6"]])
    #expect(network.inconsistencies(limit: 1).map(\.labels) == [["c1", "c2"]])
    #expect(network.inconsistencies(limit: 0).isEmpty)
  }

  @Test("takes all that a label says out with it")
  func labelsGo() {
    // One report misdates the strike, against three accounts.
    let network = network(
      [
        "misdated": .tookPlace("strike", "2017"), "r1": .tookPlace("strike", "2018"),
        "r2": .tookPlace("strike", "2018-02"), "r3": .began("strike", "2018-02-09"),
      ] as Story)
    #expect(network.inconsistencies(limit: .max).map(\.labels) == [["misdated", "r1"]])
  }
}

@Suite("The order of events at the ends of time")
struct TemporalNetworkSaturationTests {
  static let (first, last) = (Int64.min, Int64.max)

  static let openEnded: [Story] = [
    ["c1": .tookPlace("a", within: .always), "c2": .before("a", "b")],
    ["c1": .lasted("a", seconds: first...last)],
    ["c1": .followed("a", "b", seconds: first...last), "c2": .before("b", "a")],
    [
      "c1": .tookPlace("a", within: seconds(last, last)),
      "c2": .tookPlace("b", within: seconds(last, last)), "c3": .before("a", "b"),
    ],
    ["c1": .lasted("a", seconds: last...last), "c2": .began("a", within: seconds(first, 0))],
    // Sums that go far beyond the ends on the way.
    [
      "c1": .followed("a", "b", seconds: last - 1...last),
      "c2": .followed("b", "c", seconds: last - 1...last),
      "c3": .followed("c", "d", seconds: last - 1...last),
      "c4": .tookPlace("a", within: seconds(0, 0)),
    ],
  ]

  @Test("leaves open what is open", arguments: openEnded)
  func leavesOpen(story: Story) {
    #expect(network(story).inconsistency() == nil)
  }

  @Test("counts without overflow from the one end of time to the other")
  func ends() throws {
    let story: Story = [
      "c1": .began("a", within: seconds(Self.last, Self.last)),
      "c2": .ended("a", within: seconds(Self.first, Self.first + 1)),
    ]
    #expect(try #require(network(story).inconsistency()).excess == .max)
  }

  @Test("counts without overflow how long an event lasted")
  func lengths() throws {
    let story: Story = [
      "c1": .lasted("a", seconds: Self.last - 9...Self.last),
      "c2": .lasted("a", seconds: Self.first...0),
    ]
    #expect(try #require(network(story).inconsistency()).excess == Self.last - 10)
  }

  @Test("adds up seconds beyond an Int64 and back")
  func wide() {
    let up = (0..<1_000).reduce(WideSeconds.zero) { sum, _ in sum + .max }
    let back = (0..<1_000).reduce(up) { sum, _ in sum + -.max }
    #expect(up > .zero && !up.isNegative && up.clampedMagnitude == .max)
    #expect(back == .zero)
    #expect(up + WideSeconds(.min) < up)
    #expect((WideSeconds.zero + .min).isNegative)
    #expect((WideSeconds.zero + .min).clampedMagnitude == .max)
    #expect((WideSeconds(.min) + 1).clampedMagnitude == .max)
    #expect(WideSeconds(-7).clampedMagnitude == 7 && WideSeconds(7).clampedMagnitude == 7)
    #expect(WideSeconds(-1) < .zero && WideSeconds(-2) < WideSeconds(-1))
    #expect((WideSeconds(.min) + WideSeconds(.min)).clampedMagnitude == .max)
  }
}
