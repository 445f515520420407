"""A dossier's size: what annexes weigh, which are made lighter, and what is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from paritrana.annexdata.prepared import MISSING, VECTOR, PreparedObject, PreparedPage, PreparedPages
from paritrana.annexes import size_limit
from paritrana.annexes.prepare import PageRequest
from paritrana.annexes.size_limit import BODY, SizeLimit, limit_of, megabytes, weight
from paritrana.annexes.survey import AnnexFacts
from paritrana.cache import PageCache
from paritrana.diagnostics import Diagnostic
from paritrana.located import Origin

PLACE = Origin("bukti.yaml", 1)


def named(*numbers: int) -> str:
    return "".join(f"/X{n} \x1a{n}\x1a 0 R" for n in numbers)


def listed(*objects: tuple[str, int, int]) -> tuple[PreparedObject, ...]:
    return tuple(PreparedObject(*each) for each in objects)


def page(form: int) -> PreparedPage:
    return PreparedPage(100, 100, VECTOR, "", form)


def test_what_pages_share_is_weighed_once() -> None:
    """Two forms of 10 and 20 bytes show one picture of 100, whose mask has 7; one page is missing: 137 bytes."""
    pages = (page(2), page(3), PreparedPage(100, 100, MISSING, "rusak"))
    objects = listed((named(1), 0, 100), ("", 0, 7), (named(0), 0, 10), (named(0, 0), 0, 20))
    assert weight(PreparedPages(pages, objects)) == 100 + 7 + 10 + 20


def test_what_no_page_leads_to_weighs_nothing() -> None:
    """A dictionary has no bytes of its own but leads on to a picture; objects may lead back to each other."""
    objects = listed((named(1), 0, -1), (named(0), 0, 50), ("", 0, 900))
    assert weight(PreparedPages((page(0), page(0)), objects)) == 50
    assert weight(PreparedPages((), objects)) == 0


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (" 9999 kb ", 9_999_000),
        ("10000 kB", None),
        ("0,5 GB", 500_000_000),
        ("1,55 MB", None),
        ("1.5 MB", None),
        ("-1 MB", None),
        ("5 TB", None),
        (50, None),
    ],
)
def test_a_limit_has_four_digits_and_one_decimal_at_most(text: object, size: int | None) -> None:
    assert limit_of(text) == size


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0,0 MB"), (49_999, "0,0 MB"), (51_000, "0,1 MB"), (2_449_000, "2,4 MB"), (10**9, "1000,0 MB")],
)
def test_sizes_are_said_in_megabytes_with_one_decimal(size: int, words: str) -> None:
    assert megabytes(size) == words


@dataclass
class Region:
    """Annexes of given weights, and what each comes to when it is made lighter."""

    weights: Mapping[str, int]
    lighter: Mapping[str, int]
    modes: Mapping[str, str]
    asked: list[str]

    def wanted(self) -> dict[str, PageRequest]:
        return {id: PageRequest(AnnexFacts(id), 2, 5, self.modes.get(id, "auto"), 150) for id in self.weights}

    def sheets(self) -> dict[str, PreparedPages]:
        return {id: self.weighing(size) for id, size in self.weights.items()}

    @staticmethod
    def weighing(size: int) -> PreparedPages:
        return PreparedPages((page(0),), listed(("", 0, size)))

    def prepare(self, wanted: Mapping[str, PageRequest], shelf: PageCache) -> dict[str, PreparedPages]:
        ((id, each),) = wanted.items()
        assert (each.first, each.last, each.mode, each.dpi) == (2, 5, "hemat", 150)
        self.asked.append(id)
        return {id: self.weighing(self.lighter[id])}


def kept(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    limit: int,
    weights: Mapping[str, int],
    lighter: Mapping[str, int],
    originals: Mapping[str, int] | None = None,
    modes: Mapping[str, str] | None = None,
) -> tuple[SizeLimit, list[str], dict[str, PreparedPages]]:
    """The budget, the annexes that were tried in their order, and what became of them."""
    region = Region(weights, lighter, modes or {}, [])
    monkeypatch.setattr(size_limit, "prepare", region.prepare)
    made, sheets = SizeLimit(limit, originals or {}), region.sheets()
    made.enforce(sheets, region.wanted(), PageCache(folder))
    return made, region.asked, sheets


def test_body_originals_and_pages_count(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made, asked, _ = kept(monkeypatch, tmp_path, 10**9, {"B-01": 5, "B-02": 7}, {}, {"B-01": 30, "B-09": 40})
    assert made.total == BODY + 30 + 40 + 5 + 7 == 300_082
    assert asked == [] and made.saved == {}


@pytest.mark.parametrize(("limit", "asked"), [(BODY + 1_000_000, []), (BODY + 999_999, ["B-01"])])
def test_a_limit_that_is_just_kept_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, limit: int, asked: list[str]
) -> None:
    made, tried, _ = kept(monkeypatch, tmp_path, limit, {"B-01": 1_000_000}, {"B-01": 600_000})
    assert tried == asked
    assert made.total == BODY + (600_000 if asked else 1_000_000)


def test_the_heaviest_goes_first_and_no_more_than_are_needed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Three weigh 2.4 MB; two must give way until 1.9 MB are left, equal ones by their id."""
    weights = {"B-03": 800_000, "B-02": 800_000, "B-01": 700_000, "B-04": 100_000}
    lighter = {"B-02": 500_000, "B-03": 400_000}
    made, tried, sheets = kept(monkeypatch, tmp_path, BODY + 1_900_000, weights, lighter)
    assert tried == ["B-02", "B-03"]
    assert made.saved == {"B-02": (800_000, 500_000), "B-03": (800_000, 400_000)}
    assert made.total == BODY + 2_400_000 - 300_000 - 400_000
    assert {id: weight(each) for id, each in sheets.items()} == {**weights, **lighter} == made.weights


@pytest.mark.parametrize(("size", "asked"), [(199_999, []), (200_000, ["B-01"])])
def test_a_light_annex_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, size: int, asked: list[str]
) -> None:
    assert kept(monkeypatch, tmp_path, 0, {"B-01": size}, {"B-01": 9})[1] == asked


@pytest.mark.parametrize("mode", ["gambar", "vektor", "hemat"])
def test_what_was_asked_for_in_another_way_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mode: str
) -> None:
    assert kept(monkeypatch, tmp_path, 0, {"B-01": 900_000}, {}, modes={"B-01": mode})[1] == []


@pytest.mark.parametrize(("now", "saved"), [(900_000, {}), (899_999, {"B-01": (900_000, 899_999)})])
def test_what_becomes_no_lighter_stays_as_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, now: int, saved: dict[str, tuple[int, int]]
) -> None:
    made, _, sheets = kept(monkeypatch, tmp_path, 0, {"B-01": 900_000}, {"B-01": now})
    assert made.saved == saved
    assert weight(sheets["B-01"]) == made.weights["B-01"] == now


def said(made: SizeLimit) -> dict[str, Diagnostic]:
    return {each.code: each for each in made.findings(PLACE)}


def test_what_became_lighter_is_said_with_the_first_five() -> None:
    saved = {f"B-{n:02}": (n * 1_000_000, 500_000) for n in range(1, 8)}
    found = said(SizeLimit(9_000_000, {}, saved, 8_000_000))
    assert set(found) == {"BUK-37"}
    values = found["BUK-37"].values
    assert values["banyak"] == 7
    assert values["hemat"] == "24,5 MB"  # 1 + … + 7 less seven halves
    assert values["daftar"] == (
        "B-01 1,0 MB → 0,5 MB, B-02 2,0 MB → 0,5 MB, B-03 3,0 MB → 0,5 MB, B-04 4,0 MB → 0,5 MB, "
        "B-05 5,0 MB → 0,5 MB dan 2 lagi"
    )


def test_what_is_too_heavy_is_named_with_its_original() -> None:
    """Pages and originals of one id are one weight; the heaviest comes first, equal ones by their id."""
    made = SizeLimit(5_000_000, {"B-02": 3_000_000, "B-03": 500_000}, {}, 5_000_001)
    made.weights = {"B-01": 1_000_000, "B-02": 1_000_000, "B-03": 500_000}
    found = said(made)
    assert set(found) == {"BUK-38"}
    assert found["BUK-38"].values == {
        "ukuran": "5,0 MB", "batas": "5,0 MB", "daftar": "B-02 4,0 MB, B-01 1,0 MB, B-03 1,0 MB",
    }  # fmt: skip
    made.total = 5_000_000
    assert said(made) == {}


@pytest.mark.parametrize(("many", "end"), [(5, "B-05 0,0 MB"), (6, "B-05 0,0 MB dan 1 lagi")])
def test_five_are_named(many: int, end: str) -> None:
    made = SizeLimit(0, {f"B-{n:02}": 9 for n in range(1, many + 1)}, {}, 1)
    assert str(said(made)["BUK-38"].values["daftar"]).endswith(end)
