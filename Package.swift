// swift-tools-version: 6.1
import PackageDescription

/// What every target here is held to: no implicit existentials, imports private unless said.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

/// Arrows go down this list only; `--explicit-target-dependency-import-check error` holds them.
let package = Package(
  name: "claimbench",
  products: [.executable(name: "claims", targets: ["claims"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "claims",
      dependencies: [
        "ClaimsWorkbench", "ClaimsReports", "ClaimsModel", "ClaimsJSON", "ClaimsText",
        "ProcessMemory", argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "ClaimsWorkbench",
      dependencies: [
        "ClaimsStore", "ClaimsExchange", "ClaimsReports", "ClaimsReconcile", "ClaimsReading",
        "ClaimsSealing", "ClaimsModel", "ClaimsJSON", "ClaimsText", crypto,
      ],
      resources: [.embedInCode("rule_samples.txt")],
      swiftSettings: strict),
    .target(
      name: "ClaimsStore",
      dependencies: ["ClaimsModel", "ClaimsSchema", "CasebookGuard", grdb, sqlite],
      swiftSettings: strict),
    .target(
      name: "ClaimsExchange",
      dependencies: ["ClaimsReading", "ClaimsModel", "ClaimsJSON", "ClaimsText"],
      swiftSettings: strict),
    .target(
      name: "ClaimsReports",
      dependencies: ["ClaimsReading", "ClaimsModel", "ClaimsJSON", "ClaimsText"],
      resources: [.embedInCode("HTML/report.css"), .embedInCode("HTML/report.js")],
      swiftSettings: strict),
    .target(
      name: "ClaimsReading", dependencies: ["ClaimsModel"],
      resources: [.embedInCode("Lexicons/english.txt")],
      swiftSettings: strict),
    .target(name: "ClaimsReconcile", dependencies: ["ClaimsModel"], swiftSettings: strict),
    .target(name: "ClaimsModel", swiftSettings: strict),
    .target(name: "ClaimsJSON", swiftSettings: strict),
    .target(name: "ClaimsText", swiftSettings: strict),
    .target(name: "ClaimsSealing", dependencies: [crypto], swiftSettings: strict),
    .target(
      name: "ClaimsSchema", path: "Schema",
      exclude: [
        "schema.sql", "casefile.schema.json", "claimreview.schema.json",
        "contradictions.schema.json", "draft.schema.json", "results.txt",
      ],
      resources: [
        .embedInCode("Migrations/v0001_casebook.sql"),
        .embedInCode("Migrations/v0002_predicates.sql"),
        .embedInCode("Migrations/v0003_places.sql"),
        .embedInCode("Migrations/v0004_judgements.sql"),
        .embedInCode("Migrations/v0005_unknowns.sql"),
        .embedInCode("Migrations/v0006_reprints.sql"),
        .embedInCode("Migrations/v0007_rules.sql"),
        .embedInCode("Migrations/v0008_finding_changes.sql"),
        .embedInCode("Migrations/v0009_journal.sql"),
        .embedInCode("Migrations/v0010_resolutions.sql"),
        .embedInCode("Migrations/v0011_evidence.sql"),
        .embedInCode("Migrations/v0012_policy.sql"),
        .embedInCode("Migrations/v0013_workflow.sql"),
        .embedInCode("Migrations/v0014_merges.sql"),
        .embedInCode("Migrations/v0015_drafts.sql"),
        .embedInCode("Migrations/v0016_lookups.sql"),
        .embedInCode("Migrations/v0017_plain_checks.sql"),
        .embedInCode("Migrations/v0018_report_dates.sql"),
        .embedInCode("schema_rows.txt"),
      ],
      swiftSettings: strict),
    .target(name: "CasebookGuard"),
    .target(name: "ProcessMemory"),
    // For Tests/benchmark.sh alone.
    .executableTarget(
      name: "claims-benchmark", dependencies: ["ClaimsModel"], path: "Tests/Benchmarks",
      exclude: ["peer.py", "casebooks.sh", "tables.py"], swiftSettings: strict),
    .testTarget(name: "ClaimsModelTests", dependencies: ["ClaimsModel"], swiftSettings: strict),
    .testTarget(name: "ClaimsJSONTests", dependencies: ["ClaimsJSON"], swiftSettings: strict),
    .testTarget(name: "ClaimsTextTests", dependencies: ["ClaimsText"], swiftSettings: strict),
    .testTarget(
      name: "ClaimsSealingTests", dependencies: ["ClaimsSealing", crypto], swiftSettings: strict),
    .testTarget(
      name: "ClaimsReadingTests", dependencies: ["ClaimsReading", "ClaimsModel"],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsReconcileTests", dependencies: ["ClaimsReconcile", "ClaimsModel"],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsExchangeTests",
      dependencies: ["ClaimsExchange", "ClaimsReading", "ClaimsModel", "ClaimsJSON", "ClaimsText"],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsReportsTests",
      dependencies: [
        "ClaimsReports", "ClaimsReading", "ClaimsModel", "ClaimsJSON", "ClaimsText", crypto,
      ],
      exclude: ["HTML/page.html"],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsStoreTests",
      dependencies: ["ClaimsStore", "ClaimsModel", "ClaimsSchema", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsWorkbenchTests",
      dependencies: [
        "ClaimsWorkbench", "ClaimsStore", "ClaimsModel", "ClaimsJSON", "ClaimsExchange",
        "ClaimsReading", "ClaimsReconcile", "ClaimsReports", "ClaimsSchema", "ClaimsSealing",
        "ClaimsText", grdb,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "claimsTests",
      dependencies: ["claims", "ClaimsJSON", "ClaimsText", argumentParser],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
