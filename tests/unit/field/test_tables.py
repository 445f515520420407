"""Sections and aspects are words of the model and of the templates; here they are held to both."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from paritrana.evidence.addresses import alias
from paritrana.evidence.fields import slots
from paritrana.evidence.model import Evidence, Exhibit
from paritrana.field.aspects import ASPECTS, CHAPTER_ASPECTS, aspect_named_by
from paritrana.field.sections import BY_NAME, CHAPTERS, SECTIONS, chapter_of, keys_without, section_named

ROOT = Path(__file__).resolve().parents[3]
NO_SECTIONS = {
    "schema_version",
    "award",
    "region",
    "signatory",
    "date",
    "example",
    "empty_sections",
    "annex_way",
    "size_limit",
}
"""Keys of the evidence that are settings of the dossier and hold no statements."""


def chapters_of_the_order() -> set[str]:
    return set(re.findall(r"id: ([a-z-]+), jenis: bab", (ROOT / "templates/susunan.yaml").read_text()))


def test_every_key_of_the_evidence_is_a_section_or_a_setting() -> None:
    assert {s.attribute for s in SECTIONS} | NO_SECTIONS == set(Evidence.model_fields)
    assert [s.key for s in SECTIONS] == [alias(Evidence, s.attribute) for s in SECTIONS]


def test_chapters_are_those_of_the_order() -> None:
    known = chapters_of_the_order()
    assert {s.chapter for s in SECTIONS if s.chapter} <= known
    assert {c.id for c in CHAPTERS} <= known
    for chapter in CHAPTERS:
        assert all(s.chapter == chapter.id for s in SECTIONS if s.attribute in chapter.attributes), chapter.id


def test_aspects_stand_in_sections_and_chapters() -> None:
    attributes = {s.attribute for s in SECTIONS}
    for aspect in (*ASPECTS, *CHAPTER_ASPECTS):
        assert {*aspect.attributes, *aspect.proven_in} <= attributes, aspect.code
        assert aspect.chapter in chapters_of_the_order(), aspect.code
        assert aspect.needs, aspect.code
    assert [a.code for a in ASPECTS] == [f"A{n}" for n in range(1, 9)]
    assert ", ".join(a.code for a in CHAPTER_ASPECTS) == ", ".join(a.code for a in ASPECTS)


def test_needs_are_met_by_kinds_that_exist() -> None:
    scalar = slots(Exhibit)["jenis"].scalar
    assert scalar and scalar.choices
    assert {kind for aspect in ASPECTS for need in aspect.needs for kind in need.kinds} <= set(scalar.choices)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A3", "A3"),
        ("a3 penganggaran", "A3"),
        ("Penganggaran daerah", "A3"),
        ("Kepatuhan", "A7"),
        ("anggaran", ""),
        ("", ""),
    ],
)
def test_an_aspect_is_known_by_code_or_name(text: str, code: str) -> None:
    assert aspect_named_by(text) == code


def test_a_section_is_known_by_its_key_or_by_what_templates_call_it() -> None:
    assert BY_NAME["hukum"] is BY_NAME["dasar_hukum"]
    assert BY_NAME["cakupan"].key == "kepesertaan"
    assert (chapter_of("kisah"), chapter_of("indikator"), chapter_of("bukti"), chapter_of("ngawur")) == (
        "manfaat",
        "matriks",
        "",
        "",
    )


def test_promises_and_names_are_no_deeds() -> None:
    assert keys_without("claims") == {"rencana", "indikator"}
    assert keys_without("searched") == {"rencana", "indikator", "catatan_data"}
    assert keys_without("prose") == {
        "bukti",
        "catatan_data",
        "dasar_hukum",
        "rencana",
        "riwayat_versi",
        "singkatan",
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("dasar_hukum", "dasar_hukum"),
        ("Dasar  Hukum", "dasar_hukum"),
        ("HUKUM", "dasar_hukum"),
        ("video", None),
    ],
)
def test_a_section_is_named_by_its_key_or_its_sheet(text: str, key: str | None) -> None:
    named = section_named(text)
    assert (named.key if named else None) == key
