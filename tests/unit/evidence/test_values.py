"""References, pages and the other values that belong to the evidence alone."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from paritrana.evidence import scalars
from paritrana.evidence.values import MISSING, PageRange, parse_page_range, parse_refs
from paritrana.indonesian import Count, Percent, Refusal, Rupiah


@pytest.mark.parametrize(
    ("text", "ids", "printed"),
    [
        ("B-04", ["B-04"], ["B-04"]),
        ("b-04 hlm. 12", ["B-04"], ["B-04 hlm. 12"]),
        ("B-04 halaman 3-7", ["B-04"], ["B-04 hlm. 3–7"]),
        ("B-04 hlm. 3, 5–7; B-05", ["B-04", "B-05"], ["B-04 hlm. 3, 5–7", "B-05"]),
        ("B-04, hlm. 2 s.d. 4", ["B-04"], ["B-04 hlm. 2–4"]),
        ("tidak tersedia", [], []),
    ],
)
def test_references(text: str, ids: list[str], printed: list[str]) -> None:
    refs = parse_refs(text)
    assert not isinstance(refs, Refusal)
    assert [ref.id for ref in refs] == ids
    assert [str(ref) for ref in refs] == printed


@pytest.mark.parametrize(
    "text", ["lihat lampiran", "B-04 hlm. awal", "B-04 hlm. 7–3", "B-04;", "B-04 hlm. 0"]
)
def test_unreadable_references(text: str) -> None:
    assert isinstance(parse_refs(text), Refusal)


def test_page_range() -> None:
    assert parse_page_range("hlm. 1–4") == PageRange(1, 4)
    assert isinstance(parse_page_range("1, 3"), Refusal)


def value(kind: Any, text: object) -> Any:
    return TypeAdapter(kind).validate_python(text)


@pytest.mark.parametrize("number", [2023, 20.7, True, None])
def test_a_scalar_is_never_a_bare_number(number: object) -> None:
    for kind in (scalars.Money, scalars.Year, scalars.Flag, scalars.Text, scalars.When):
        with pytest.raises(ValidationError):
            value(kind, number)


def test_gap_and_choices() -> None:
    assert value(scalars.Money, "Tidak Tersedia") is MISSING
    assert value(scalars.Segment, "bpu") == "BPU"
    assert value(scalars.Fund, "apbd") == "APBD"
    assert value(scalars.Fund, "Hibah Provinsi") == "Hibah Provinsi"
    assert value(scalars.Flag, "ya") is True
    assert value(scalars.Months, "9 bulan") == 9
    with pytest.raises(ValidationError):
        value(scalars.Months, "13")


def test_lists_may_be_one_text() -> None:
    assert value(scalars.Programmes, "JKK + JKM") == ("JKK", "JKM")
    assert value(scalars.Programmes, ["jkk", "JHT"]) == ("JKK", "JHT")
    assert value(scalars.Names, "Linmas; RT dan RW") == ("Linmas", "RT dan RW")
    assert [r.id for r in value(scalars.Refs, ["B-01", "B-02 hlm. 3"])] == ["B-01", "B-02"]


def test_a_measure_is_money_percent_count_or_words() -> None:
    assert isinstance(value(scalars.Measure, "Rp5 juta"), Rupiah)
    assert isinstance(value(scalars.Measure, "40%"), Percent)
    assert isinstance(value(scalars.Measure, "27.000"), Count)
    assert value(scalars.Measure, "14 hari") == "14 hari"


def test_paragraphs_of_a_text_are_kept() -> None:
    assert value(scalars.Text, "satu  dua\ntiga\n\n\nempat") == "satu dua tiga\n\nempat"
