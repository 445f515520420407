"""The numbers by which the chapters decide: the last value on one side, and the first on the other."""

from __future__ import annotations

import pytest

from paritrana.annexdata.prepared import VECTOR, PreparedPage, PreparedPages
from paritrana.chapters import CHARTS, TABLES, Context
from paritrana.chapters import laws as law_views
from paritrana.chapters.annexes import annexes
from paritrana.chapters.exhibits import file_words
from paritrana.chapters.summary import key_figures, strongest
from paritrana.chapters.wording import NBSP
from paritrana.document import Chart, Mark, Text
from paritrana.evidence.values import EvidenceRef, PageRange
from tests.support.annexes import seen
from tests.support.dossiers import BANDUNG, COMPLETE, HEAD, evidence, evidence_of

TWO_PAGES = {"B-02": seen(("satu", "dua"))}


def prepared(many: int) -> PreparedPages:
    """So many pages that are ready to be bound."""
    return PreparedPages((PreparedPage(100.0, 200.0, VECTOR, form=0),) * many)


def target(page: int, bound: int | None = 2) -> str:
    """Where a mark to a page of B-02 leads; `bound` of its pages stand behind the body."""
    sheets = None if bound is None else {"B-02": prepared(bound)}
    context = Context(evidence(""), TWO_PAGES, sheets=sheets)
    return context.target(EvidenceRef("B-02", (PageRange(page, page),) if page else ()))


def test_a_mark_leads_to_its_page_where_the_annex_has_it() -> None:
    cover = target(0)
    assert len({cover, target(1), target(2)}) == 3
    assert target(3) == cover
    assert target(1, bound=0) == cover
    assert target(1, bound=None) == "bukti-B-02" != cover


def refs(many: int) -> list[EvidenceRef]:
    return [EvidenceRef("B-02", (PageRange(page, page),)) for page in range(1, many + 1)]


@pytest.mark.parametrize(("many", "marks"), [(2, 2), (3, 1)])
def test_more_than_two_marks_become_the_tables(many: int, marks: int) -> None:
    made = Context(evidence("")).few_marks([*refs(many), *refs(many)], "tabel-x")
    assert len(made) == marks
    assert (made == (Mark("", "tabel-x"),)) is (many > 2)


def test_an_id_that_nobody_defined_is_plain_text() -> None:
    context = Context(evidence(""))
    assert context.marks([EvidenceRef("B-09")]) == (Text(" (B-09)"),)
    assert context.cell_marks([EvidenceRef("B-09"), EvidenceRef("B-02")]) == (
        Text("B-09"), Text("; "), Mark("B-02", "bukti-B-02"),
    )  # fmt: skip


GROUPS = """
kelompok:
  daftar:
{rows}"""


def groups(many: int, **more: str) -> Context:
    extra = "".join(f", {key}: {value}" for key, value in more.items())
    rows = "".join(
        f"    - {{nama: Kelompok {n}, tahun: 2023, jumlah: {n}00, bukti: B-01{extra}}}\n"
        for n in range(1, many + 1)
    )
    return Context(evidence(GROUPS.format(rows=rows)))


@pytest.mark.parametrize(
    ("many", "head"), [(3, "Kelompok terlindungi 2023: "), (4, "Tiga kelompok terbesar 2023: ")]
)
def test_the_three_largest_groups_are_named(many: int, head: str) -> None:
    made = CHARTS["kelompok"](groups(many))
    assert made is not None and made.title.startswith(head)
    assert made.title.count("orang") == 3
    assert made.title.startswith(f"{head}kelompok {many} {many}00")


@pytest.mark.parametrize(("many", "drawn"), [(2, True), (1, False)])
def test_two_groups_make_a_chart(many: int, drawn: bool) -> None:
    assert (CHARTS["kelompok"](groups(many)) is not None) is drawn


@pytest.mark.parametrize(
    ("programmes", "printed"),
    [("'JKK, JKM'", f"{NBSP}(JKK,{NBSP}JKM)"), ("'JKK, JKM, JHT'", " (JKK, JKM, JHT)")],
)
def test_two_programmes_stay_on_one_line(programmes: str, printed: str) -> None:
    table = TABLES["kelompok"](groups(1, segmen="BPU", program=programmes))
    assert table is not None
    words = [i.text for cell in table.rows[-1].cells for i in cell if isinstance(i, Text)]
    assert printed in words


LAW = "  - {{id: R-{0:02}, jenis: {1}, nomor: {0}, tahun: 2020, tentang: Satu, bukti: B-01}}\n"
KINDS = (
    "Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Peraturan Menteri Ketenagakerjaan",
    "Peraturan Daerah Provinsi", "Peraturan Gubernur", "Peraturan Daerah", "Peraturan Bupati", "Peraturan Desa",
    "Keputusan Bupati", "Instruksi Bupati", "Surat Edaran", "Nota Kesepahaman", "Perjanjian Kerja Sama",
)  # fmt: skip


def test_every_kind_of_instrument_stands_in_one_group() -> None:
    text = "dasar_hukum:\n" + "".join(LAW.format(n, kind) for n, kind in enumerate(KINDS, 1))
    found = law_views.groups(Context(evidence(text)))
    counts = [len(found.nasional), len(found.daerah), len(found.kebijakan), len(found.perjanjian)]
    assert counts == [4, 5, 3, 2]
    assert not found.dicabut and not found.rancangan and not found.setelah


def laws(many: int) -> Context:
    return Context(evidence("dasar_hukum:\n" + "".join(LAW.format(n, "Perda") for n in range(1, many + 1))))


@pytest.mark.parametrize(
    ("many", "more"), [(3, ""), (4, " dan 1 peraturan lain"), (5, " dan 2 peraturan lain")]
)
def test_three_regulations_are_named_in_the_summary(many: int, more: str) -> None:
    (said,) = strongest(laws(many))
    words = said.kalimat.replace(NBSP, " ")
    assert words.count("Nomor") == 3
    assert words.endswith(f"Tahun 2020{more}.")


def test_there_are_at_most_six_key_figures_and_three_facts() -> None:
    for path in (BANDUNG, COMPLETE):
        context = Context(evidence_of(path))
        made = key_figures(context)
        assert made is not None and 0 < len(made.figures) <= 6
        assert len(strongest(context)) <= 3


@pytest.mark.parametrize(("percent", "leading"), [("100%", True), ("100,1%", False)])
def test_more_than_a_hundred_percent_leads_nothing(percent: str, leading: bool) -> None:
    row = f"kepesertaan: [{{indikator: cakupan, per: 2023, persen: '{percent}', bukti: B-01}}]\n"
    made = key_figures(Context(evidence(row)))
    assert (made is not None and percent in [figure.number for figure in made.figures]) is leading


PROFILE = "profil:\n{rows}"


@pytest.mark.parametrize(("many", "drawn"), [(3, True), (2, False)])
def test_three_figures_make_a_chart_of_the_workforce(many: int, drawn: bool) -> None:
    rows = "".join(
        f"  {name}: {{jumlah: {9 - n}00, per: 2023, bukti: B-01}}\n"
        for n, name in enumerate(("angkatan_kerja", "bekerja", "formal")[:many])
    )
    assert isinstance(CHARTS["profil"](Context(evidence(PROFILE.format(rows=rows)))), Chart) is drawn


@pytest.mark.parametrize(("length", "cut"), [(600, False), (601, True)])
def test_six_hundred_characters_of_a_page_are_read_out(length: int, cut: bool) -> None:
    facts = {"B-02": seen(("kata " + "x" * (length - 5),))}
    (annex,) = annexes(Context(evidence(""), facts, sheets={"B-02": prepared(1)}))
    assert annex.pages[0].alt.endswith("kata …") is cut
    assert annex.pages[0].alt.endswith("x" * 595) is not cut


def test_twelve_digits_tell_fingerprints_apart() -> None:
    assert file_words(seen(sha256="0123456789abcdef")) == "terlampir, sidik 0123456789ab"


def test_the_groups_of_the_last_year_are_drawn() -> None:
    rows = "".join(
        f"    - {{nama: Kelompok {n}, tahun: {year}, jumlah: {n}00, bukti: B-01}}\n"
        for n, year in enumerate((2022, 2022, 2023, 2023), 1)
    )
    made = CHARTS["kelompok"](Context(evidence(GROUPS.format(rows=rows))))
    assert made is not None and made.title.startswith("Kelompok terlindungi 2023: kelompok 4")


def test_a_regulation_without_a_year_comes_last_of_its_kind() -> None:
    text = (
        "dasar_hukum:\n"
        + LAW.format(1, "Perda").replace("2020", "tidak tersedia, alasan: x")
        + LAW.format(2, "Perda")
    )
    assert [law.id for law in law_views.laws_in_order(Context(evidence(text)))] == ["R-02", "R-01"]


@pytest.mark.parametrize(("time", "after"), [(2022, False), (2023, False), (2024, True), (None, False)])
def test_a_year_comes_after_the_period_when_all_of_it_does(time: object, after: bool) -> None:
    head = HEAD.replace("31 Desember 2023", "30 Juni 2023")
    assert Context(evidence("", head=head)).after(time) is after


def test_sources_are_named_once_and_in_the_order_of_their_pages() -> None:
    made = Context(evidence("")).source_line([*reversed(refs(3)), EvidenceRef("B-01"), *refs(1)])
    names = [i.label.replace(NBSP, " ") for i in made if isinstance(i, Mark)]
    assert names == ["B-01", "B-02 hlm. 1", "B-02 hlm. 2", "B-02 hlm. 3"]


def test_a_count_without_percentage_is_a_fact_where_no_percentage_leads() -> None:
    rows = (
        "kepesertaan:\n"
        "  - {indikator: lama, per: 2022, jumlah: tidak tersedia, alasan: x, bukti: B-01}\n"
        "  - {indikator: aktif, per: 2023, jumlah: 900, bukti: B-01}\n"
    )
    said = [each.kalimat.replace(NBSP, " ") for each in strongest(Context(evidence(rows)))]
    assert len(said) == 1 and "900 orang" in said[0]
