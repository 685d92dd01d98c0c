"""Reads the strings of the benchmark with a Python library: peer.py LIBRARY accepted|time|version < FILE"""

import datetime
import sys
import time
import warnings
from importlib.metadata import version

warnings.filterwarnings("ignore")


def reader(library):
    """What reads one string and says whether it could."""
    if library == "edtf":
        from edtf import parse_edtf

        return lambda text: parse_edtf(text) is not None
    if library == "edtf-validate":
        from edtf_validate.valid_edtf import is_valid

        return is_valid
    if library == "dateparser":
        import dateparser

        settings = {"RELATIVE_BASE": datetime.datetime(2018, 2, 10)}
        return lambda text: (
            dateparser.parse(text, languages=["en"], settings=settings) is not None
        )
    if library == "quantulum3":
        from quantulum3 import parser

        return lambda text: len(parser.parse(text)) > 0
    raise SystemExit(f"no such library: {library}")


def is_read(read, text):
    try:
        return bool(read(text))
    except Exception:
        return False


def rate(read, texts):
    """Texts read per second: the median of three passes, after a few texts to load what is lazy."""
    for text in texts[:20]:
        read(text)
    rates = []
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            read(text)
        rates.append(len(texts) / (time.perf_counter() - start))
    return sorted(rates)[1]


library, verb = sys.argv[1:]
if verb == "version":
    print(version(library))
    raise SystemExit
read = reader(library)
texts = sys.stdin.read().splitlines()
if verb == "accepted":
    print("\n".join(text for text in texts if is_read(read, text)))
else:
    print(f"{rate(read, texts) if texts else 0:.0f}")
