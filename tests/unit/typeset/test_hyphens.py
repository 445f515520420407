from __future__ import annotations

import re

import pyphen
import pytest

from paritrana.typeset.text.hyphenation import divisions
from tests.support.dossiers import BANDUNG, COMPLETE, composed, evidence_of
from tests.support.words import words


def shown(word: str) -> str:
    parts, start = [], 0
    for cut in divisions(word):
        parts.append(word[start:cut])
        start = cut
    return "-".join([*parts, word[start:]])


@pytest.mark.parametrize(
    "expected",
    [
        "kete-na-ga-ker-jaan",
        "per-lin-dungan",
        "pengang-garan",
        "keber-lan-jutan",
        "masya-ra-kat",
        "per-tang-gung-ja-waban",
        "admi-nis-trasi",
        "ins-truksi",
        "trans-por-tasi",
        "pro-vinsi",
        "akhir-nya",
        "salin-an-nya",
        "hala-man-nya",
        "kebi-jakan",
        "melak-sa-na-kan",
        "perun-tukan",
        "ber-da-sar-kan",
        "eks-trem",
    ],
)
def test_long_words_divide_between_syllables(expected: str) -> None:
    word = expected.replace("-", "")
    assert shown(word) == expected


@pytest.mark.parametrize("word", ["Soreang", "97.150", "R-01", "BPJS", "dan", "kerja", "pékerja", "a/b"])
def test_names_numbers_and_short_words_stay_whole(word: str) -> None:
    assert divisions(word) == ()


def test_three_letters_stand_on_either_side() -> None:
    for word in ("ekonomi", "keanekaragaman", "pemberdayaan", "universitas"):
        for cut in divisions(word):
            assert 3 <= cut <= len(word) - 3


WORD = re.compile(r"[A-Za-z]+")


def printed_words() -> set[str]:
    """The words of both examples that are long enough to be divided."""
    found: set[str] = set()
    for path in (BANDUNG, COMPLETE):
        document, _ = composed(evidence_of(path))
        found |= {word for word in WORD.findall(words(document)) if word.islower() and len(word) >= 6}
    return found


def test_agreement_with_the_patterns_of_tex(capsys: pytest.CaptureFixture[str]) -> None:
    """Our divisions that the Indonesian patterns (pyphen, id_ID) allow too, and theirs that we find."""
    patterns = pyphen.Pyphen(lang="id_ID", left=3, right=3)
    both = ours = theirs = 0
    strange: list[str] = []
    for word in sorted(printed_words()):
        mine, other = set(divisions(word)), set(patterns.positions(word))
        both, ours, theirs = both + len(mine & other), ours + len(mine), theirs + len(other)
        if mine - other:
            strange.append(shown(word))
    with capsys.disabled():
        print(f"\npemenggalan: {both} dari {ours} titik kami ada pada pola TeX, yang punya {theirs}")
    assert ours > 600
    assert both / ours > 0.97, strange
    assert both / theirs > 0.88
