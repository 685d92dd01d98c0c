#!/usr/bin/env bash
# How long the program takes over casebooks of some sizes, beside the sqlite3 shell counting the same
# pairs over a table of the same claims. Tests/benchmark.sh calls it with the folder of the release
# build's programs.
set -euo pipefail
bin=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CLAIMS_REVIEWER=benchmark
TIMEFORMAT='%R %U %S'

# seconds COMMAND...: how long it takes, and the processor's time, its output in $work/output.
seconds() {
  { time "$@" > "$work/output" 2> "$work/error"; } 2>&1 | awk '{ printf "%.2f (%.2f)", $1, $2 + $3 }'
}
# milliseconds COMMAND...: the same of the median of five, $run of them told the command.
milliseconds() {
  for run in 1 2 3 4 5; do seconds "$@"; echo; done | sort -n | tr -d '()' |
    awk 'NR == 3 { printf "%d (%d)", $1 * 1000, $2 * 1000 }'
}
# Each run another claim: one that is there is refused.
log_one() {
  "$bin/claims" log --casebook "$book" --report report-0 --quote "(99) x0y99" --about e0 \
    --says missing --value "99 people" --when "2018-03-0$run"
}

import_rows() { # FILE DATABASE
  sqlite3 "$2" "CREATE TABLE claim (subject INTEGER, lo INTEGER, hi INTEGER, first INTEGER,
    last INTEGER)" ".mode csv" ".import $1 claim" \
    "CREATE INDEX claim_by_time ON claim (subject, first, last, lo, hi)" "ANALYZE"
}
# Of two stretches of days that meet, one begins within the other.
count_pairs() { # DATABASE
  sqlite3 "$1" "SELECT count(*) FROM claim a JOIN claim b
    ON b.subject = a.subject AND b.first BETWEEN a.first AND a.last
    AND (b.first > a.first OR b.rowid > a.rowid) AND (a.hi < b.lo OR b.hi < a.lo)"
}

echo "Time by the clock; in brackets, the processor's."
echo "| claims | questions | import | reconcile | again | report | one more claim | list of a subject |" \
  "pairs in conflict | sqlite3: import, index | join |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
while read -r claims subjects; do
  book="$work/$claims-$subjects.db"
  "$bin/claims-benchmark" casefile "$claims" "$subjects" > "$work/case.jsonl"
  "$bin/claims-benchmark" rows "$claims" "$subjects" > "$work/rows.csv"
  "$bin/claims" init --casebook "$book" > /dev/null 2>&1
  import=$(seconds "$bin/claims" import --casebook "$book" "$work/case.jsonl")
  reconcile=$(seconds "$bin/claims" reconcile --casebook "$book")
  again=$(seconds "$bin/claims" reconcile --casebook "$book")
  report=$(seconds "$bin/claims" contradictions --casebook "$book" --json)
  pairs=$(grep -o '"conflictingPairs": *[0-9]*' "$work/output" |
    awk '{ sum += $NF } END { print sum + 0 }')
  log=$(milliseconds log_one)
  list=$(milliseconds "$bin/claims" list --casebook "$book" --about e0)
  theirs="-" join="-"
  if command -v sqlite3 > /dev/null; then
    theirs="$(seconds import_rows "$work/rows.csv" "$work/rows.db") s"
    join="$(seconds count_pairs "$work/rows.db") s"
    [ "$pairs" = "$(cat "$work/output")" ] ||
      echo "sqlite3 counts other pairs: $(cat "$work/output")" >&2
    rm "$work/rows.db"
  fi
  echo "| $claims | $subjects | $import s | $reconcile s | $again s | $report s | $log ms | $list ms |" \
    "$pairs | $theirs | $join |"
done <<< "${CASEBOOKS:-10000 1000
20000 1000
25000 1
100000 5000}"
