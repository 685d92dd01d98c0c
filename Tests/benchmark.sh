#!/usr/bin/env bash
# How fast dates and quantities are read, beside Python's readers of the same strings in the same run,
# and how long casebooks take, beside the sqlite3 shell and DuckDB: see Tests/Benchmarks/casebooks.sh
# and tables.py. TABLES="1000000 50000" times a table of other sizes: claims, questions, and so on.
# Sets up, builds for release, and puts the Python libraries into a folder of their own that goes away.
# Without network it says so and measures only ours.
set -euo pipefail
cd "$(dirname "$0")/.."

Samples/setup.sh
bin="$(Samples/build.sh claims-benchmark claims)"
benchmark="$bin/claims-benchmark"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python="$work/venv/bin/python"
has() { [ -x "$python" ] && "$python" Tests/Benchmarks/peer.py "$1" version 2> /dev/null; }

{ command -v python3 && python3 -m venv "$work/venv"; } > /dev/null 2>&1 ||
  echo "Python 3 with venv is not here: only our own reading is measured." >&2
for library in edtf edtf-validate dateparser quantulum3 duckdb; do
  [ ! -x "$python" ] || "$python" -m pip install --quiet --disable-pip-version-check "$library" \
    > "$work/pip.log" 2>&1 ||
    echo "pip could not install $library: it is left out." >&2
done

# row KIND [LIBRARY]: a line of the table. Timed is what both read, each with its own.
row() {
  local kind=$1 library=${2:-} all="$work/$1" ours="$work/$1.ours" both="$work/$1.both"
  "$benchmark" strings "$kind" > "$all"
  "$benchmark" accepted "$kind" < "$all" > "$ours"
  local version="" theirs="-" their_rate=0
  if [ -n "$library" ] && version=$(has "$library"); then
    "$python" Tests/Benchmarks/peer.py "$library" accepted < "$all" > "$work/theirs"
    theirs=$(wc -l < "$work/theirs")
    grep -Fxf "$work/theirs" "$ours" > "$both" || true
    their_rate=$("$python" Tests/Benchmarks/peer.py "$library" time < "$both")
  else
    library="-"
    cp "$ours" "$both"
  fi
  local rate
  rate=$("$benchmark" time "$kind" < "$both")
  awk -v kind="$kind" -v all="$(wc -l < "$all")" -v ours="$(wc -l < "$ours")" \
    -v library="$library $version" -v theirs="$theirs" -v rate="$rate" -v their_rate="$their_rate" '
    function grouped(number) {
      number = sprintf("%d", number)
      while (match(number, /[0-9][0-9][0-9][0-9]+/)) {
        cut = RSTART + RLENGTH - 4
        number = substr(number, 1, cut) "," substr(number, cut + 1)
      }
      return number
    }
    BEGIN {
      peer = their_rate > 0 ? grouped(their_rate) : "-"
      ratio = their_rate > 0 ? grouped(rate / their_rate) " ×" : "-"
      printf "| %s | %d | %d | %s | %s | %s | %s | %s |\n", kind, all, ours, grouped(rate), library,
        theirs, peer, ratio
    }'
}

echo "| strings | number | we read | a second | beside | it reads | a second | ratio |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
row edtf-days edtf
row edtf-days edtf-validate
row edtf-levels edtf
row edtf-levels edtf-validate
row date-phrases dateparser
# No Python library reads what a hedge leaves possible: this one finds the number and the unit.
row quantities quantulum3

echo
Tests/Benchmarks/casebooks.sh "$bin"
[ ! -x "$python" ] || "$python" Tests/Benchmarks/tables.py "$bin" ${TABLES:-100000 5000}
