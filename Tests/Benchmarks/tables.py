"""How long the program takes over a table of very many claims, beside others that count the same
pairs in conflict: the sqlite3 shell, DuckDB where its library is, and any program that is named in
$SWEEP and called as `$SWEEP db FILE both` on SQLite's file. $DAYS crowds the claims into so many
days: 108 make thirty times the pairs in conflict. $BRIEF leaves out the stream and DuckDB.

usage: tables.py FOLDER-OF-THE-PROGRAMS [CLAIMS QUESTIONS]...
"""

import filecmp
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COLUMNS = """id INTEGER PRIMARY KEY, subject TEXT NOT NULL, predicate TEXT NOT NULL,
  v_lo INTEGER NOT NULL, v_hi INTEGER NOT NULL, t_lo INTEGER NOT NULL, t_hi INTEGER NOT NULL,
  source INTEGER NOT NULL, level INTEGER NOT NULL, conf INTEGER NOT NULL"""
INDEX = "CREATE INDEX claim_by_time ON claim(subject, predicate, t_lo, t_hi, v_lo, v_hi); ANALYZE"
APART = "(a.v_hi < b.v_lo OR b.v_hi < a.v_lo)"
# Of two stretches of days that meet, one begins within the other.
ORDERED = f"""SELECT count(*) FROM claim a JOIN claim b
  ON b.subject = a.subject AND b.predicate = a.predicate AND b.t_lo BETWEEN a.t_lo AND a.t_hi
  AND (b.t_lo > a.t_lo OR b.id > a.id) AND {APART}"""
NAIVE = f"""SELECT count(*) FROM claim a JOIN claim b
  ON b.subject = a.subject AND b.predicate = a.predicate AND a.id < b.id
  AND a.t_lo <= b.t_hi AND b.t_lo <= a.t_hi AND {APART}"""
DUCKDB = """import duckdb, sys
duckdb.sql("SET enable_progress_bar = false")
duckdb.sql("CREATE TABLE claim AS SELECT * FROM read_csv('%s')" % sys.argv[1])
print(duckdb.sql(sys.argv[2]).fetchall()[0][0])"""
FIELDS = ["about=subject", "says=predicate", "value-low=v_lo", "value-high=v_hi", "from=t_lo",
          "until=t_hi", "confidence=conf"]


def measured(command, output, source=None):
    """Seconds by the clock, of the processor, and megabytes of a process that writes into a file.

    No process counts less memory than this one holds when it begins: so this one holds little.
    """
    with open(source or os.devnull, "rb") as given, open(output, "wb") as taken:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=taken, stderr=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - start
    return clock, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def row(what, command, output, source=None):
    clock, processor, memory = measured(command, output, source)
    print(f"| {what} | {clock:.2f} s | {processor:.2f} s | {memory} MB |", flush=True)


def number(what, command, output):
    row(what, command, output)
    with open(output) as file:
        return int(file.read())


def quick(what, commands, output):
    """The median of several, one run each."""
    runs = [measured(command, output) for command in commands]
    clock, processor = (statistics.median(run[place] for run in runs) * 1000 for place in (0, 1))
    print(f"| {what} | {clock:.0f} ms | {processor:.0f} ms | |", flush=True)


def others(table, work):
    """Counts the pairs by other programs; None where there is none."""
    pairs, output = None, f"{work}/output"
    if shutil.which("sqlite3"):
        rows = f"{work}/rows.db"
        row("sqlite3: `.import`", ["sqlite3", rows, f"CREATE TABLE claim({COLUMNS})", ".mode csv",
                                   f".import --skip 1 {table} claim"], output)
        row("sqlite3: index", ["sqlite3", rows, INDEX], output)
        pairs = number("sqlite3: ordered join", ["sqlite3", rows, ORDERED], output)
        if os.environ.get("SWEEP"):
            row("sweep, out of SQLite's file", [os.environ["SWEEP"], "db", rows, "both"], output)
    if os.environ.get("BRIEF"):
        return pairs
    try:
        subprocess.run([sys.executable, "-c", "import duckdb"], check=True, capture_output=True)
        joined = number(
            "DuckDB: import and join", [sys.executable, "-c", DUCKDB, table, NAIVE], output)
        if pairs not in (None, joined):
            print(f"DuckDB counts {joined} pairs, sqlite3 {pairs}.", file=sys.stderr)
    except subprocess.CalledProcessError:
        print("DuckDB's library is not here: it is left out.", file=sys.stderr)
    return pairs


def ours(programs, table, work, count, questions):
    program, book, stream = f"{programs}/claims", f"{work}/claims.db", f"{work}/stream.jsonl"
    lines, same, output = f"{work}/lines.jsonl", f"{work}/same.jsonl", f"{work}/output"
    os.environ.update(CLAIMS_CASEBOOK=book, CLAIMS_REVIEWER="benchmark")

    def claims(*arguments):
        return [program, *arguments]

    subprocess.run(claims("init"), check=True, capture_output=True)
    fields = [part for field in FIELDS for part in ("--map", field)]
    row("claims import", claims("import", "--quiet", table, *fields, "--set", "kind=quantity",
                                "--set", "day-zero=2014-01-01"), output)
    row("claims reconcile --json-lines", claims("reconcile", "--json-lines"), lines)
    row("claims reconcile, first", claims("reconcile"), output)
    row("claims reconcile, again", claims("reconcile"), output)
    if not os.environ.get("BRIEF"):
        with open(stream, "wb") as file:
            subprocess.run(claims("export", "--by-question"), check=True, stdout=file)
        row("claims reconcile --stdin", claims("reconcile", "--quiet", "--stdin"), same, stream)
        if not filecmp.cmp(lines, same, shallow=False):
            print("The stream's findings are not the casebook's.", file=sys.stderr)
    # Neither the largest subject nor the smallest.
    subject = f"s{questions // 40:06d}"
    predicate = next(line.split(",")[2] for line in open(table) if f",{subject}," in line)
    quick("claims log, one more",
          [claims("log", "--report", "r1", "--quote", "id: 1", "--about", subject, "--says",
                  predicate, "--value", f"{9000000 + more}", "--when", "2015-03-01")
           for more in range(5)], output)
    # Some hundreds that are decided, and some that are somebody's.
    for what, ids in (["verify"], range(1, 301)), (["assign", "--to", "benchmark"], range(301, 601)):
        subprocess.run(claims(*what, *(f"c{number}" for number in ids), "--because", "seen"),
                       check=True, capture_output=True)
    for what in (["list", "--about", subject], ["list", "--status", "verified"],
                 ["list", "--mine"], ["search", subject], ["search", "v_lo"],
                 ["show", f"c{count // 2}"], ["source", "list"], ["due"]):
        quick(f"claims {' '.join(what)}", [claims(*what)] * 5, output)
    quick("claims list, its first lines",
          [["sh", "-c", f"exec {program} list | head -n 40"]] * 5, output)
    pairs = findings = 0
    with open(lines) as file:
        for found in map(json.loads, file):
            pairs += found.get("conflictingPairs", 0)
            findings += found["type"] == "finding"
    size = os.path.getsize(book) >> 20
    return pairs, f"{findings} findings; the casebook's file has {size} MB"


def main():
    programs, sizes = sys.argv[1], [int(size) for size in sys.argv[2:]]
    for count, questions in zip(sizes[::2], sizes[1::2]):
        with tempfile.TemporaryDirectory() as work:
            table = f"{work}/table.csv"
            with open(table, "wb") as file:
                subprocess.run(
                    [f"{programs}/claims-benchmark", "table", str(count), str(questions),
                     os.environ.get("DAYS", "1460")],
                    check=True, stdout=file)
            print(f"\n{count} claims of {questions} questions:\n")
            print("| what | by the clock | processor | memory |\n| --- | --- | --- | --- |")
            theirs = others(table, work)
            pairs, told = ours(programs, table, work, count, questions)
            print(f"\n{pairs} pairs in conflict; {told}.", flush=True)
            if theirs not in (None, pairs):
                print(f"sqlite3 counts {theirs} pairs.", file=sys.stderr)


main()
