#!/usr/bin/env python3
"""An extractor for `claims read --extractor`: proposes counts of the killed and the injured.

It is a small one, to be read and replaced. The program gives it one report, as one line of JSON, on
standard input, and takes one draft a line from standard output; Schema/draft.schema.json says of both
what they may hold. What it cannot use it reports with line and column, and takes the rest.

    claims read r1 --extractor "python3 Samples/Extractors/casualties.py"
"""
import json
import re
import sys

NUMBER = (
    r"(?:(?:more than|at least|up to|about|nearly)\s+)?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds)"
)
PEOPLE = r"(?:people|civilians|persons|fighters|soldiers|men|women|children)"
VERBS = {"killed": "killed", "wounded": "injured", "injured": "injured"}
PATTERN = re.compile(
    rf"(?P<value>{NUMBER}\s+{PEOPLE})\s+(?:were|was|had been)\s+(?P<verb>{'|'.join(VERBS)})", re.I
)


def byte_offset(text, index):
    """Where a character stands, in UTF-8 bytes from the start of the text."""
    return len(text[:index].encode("utf-8"))


def basis(field, text, match, group):
    """The words that gave a field."""
    return {
        "field": field,
        "start": byte_offset(text, match.start(group)),
        "end": byte_offset(text, match.end(group)),
    }


def drafts(report):
    text = report["text"]
    known = {predicate["id"] for predicate in report["predicates"]}
    places = [name for name in report["names"] if name["kind"] == "place"]
    for match in PATTERN.finditer(text):
        predicate = VERBS[match["verb"].lower()]
        if predicate not in known:
            continue
        sentence = text[text.rfind(".", 0, match.start()) + 1 : match.end() + 120]
        place = next((p["entity"] for p in places if p["words"] in sentence), None)
        draft = {
            # The exact words, and where they stand: the program checks both.
            "quote": {"exact": match[0], "start": byte_offset(text, match.start())},
            "subject": f"the attack on {place}" if place else "the attack",
            "subjectKind": "event",
            "predicate": predicate,
            "value": {"words": match["value"]},
            "basis": [
                basis("predicate", text, match, "verb"),
                basis("value", text, match, "value"),
            ],
            "score": 60 if place else 30,
        }
        if place:
            draft["place"] = place
        else:
            # Which attack it was is not said near by: whoever accepts the draft must say.
            draft["open"] = [basis("subject", text, match, 0)]
        yield draft


def main():
    report = json.loads(sys.stdin.readline())
    for draft in drafts(report):
        print(json.dumps(draft, ensure_ascii=False))


if __name__ == "__main__":
    main()
