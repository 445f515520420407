"""Numbers in words, lists, and the words for a missing value."""

from __future__ import annotations

import pytest

from paritrana.indonesian import is_missing, join_words, terbilang, terbilang_rupiah


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2000, "dua ribu"),
        (21_000, "dua puluh satu ribu"),
        (100_000, "seratus ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_000_000, "satu miliar"),
        (97_150, "sembilan puluh tujuh ribu seratus lima puluh"),
        (20_700_000_000, "dua puluh miliar tujuh ratus juta"),
        (3_600 * 10**12, "tiga ribu enam ratus triliun"),
        (-5, "minus lima"),
    ],
)
def test_terbilang(number: int, words: str) -> None:
    assert terbilang(number) == words


def test_terbilang_rupiah() -> None:
    assert terbilang_rupiah(100_000_000) == "seratus juta rupiah"


def test_lists() -> None:
    assert join_words([]) == ""
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b"]) == "a dan b"
    assert join_words(["a", "b", "c"]) == "a, b, dan c"
    assert join_words(("a", "b", "c"), "atau") == "a, b, atau c"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("tidak tersedia", True),
        (" Tidak\u00a0Tersedia ", True),
        ("data tidak tersedia", True),
        ("-", False),
        ("", False),
        ("tidak tersedia lagi", False),
        (" " * 200_000 + "tidak tersedia", False),
    ],
)
def test_missing(text: str, missing: bool) -> None:
    assert is_missing(text) is missing
