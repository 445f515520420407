from __future__ import annotations

import pytest

from paritrana.typeset.hyphens import divisions


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
        "per-lin-du-ngan",
        "pengang-ga-ran",
        "keber-lan-ju-tan",
        "masya-ra-kat",
        "per-tang-gung-ja-wa-ban",
        "admi-nis-trasi",
        "ins-truksi",
        "trans-por-tasi",
        "pro-vinsi",
        "akhir-nya",
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
