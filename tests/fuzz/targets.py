"""What is tried: evidence files changed as bytes, as trees and as values, checked and built as a user would.

Any input ends with exit code 0 or 1 within 5 seconds; everything else (3 is ours, 70 is a bug) fails.
"""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from paritrana.cli import main

ROOT = Path(__file__).resolve().parents[2]
BASES = ("dossier/kabupaten-bandung", "dossier/kabupaten-sumedang", "tests/contoh/kabupaten-contoh")
FORMATS = ("text", "json", "jsonl", "sarif", "github", "html")
LONGEST_S = 5.0

Way = tuple[str | int, ...]


@dataclass(frozen=True)
class Case:
    """An evidence file, and what is done with it: checked with a report in `format`, or built as a draft."""

    data: bytes
    format: str = "text"
    build: bool = False


class TookTooLongError(BaseException):
    """A run went on for more than LONGEST_S; not to be caught by anything between here and there."""


def run(case: Case, folder: Path) -> None:
    """Do with a case what a user would; an assertion says what went wrong."""
    (folder / "bukti.yaml").write_bytes(case.data)
    asked = ["check", str(folder), "--format", case.format]
    if case.build:
        asked = ["build", str(folder), "--draft", "-o", str(folder / "hasil.pdf")]
    with _watched(), _silent() as heard:
        code = main(asked)
    assert code in (0, 1), (
        f"{asked[0]}: exit code {code}\n{heard.getvalue().decode(errors='replace')[-4000:]}"
    )


@contextmanager
def _watched() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TookTooLongError(f"more than {LONGEST_S:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _silent() -> Iterator[io.BytesIO]:
    """Both streams into one, as a terminal would have them."""
    heard = io.BytesIO()
    before = sys.stdout, sys.stderr
    both = io.TextIOWrapper(heard, encoding="utf-8", write_through=True)
    sys.stdout = sys.stderr = both
    try:
        yield heard
    finally:
        sys.stdout, sys.stderr = before
        both.detach()


# --- what input is made of -----------------------------------------------------------------------------------------

SIGNS = st.sampled_from([
    b"\0", b"\t", b": ", b"- ", b"{", b"}", b"[", b"]", b"&a ", b"*a", b"!x ", b"|\n", b">\n", b"'", b'"', b"#", b"%",
    b"---\n", b"...\n", b"\n", b"\r", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"<<: ", b"? ", b"\xe2\x80\xa8",
    b"[" * 60,
])  # fmt: skip
WORDS = st.sampled_from([
    "", " ", "tidak tersedia", "ya", "tidak", "2023", "0", "-1", "Rp5 juta", "Rp1,32 M", "Rp20,7 miliar", "37.13%",
    "250%", "97.150", "B-01", "B-99 hlm. 9–3", "B-01 hlm. 1, 3–4", "JKK, JKM", "31 Februari 2023", "pagu", "realisasi",
    "Rabu, 3 November 2025", "usulan", "32.04", "00.00", "99.99.99.9999", "belum diisi", "APBD", "BPU", "R-99",
    "sekitar 5", "lebih dari", "{x}", "{{ x }}", "{% for %}", "<b>", "../../etc/passwd", "a" * 300, "Kota X", "x\ny",
    "1 Januari s.d. 31 Desember 2023",
])  # fmt: skip
AMOUNTS = st.text("0123456789.,%Rpjutamilrbs –-()+/", max_size=24)
TEXTS = WORDS | AMOUNTS | st.text(max_size=20)
TREES: st.SearchStrategy[Any] = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
PLACE = st.integers(0, 1_000_000)


@cache
def base(name: str) -> bytes:
    """The evidence of a dossier that stands as it should."""
    return (ROOT / name / "bukti.yaml").read_bytes()


@cache
def tree(name: str) -> Any:
    """The same as lists, mappings and texts."""
    return yaml.load(base(name), yaml.CBaseLoader)  # texts only


def paths(part: Any, at: Way = ()) -> Iterator[Way]:
    """The way to every part of a tree but the root."""
    steps = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for step, child in steps:
        yield (*at, step)
        yield from paths(child, (*at, step))


@cache
def places(name: str, leaves: bool) -> Sequence[Way]:
    """The ways into a dossier's tree, or to its texts alone."""
    whole = tree(name)
    return [way for way in paths(whole) if not leaves or isinstance(reached(whole, way), str)]


def reached(part: Any, way: Way) -> Any:
    """What stands at the end of a way."""
    for step in way:
        part = part[step]
    return part


def written(part: Any) -> bytes:
    """A tree as YAML."""
    return yaml.dump(part, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False).encode(
        errors="replace"
    )


def edited(part: Any, edits: dict[Way, Any], at: Way = ()) -> Any:
    """A copy with other parts at the end of some ways; None takes a part out."""
    if at in edits:
        return edits[at]
    if isinstance(part, dict):
        made = {key: edited(child, edits, (*at, key)) for key, child in part.items()}
        return {key: child for key, child in made.items() if child is not None}
    if isinstance(part, list):
        return [made for n, child in enumerate(part) if (made := edited(child, edits, (*at, n))) is not None]
    return part


def spliced(data: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    """Bytes with some taken out and others put in."""
    for start, length, new in cuts:
        at = start % (len(data) + 1)
        data = data[:at] + new + data[at + length :]
    return data


NAMES = st.sampled_from(BASES)
HOW = {"format": st.sampled_from(FORMATS), "build": st.integers(0, 3).map(lambda n: n == 0)}
CUTS = st.lists(st.tuples(PLACE, st.integers(0, 40), SIGNS | st.binary(max_size=6)), min_size=1, max_size=6)


def edits_of(name: str, leaves: bool, values: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    """A dossier's evidence with some of its parts changed."""
    ways = st.sampled_from(places(name, leaves))
    return st.dictionaries(ways, values, min_size=1, max_size=12).map(
        lambda edits: written(edited(tree(name), edits))
    )


def cases(data: st.SearchStrategy[bytes]) -> st.SearchStrategy[Case]:
    """What is done with them."""
    return st.builds(Case, data, **HOW)


TARGETS: dict[str, st.SearchStrategy[Case]] = {
    "bytes": cases(st.builds(spliced, NAMES.map(base), CUTS) | st.binary(max_size=400)),
    "trees": cases(NAMES.flatmap(lambda name: edits_of(name, False, TREES | st.none()))),
    "values": cases(NAMES.flatmap(lambda name: edits_of(name, True, TEXTS))),
}
