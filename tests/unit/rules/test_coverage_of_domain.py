"""Which rule makes which check of docs/field.md: nothing of it is forgotten, no rule is without a reason.

Sections are those of that page: 3 contributions, benefits, funds, coverage, sanctions; 4 citing law; 5 letters; 6.3
the list of checks; 6.4 what makes jurors doubt; 7 one case. A line without codes says why there is no rule.
"""

from __future__ import annotations

import re

import pytest

from paritrana.rules import CATALOGUE, RULES

TABLE: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("6.3 Y1", "period, edition and ceremony are separate and consistent", ("PER-01", "PER-05", "PER-06"), ""),
    ("6.3 Y2", "evidence dated outside of the period is marked", ("PER-02",), ""),
    ("6.3 B1", "gap in the series, no 'terus meningkat'", ("ANG-01", "ANG-13"), ""),
    ("6.3 B2", "change above x10 or below -50 % needs a note", ("ANG-02",), ""),
    ("6.3 B2", "spending far below the last budget", ("ANG-19",), ""),
    ("6.3 B3", "months = budget / (people x contribution)", ("ANG-03", "ANG-04", "ANG-24"), ""),
    ("6.3 B3", "the money's people and the people's money are there", ("ANG-21", "ANG-22"), ""),
    ("6.3 B4", "B3 is skipped for wage-based groups that state no contribution", ("ANG-03",), ""),
    ("6.3 B5", "proposal, target or ceiling shown as realised", ("ANG-05", "ANG-18"), ""),
    ("6.3 B6", "realisation above allocation or missing", ("ANG-06", "ANG-10"), ""),
    ("6.3 B7", "unit conflict or malformed rupiah", ("ANG-07", "ANG-14", "BENTUK-14"), ""),
    ("6.3 C1", "percent without denominator", ("KEP-01",), ""),
    ("6.3 C2", "percent over 100, never clipped", ("KEP-02",), ""),
    ("6.3 C3", "reported percent differs from the quotient", ("KEP-03",), ""),
    ("6.3 C4", "numerator and percent of different dates", ("KEP-04",), ""),
    ("6.3 C5", "participants of one fund as the total", ("KEP-05",), ""),
    ("6.3 G1", "sum of groups differs from the total", ("KEL-01",), ""),
    ("6.3 G2", "number of groups listed differs", ("KEL-02",), ""),
    ("6.3 G3", "overlapping groups", ("KEL-03",), ""),
    ("6.3 G4", "ASN or Korpri counted", ("KEL-04",), ""),
    ("6.3 G5", "temporary groups in a permanent total", ("KEL-05",), ""),
    ("6.3 R1", "regulation without number, year or title", ("HUK-01",), ""),
    ("6.3 R2", "draft listed as in force", ("HUK-02",), ""),
    ("6.3 R3", "amended or repealed without its amendment", ("HUK-03", "HUK-09"), ""),
    ("6.3 R4", "Perbup for a kota, Inpres as Perpres", ("HUK-04",), ""),
    ("6.3 R5", "same number, other type or year is fine", ("HUK-05",), ""),
    ("6.3 P1", "8.400 for participants paid by APBD", ("ANG-08", "ANG-11", "ANG-12", "ANG-23"), ""),
    ("6.3 P2", "benefit amount not in the table", ("PAT-02", "PAT-05", "PAT-10"), ""),
    ("6.3 P3", "JKP 0,46 % for 2025 or later", ("PAT-03",), ""),
    ("6.3 I1", "innovation without name, start, result or evidence", ("INO-01",), ""),
    ("6.3 E1", "figure without evidence, file missing, page beyond the end",
     ("BUK-01", "BUK-03", "BUK-05", "BUK-07", "BUK-08"), ""),
    ("6.3 E2", "two sources for one figure differ", ("BUK-02",), ""),
    ("6.3 S1", "signatory's status and title, NIP", ("TTD-01", "TTD-02"), ""),
    ("6.3 D1", "letter before its annexes; spending before the year is over, or proven by a part of it",
     ("PER-11", "PER-12", "PER-13"), ""),
    ("6.1", "plans in force in the assessed year", ("PER-09",), ""),
    ("6.3 D1", "weekday against date; event or proof before its data", ("PER-03", "PER-04", "PER-07", "INO-03"), ""),
    ("6.3 T1", "Kabupaten X and Kota X mixed", ("DAE-01", "DAE-02", "DAE-03"), ""),
    ("6.3 T1", "documents and texts of any other region", ("DAE-05", "DAE-06"), ""),
    ("3.1", "programmes a segment can have", ("KEP-17",), ""),
    ("3.1", "segments add up to the total", ("KEP-07",), ""),
    ("3.1", "non-ASN staff are wage earners", ("KEL-11", "ANG-15"), ""),
    ("3.2", "16.800 and 36.800 x people x months, groups' own contribution", ("ANG-03",), ""),
    ("3.2", "0,54 % of the wage for JKK and JKM", ("ANG-15", "ANG-16"), ""),
    ("3.2", "construction rates by slice", (), "the evidence has no contract values"),
    ("3.2", "PMI package of Rp370.000", (), "only from an outdated source; never printed as a fact"),
    ("3.2", "months funded", ("ANG-17", "KEL-07", "KEL-60"), ""),
    ("3.3", "cases x 42 juta; before 2019 24 juta", ("PAT-02", "PAT-05"), ""),
    ("3.3", "scholarship at most 174 juta; JKK death at least 70 juta", ("PAT-02", "PAT-10"), ""),
    ("3.3", "three years of contribution for a scholarship", (), "the evidence has no dates of membership"),
    ("3.3", "wrong programme and benefit pairs, illness pay", ("PAT-06",), ""),
    ("3.3", "entry age 18 to 65", (), "used by one region; no national source"),
    ("3.4", "local definition of a vulnerable worker with article and data", ("KEL-10",), ""),
    ("3.5", "funds that may count one person twice", ("KEL-08", "KEP-08"), ""),
    ("3.5", "rows of which one is the total of others", ("ANG-20",), ""),
    ("3.5", "accounts of health insurance and of Taspen aren't this money", ("ANG-80",), ""),
    ("3.1", "non-ASN staff that became PPPK paruh waktu", ("KEL-80",), ""),
    ("3.5", "guideline of the budget's own year", ("ANG-09",), ""),
    ("3.5", "number of ministries Inpres 2/2021 addresses", (), "sources disagree; never printed, never checked"),
    ("3.5", "Inpres 4/2022 followed by Inpres 8/2025", ("HUK-14",), ""),
    ("3.6", "denominator by name and date, residents are none", ("KEP-01", "KEP-06", "KEP-14"), ""),
    ("3.6", "a series needs one denominator", ("KEP-09",), ""),
    ("3.6", "UCJ is not UHC", ("PAT-04",), ""),
    ("3.6", "difference of percentages in points", ("KEP-15",), ""),
    ("3.6", "national targets in conflict", (), "their denominators differ; compared with nothing"),
    ("3.7", "TMP2T by request letter and decision", ("PAT-07",), ""),
    ("3.8", "title, LN and TLN of national regulations", ("HUK-08",), ""),
    ("4.1", "agreements, circulars and instructions aren't legislation", ("HUK-04",), ""),
    ("4.1", "hierarchy: who can amend or repeal whom", ("HUK-11",), ""),
    ("4.1", "a regional regulation is the highest point (1.4)", ("HUK-12",), ""),
    ("4.1", "the kind by its own name, and made by who can make it", ("HUK-15", "HUK-16"), ""),
    ("3.5", "the guideline in the legal basis is the year's", ("HUK-17",), ""),
    ("4.2", "order of the list, amendment at its parent", ("HUK-10",), "the order itself is made by the program"),
    ("4.3", "identity: type, issuer, number, year", ("HUK-01", "HUK-05", "HUK-13"), ""),
    ("4.3", "older than BPJS or than what it carries out", ("HUK-06",), ""),
    ("4.3", "regulation after the period", ("PER-02",), ""),
    ("4.3", "regulation older than its region", (), "the region table has no founding dates"),
    ("4.3", "references to regulations that don't exist", ("HUK-07",), ""),
    ("5", "title, status, a.n. and u.b. of the signatory", ("TTD-01",), ""),
    ("5", "NIP of 18 digits with possible dates", ("TTD-02",), ""),
    ("5", "a head of region signs without NIP and rank, an official with both", ("TTD-03", "TTD-04"), ""),
    ("5", "a deputy signs on behalf of the head", ("TTD-05",), ""),
    ("5", "names in full on official letters", ("DAE-04",), ""),
    ("5", "how numbers, money, dates, percent are written", ("BENTUK-10", "KEP-10", "KEP-11", "KEP-12", "PER-10"), ""),
    ("5", "rounded values carry an interval", (), "tests/properties/test_rules.py, for every rule with numbers"),
    ("6.4 1", "no number, or a draft as law", ("HUK-01", "HUK-02"), ""),
    ("6.4 2", "press clippings only, or the region's own word", ("BUK-04", "BUK-41"), ""),
    ("6.2", "a long proof is cited with its page", ("BUK-42",), ""),
    ("6.4 3", "percent without base or over 100", ("KEP-01", "KEP-02"), ""),
    ("6.4 4", "numbers that change between places", ("KEP-60", "BUK-02", "BUK-27", "BUK-28", "BUK-29"), ""),
    ("6.4 5", "jump in the budget", ("ANG-02",), ""),
    ("6.4 6", "budget that can't pay the people", ("ANG-03",), ""),
    ("6.4 7", "old regulation with no link to BPJS", ("HUK-06",), ""),
    ("6.4 8", "routine innovations", ("INO-02",), ""),
    ("6.4 9", "everything dated after the period", ("PER-02", "PER-08"), ""),
    ("6.4 10", "head of region absent", (), "seen at the interview, not in the evidence"),
    ("6.4 11", "one total for many groups", ("KEL-06", "KEL-09"), ""),
    ("6.4 12", "health insurance mixed in", ("PAT-04", "PAT-09"), ""),
    ("6.4 13", "photos without caption or date", ("BUK-09",), ""),
    ("6.4 14", "links instead of the document, scans without text", ("BUK-16", "BUK-29", "BUK-40"), ""),
    ("6.4 15", "plan listed as result", ("ANG-05", "INO-04", "KEP-16"), ""),
    ("6.2", "official documents with a date, unused proofs, fingerprints", ("BUK-06", "BUK-17", "BUK-18"), ""),
    ("6.1", "every chapter filled or explained", ("BUK-19", "BUK-20", "BUK-21"), ""),
    ("1.4", "compliance: registered of obliged", ("PAT-08",), ""),
    ("1.4", "weights are data and sum to 100", ("INO-05",), ""),
    ("1.4", "growth of coverage: participants and groups that fall or vanish", ("KEP-18", "KEL-15", "KEL-16"), ""),
    ("1.4", "recovered arrears are part of the arrears", ("PAT-12",), ""),
    ("1.4", "innovation with a result", ("INO-07",), ""),
    ("3.2", "the discount's sectors and months", ("ANG-60",), ""),
    ("3.3", "JKK death at the lowest base is 70 juta, no more", ("PAT-11",), ""),
    ("3.5", "the APBD of another region is no budget of the applicant", ("ANG-61",), ""),
    ("3.6", "a denominator that shrinks, or is another figure than its name says", ("KEP-19", "KEP-20"), ""),
    ("3.6", "participants are a share from 0 to 100 of a workforce that adds up", ("KEP-21", "KEP-22", "KEP-23"), ""),
    ("3.2", "people are counted to the last: no bounds, families or villages", ("KEP-24", "KEL-14"), ""),
    ("6.4 4", "figures of text, coverage and groups agree; a growth is what its figures give",
     ("KEP-25", "KEP-26", "INO-08", "INO-09", "ANG-63", "PAT-13"), ""),
    ("1.3", "readers of different trades: abbreviations are explained", ("BUK-90", "BUK-91"), ""),
    ("6.3 G5", "temporary groups without their mark", ("KEL-12",), ""),
    ("7.1", "twelve kinds, eleven names", ("KEL-02", "KEL-06"), ""),
    ("7.2", "missing 2022, growth, unit switch", ("ANG-01", "ANG-02", "ANG-13"), ""),
    ("7.3", "97.150 and 37,13 % are of different dates", ("KEP-04", "KEP-13"), ""),
    ("7.4", "edition 2024 assesses 2023", ("PER-01", "PER-02"), ""),
    ("7.5", "Perda of 2013; Perbup that covers health", ("HUK-06", "PAT-09"), ""),
    ("7.6", "nominee, not winner", ("INO-06",), ""),
)  # fmt: skip

LIST = [
    *(f"Y{n}" for n in (1, 2)), *(f"B{n}" for n in range(1, 8)), *(f"C{n}" for n in range(1, 6)),
    *(f"G{n}" for n in range(1, 6)), *(f"R{n}" for n in range(1, 6)), *(f"P{n}" for n in range(1, 4)),
    "I1", "E1", "E2", "S1", "D1", "T1",
]  # fmt: skip


def test_every_check_of_the_list_and_every_doubt_has_its_line() -> None:
    lines = [section for section, *_ in TABLE]
    assert [f"6.3 {id}" for id in LIST if f"6.3 {id}" not in lines] == []
    assert [f"6.4 {n}" for n in range(1, 16) if f"6.4 {n}" not in lines] == []
    for section in ("3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "4.1", "4.2", "4.3", "5"):
        assert section in lines


@pytest.mark.parametrize(("section", "what", "codes", "why"), TABLE, ids=lambda value: str(value)[:40])
def test_a_line_names_rules_that_exist_or_says_why_there_is_none(
    section: str, what: str, codes: tuple[str, ...], why: str
) -> None:
    assert all(code in CATALOGUE for code in codes), section
    assert codes or len(why.split()) >= 4, what


def test_every_rule_has_a_line() -> None:
    named = {code for _, _, codes, _ in TABLE for code in codes}
    ours = {rule.FAULT.code for rule in RULES}
    assert len(ours) >= 100
    assert sorted(ours - named) == []


def test_codes_are_written_rightly() -> None:
    assert all(re.fullmatch(r"[A-Z]+-\d\d", code) for _, _, codes, _ in TABLE for code in codes)
