"""What is said about annex pages: folded by reason, with ranges of pages and an end to lists."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from paritrana.annexdata.prepared import MISSING, RASTER, SPARED, VECTOR, PreparedPage, PreparedPages
from paritrana.annexes.findings import findings_of
from paritrana.annexes.survey import AnnexFacts, AnnexState
from paritrana.diagnostics import Diagnostic
from paritrana.indonesian.words import number_ranges
from paritrana.located import Origin


def pages(*how: str) -> PreparedPages:
    """Pages as "gambar sebab", "tidak dimuat: sebab" or "vektor"."""
    made = []
    for each in how:
        kind, _, why = each.partition(": ")
        made.append(PreparedPage(10, 10, kind, why))
    return PreparedPages(tuple(made))


def findings(sheets: dict[str, PreparedPages], *facts: AnnexFacts) -> list[Diagnostic]:
    seen = {each.id: each for each in facts}
    places = {id: Origin("bukti.yaml", n) for n, id in enumerate({**sheets, **seen}, 1)}
    return list(findings_of(sheets, seen, places))


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([], ""),
        ([3], "3"),
        ([1, 2], "1–2"),
        ([4, 1, 2, 3], "1–4"),
        ([1, 3, 5, 6], "1, 3, 5–6"),
        ([9, 11], "9, 11"),
    ],
)
def test_neighbours_are_a_range(numbers: Iterable[int], words: str) -> None:
    assert number_ranges(numbers) == words


def test_drawn_pages_are_folded_by_reason() -> None:
    found = findings({
        "B-01": pages(f"{RASTER}: huruf", VECTOR, f"{RASTER}: huruf", f"{RASTER}: warna"),
        "B-02": pages(RASTER, f"{RASTER}: {SPARED}"),
        "B-03": pages(f"{RASTER}: huruf"),
    })  # fmt: skip
    assert [each.code for each in found] == ["BUK-31", "BUK-31"]
    assert found[0].values == {
        "banyak": 3, "dpi": 200, "sebab": "huruf", "daftar": "B-01 hlm. 1, 3; B-03 hlm. 1",
    }  # fmt: skip
    assert (found[1].values["banyak"], found[1].values["daftar"]) == (1, "B-01 hlm. 4")


@pytest.mark.parametrize(("many", "end"), [(8, "B-8 hlm. 1"), (9, "B-8 hlm. 1 dan 1 lampiran lain")])
def test_eight_annexes_are_named(many: int, end: str) -> None:
    (found,) = findings({f"B-{n}": pages(f"{RASTER}: huruf") for n in range(1, many + 1)})
    assert str(found.values["daftar"]).endswith(end)
    assert found.values["banyak"] == many


def test_missing_pages_are_named_with_each_reason_once() -> None:
    lost = [f"{MISSING}: rusak", VECTOR, f"{MISSING}: berat", f"{MISSING}: rusak"]
    (found,) = findings({"B-01": pages(*lost), "B-02": pages(VECTOR)})
    assert found.code == "BUK-32"
    assert found.values == {"bukti": "B-01", "banyak": 3, "daftar": "hlm. 1, 3–4", "sebab": "rusak; berat"}


def test_what_a_file_hides_and_what_is_only_attached() -> None:
    found = findings(
        {},
        AnnexFacts(
            "B-01", state=AnnexState.PRESENT, kind="pdf", pages=3, hidden=("skrip", "berkas"), mended=True
        ),
        AnnexFacts("B-02", state=AnnexState.PRESENT, kind="docx"),
        AnnexFacts("B-03", state=AnnexState.REFUSED, kind="lain"),
        AnnexFacts("B-04", state=AnnexState.PRESENT, kind="lain"),
    )
    assert [(each.code, dict(each.values)) for each in found] == [
        ("BUK-33", {"bukti": "B-01", "isi": "skrip, berkas"}),
        ("BUK-36", {"bukti": "B-01", "banyak": 3}),
        ("BUK-34", {"banyak": 2, "daftar": "B-02, B-04"}),
    ]
