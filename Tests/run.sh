#!/usr/bin/env bash
# The same set-up as Samples/run.sh, then every check and every test.
set -euo pipefail
cd "$(dirname "$0")/.."

Samples/setup.sh
swift format lint --strict --recursive Package.swift Sources Tests Schema
swift build --build-tests --explicit-target-dependency-import-check error
swift test --skip-build
