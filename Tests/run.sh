#!/usr/bin/env bash
# The same set-up as Samples/run.sh, then every check and every test.
set -euo pipefail
cd "$(dirname "$0")/.."

Samples/setup.sh
# The tests of faults put them under the program's system calls with it.
command -v strace > /dev/null || Samples/setup.sh strace ||
  echo "strace cannot be installed: the tests of faults are left out."
swift format lint --strict --recursive Package.swift Sources Tests Schema
swift build --build-tests --explicit-target-dependency-import-check error
swift test --skip-build
