#!/usr/bin/env bash
# Builds for release and prints the folder that the programs are in: `claims`, or those that are named.
# Each is one file, with Swift's libraries in it, which runs where no Swift is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

flags=(-c release --static-swift-stdlib --explicit-target-dependency-import-check error)
for product in "${@:-claims}"; do
  swift build "${flags[@]}" --product "$product" >&2
  program="$(swift build "${flags[@]}" --show-bin-path)/$product"
  if ldd "$program" | grep -E 'swift|Foundation|dispatch' >&2; then
    echo "$program is not one file: it needs the libraries above." >&2
    exit 1
  fi
done
dirname "$program"
