#!/usr/bin/env bash
# Sets everything up on a fresh Debian machine with Swift, builds the release program, and runs the
# main job on the sample case: import, reconcile, print what contradicts.
set -euo pipefail
cd "$(dirname "$0")/.."

Samples/setup.sh
claims="$(Samples/build.sh)/claims"
case=Samples/Cases/north-hama-2018
export CLAIMS_CASEBOOK="${1:-$(mktemp -d)/north-hama.db}"

"$claims" init
"$claims" import "$case/case.jsonl"
"$claims" contradictions
page="$(dirname "$CLAIMS_CASEBOOK")/contradictions.html"
"$claims" contradictions --format html --output "$page"

cat >&2 <<END

The report as a page, to open in a browser: $page
The program is one file. To have it on your path for good, copy it, here or to another machine with
libsqlite3-0 and libstdc++6; -s leaves its symbols out:
  install -D -s "$claims" ~/.local/bin/claims
The casebook is $CLAIMS_CASEBOOK. To go on with it now:
  export PATH="$(dirname "$claims"):\$PATH" CLAIMS_CASEBOOK="$CLAIMS_CASEBOOK"
  claims list
  claims show c10
  claims refute c10 --because "The list of names has 83."
  claims contradictions --severity contradiction
END
