"""Figures are looked for on the pages that prove them: every spelling, nothing claimed that wasn't seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from paritrana.diagnostics import Findings
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.tracing import Trace, Verdict, trace
from paritrana.evidence.tracing.days import read_days
from paritrana.evidence.tracing.spans import NumberKind, read_page
from paritrana.indonesian import format_date
from paritrana.readers.yamltext import read
from tests.support.annexes import HEAD
from tests.support.planted import CHANGED, LEFT_OUT, PLANTED, Dated, dated, evidence, plan

ROOT = Path(__file__).parents[3]
PROOF = "bukti:\n  - {id: B-01, judul: Surat, jenis: surat, berkas: a.pdf%s}\n"


@dataclass(frozen=True)
class Annex:
    """An annex's text."""

    texts: tuple[str, ...]
    recognised: frozenset[int] = frozenset()

    @property
    def pages(self) -> int:
        """As many as there are texts."""
        return len(self.texts)


@cache
def regions() -> RegionTable:
    return RegionTable.from_tsv((ROOT / "assets/wilayah/wilayah.tsv").read_bytes())


def loaded(text: str) -> Evidence:
    findings = Findings()
    root = read(text.encode(), "bukti.yaml", findings)
    assert root is not None
    made = load(root, regions(), findings)
    assert made is not None and not findings.stops, [str(d) for d in findings]
    return made


def traced(rows: str, *pages: str, part: str = "") -> tuple[Trace, ...]:
    return trace(loaded(HEAD + PROOF % part + rows), {"B-01": Annex(pages)})


def money(value: str, *pages: str, ref: str = "B-01") -> Trace:
    row = f"anggaran: [{{tahun: 2023, sumber: APBD, tahap: pagu, nilai: '{value}', bukti: {ref}}}]\n"
    (found,) = traced(row, *pages)
    return found


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        ("Rp39,8 miliar", "jumlah Rp39.812.345.678"),
        ("Rp39,8 miliar", "39.812.345.678"),
        ("Rp39.812.345.678", "sekitar Rp39,8 milyar"),
        ("Rp39.812.345.678", "Rp. 39.812.345.678,00"),
        ("Rp39.812.345.678", "Rp39.812.345.678,-"),
        ("Rp39.812.345.678", "a. Iuran 39.812.345.678 rupiah."),
        ("Rp216 juta", "216 jt"),
        ("Rp1.411.200.000", "kerja1.411.200.000"),
    ],
)
def test_an_amount_is_found_in_any_spelling(stated: str, line: str) -> None:
    found = money(stated, f"Surat\n{line}\nSoreang")
    assert (found.verdict, found.page, found.line) == (Verdict.FOUND, 1, line)


@pytest.mark.parametrize(
    "line",
    [
        "Rp39.912.345.678",
        "39.812.345.678.901",
        "8.39.812.345.678",
        "Nomor 39.812.345.678",
        "Rp39,8 juta",
        "39,8",
    ],
)
def test_another_amount_is_not_it(line: str) -> None:
    assert money("Rp39.812.345.678", line).verdict is Verdict.ABSENT


def people(value: str, *pages: str, key: str = "jumlah") -> Trace:
    row = (
        f"kepesertaan: [{{indikator: Nelayan kecil, per: 31 Desember 2023, {key}: '{value}', bukti: B-01}}]\n"
    )
    return traced(row, *pages)[0]


def test_a_small_number_needs_its_words_near_it() -> None:
    assert people("12", "Soreang, 12 Januari 2024\n12 orang hadir").verdict is Verdict.ABSENT
    assert people("12", "Nelayan kecil 12 5").verdict is Verdict.FOUND
    assert people("12", "Nelayan\nkecil\n12").verdict is Verdict.FOUND


def test_years_dates_and_numbers_of_documents_are_no_figures() -> None:
    assert people("2.023", "Nelayan kecil tahun 2023").verdict is Verdict.ABSENT
    page = read_page(
        "12 Mei 2023\nPasal 24 ayat (3)\nNomor 6 Tahun 2021\n2.07.0.00.0.00.01.0000/001/2023\n5 dari 7 orang"
    )
    assert [number.quantity.text for number in page.numbers] == ["5", "7"]


def test_a_percentage_is_no_count() -> None:
    assert people("37,13%", "Nelayan kecil 37,13 persen", key="persen").verdict is Verdict.FOUND
    assert people("37,13%", "Nelayan kecil 37,13", key="persen").verdict is Verdict.FOUND
    assert people("3.713", "Nelayan kecil 37,13%").verdict is Verdict.ABSENT


def test_another_figure_beside_the_same_words_contradicts() -> None:
    found = people("5.950", "Nelayan kecil 5.590 orang")
    assert (found.verdict, found.line) == (Verdict.CONTRADICTED, "Nelayan kecil 5.590 orang")
    assert people("5.950", "Nelayan besar 5.590 orang").verdict is Verdict.ABSENT
    assert people("5.950", "Nelayan kecil 5.590 orang\nseluruhnya 5.950").verdict is Verdict.FOUND


def test_only_the_pages_that_are_named_are_looked_at() -> None:
    assert money("Rp1.411.200.000", "kosong", "1.411.200.000", ref="B-01 hlm. 1").verdict is Verdict.ABSENT
    assert money("Rp1.411.200.000", "kosong", "1.411.200.000", ref="B-01 hlm. 1–2").page == 2
    assert money("Rp1.411.200.000", "kosong", "1.411.200.000").page == 2


def test_pages_count_within_the_exhibit() -> None:
    row = (
        "anggaran: [{tahun: 2023, sumber: APBD, tahap: pagu, nilai: 'Rp1.411.200.000', bukti: B-01 hlm. 2}]\n"
    )
    pages = ("satu", "dua", "tiga", "1.411.200.000", "lima")
    (found,) = traced(row, *pages, part=", halaman: 3–4")
    assert (found.verdict, found.page) == (Verdict.FOUND, 2)


def test_a_scan_says_that_it_has_no_text() -> None:
    assert money("Rp1.411.200.000", "", " \n").verdict is Verdict.NO_TEXT


def test_what_a_machine_read_confirms_and_never_contradicts() -> None:
    row = "kepesertaan: [{indikator: Nelayan kecil, per: 31 Desember 2023, jumlah: 5.950, bukti: B-01}]\n"
    made = loaded(HEAD + PROOF % "" + row)

    def read(*texts: str) -> Trace:
        (found,) = trace(made, {"B-01": Annex(texts, frozenset({1}))})
        return found

    same, other = "Nelayan kecil 5.950 orang", "Nelayan kecil 5.590 orang"
    assert (read(same).verdict, read(same).recognised) == (Verdict.FOUND, True)
    assert (read(other).verdict, read(other).recognised, read(other).line) == (Verdict.NO_TEXT, True, "")
    assert (read(same, same).page, read(same, same).recognised) == (2, False)
    assert (read(same, other).page, read(same, other).recognised) == (1, True)
    assert (read(other, "kosong").verdict, read(other, "kosong").recognised) == (Verdict.ABSENT, False)


def test_a_regulation_is_found_by_number_and_year() -> None:
    law = "id: R-01, jenis: Peraturan Bupati, nomor: '17', tahun: 2019, tentang: Jaminan, bukti: B-01"
    row = f"dasar_hukum: [{{{law}}}]\n"
    for text in ("PERATURAN BUPATI\nNOMOR 17 TAHUN 2019", "Perbup No. 17 Tahun 2019", "Perbup 17/2019"):
        assert traced(row, text)[0].verdict is Verdict.FOUND
    assert traced(row, "Nomor 71 Tahun 2019")[0].verdict is Verdict.ABSENT


def benefit(page: str) -> Trace:
    row = "manfaat: [{program: JKM, jenis: santunan pekerja rentan, tahun: 2023, kasus: tidak tersedia, alasan: x, "
    return traced(row + "nilai: Rp1.890.000.000, bukti: B-01}]\n", page)[0]


def test_a_benefit_is_contradicted_only_under_its_own_programme() -> None:
    line = "Santunan pekerja rentan Rp1.980.000.000"
    for head in ("Program Jaminan Kematian", "Manfaat JKM 2023"):
        assert benefit(f"{head}\n{line}").verdict is Verdict.CONTRADICTED
    for head in ("", "Jaminan Kecelakaan Kerja", "JKK dan JKM", "Manfaat JKM\nManfaat JHT"):
        assert benefit(f"{head}\n{line}").verdict is Verdict.ABSENT


@pytest.mark.parametrize("word", ["lain", "bertambah", "belum", "dan guru mengaji", "sebagian"])
def test_a_word_that_makes_another_thing_of_it_contradicts_nothing(word: str) -> None:
    assert people("5.950", f"Nelayan kecil {word} 5.590 orang").verdict is Verdict.ABSENT


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("1.250", "1249500", "1250500"), ("1.250,4", "1250350", "1250450"), ("0", "0", "500")],
)
def test_a_number_below_a_unit_is_exact_to_half_its_last_place(written: str, low: str, high: str) -> None:
    numbers = read_page(f"Pagu (dalam ribuan rupiah)\nIuran {written}").numbers
    found = next(each for each in numbers if each.kind is NumberKind.MONEY).quantity
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


def test_a_percentage_without_sign_contradicts_only_below_a_head_that_says_percent() -> None:
    line = "Nelayan kecil 31,73"
    assert people("37,13%", f"Kelompok, persentase\n{line}", key="persen").verdict is Verdict.CONTRADICTED
    assert people("37,13%", f"Kelompok, ribu orang\n{line}", key="persen").verdict is Verdict.ABSENT
    assert (
        people("37,13%", "Kelompok, persentase\nNelayan kecil 31,7", key="persen").verdict is Verdict.ABSENT
    )


def law_dated(stated: str, *pages: str, ref: str = "B-01") -> Trace:
    law = f"id: R-01, jenis: Peraturan Bupati, nomor: '17', tahun: 2023, tentang: x, tanggal: {stated}, bukti: {ref}"
    return traced(f"dasar_hukum: [{{{law}}}]\n", *pages)[1]


@pytest.mark.parametrize(
    "line",
    [
        "pada tanggal 7 Maret 2023",
        "PADA TANGGAL 7 MARET 2023",
        "Soreang, 7 Mar. 2023",
        "tanggal 07-03-2023",
        "(7/3/2023)",
        "2023-03-07",
        "hari Selasa, tanggal Tujuh bulan Maret tahun Dua Ribu Dua Puluh Tiga, kami",
        "tanggal tujuh Maret dua ribu dua puluh tiga",
        "tanggal 7 (tujuh) bulan Maret tahun 2023 (dua ribu dua puluh tiga)",
        "Soreang, 7 Maret\n2023",
    ],
)
def test_a_date_is_found_in_any_spelling(line: str) -> None:
    found = law_dated("7 Maret 2023", "NOMOR 17 TAHUN 2023", f"isi\n{line}", ref="B-01 hlm. 1")
    assert (found.verdict, found.page, found.line) == (Verdict.FOUND, 2, line.splitlines()[0])
    assert found.printed == "7 Maret 2023"


@pytest.mark.parametrize(
    "line", ["17 Maret 2023", "7 Maret 20231", "Nomor 1/7/3/2023", "7.3.2023.01", "Maret 2023", "31 Februari 2023",
    "tanggal tujuh belas bulan Maret tahun dua ribu dua puluh tiga"],
)  # fmt: skip
def test_another_date_is_not_it(line: str) -> None:
    assert law_dated("7 Maret 2023", f"NOMOR 17 TAHUN 2023\n{line}").verdict is Verdict.ABSENT


CLOSED = "NOMOR 17 TAHUN 2023\nisi\nDitetapkan di Soreang\npada tanggal 8 Maret 2023\nBUPATI"


def test_the_closing_of_the_regulation_contradicts_its_date() -> None:
    found = law_dated("7 Maret 2023", CLOSED)
    assert (found.verdict, found.page, found.line) == (Verdict.CONTRADICTED, 1, "pada tanggal 8 Maret 2023")
    both = CLOSED + "\nDiundangkan di Soreang\npada tanggal 9 Maret 2023"
    assert law_dated("7 Maret 2023", both).line == "pada tanggal 8 Maret 2023"
    assert law_dated("9 Maret 2023", both).verdict is Verdict.FOUND


@pytest.mark.parametrize(
    "page",
    [
        CLOSED.replace("17", "18"),
        f"NOMOR 18 TAHUN 2023\nmencabut {CLOSED}",
        CLOSED + "\nDitetapkan di Soreang\npada tanggal 9 Maret 2023",
        CLOSED.replace("8 Maret 2023", "08/03/2023"),
        "NOMOR 17 TAHUN 2023\nMengingat surat yang ditetapkan pada tanggal 8 Maret 2023",
        "NOMOR 17 TAHUN 2023\nDiundangkan di Soreang\npada tanggal 8 Maret 2023",
    ],
    ids=[
        "another regulation",
        "one that mentions it",
        "two of them",
        "could begin with the month",
        "running text",
        "promulgated",
    ],
)
def test_no_other_date_contradicts(page: str) -> None:
    assert law_dated("7 Maret 2023", page).verdict is Verdict.ABSENT


def letter_dated(page: str, kind: str = "surat", number: str = "560/21/Disnaker") -> tuple[Trace, ...]:
    keys = f"id: B-01, judul: Surat, jenis: {kind}, nomor: {number}, tanggal: 5 Januari 2024, berkas: a.pdf"
    return trace(loaded(f"{HEAD}bukti:\n  - {{{keys}}}\n"), {"B-01": Annex((page,))})


def test_an_exhibit_is_looked_for_by_its_own_date() -> None:
    page = "Soreang, 8 Januari 2024\nNomor: 560/21/Disnaker\nmenjawab surat nomor 7 tanggal 2 Januari 2024"
    (found,) = letter_dated(page)
    assert (str(found.at), found.verdict, found.line) == (
        "bukti[B-01].tanggal", Verdict.CONTRADICTED, "Soreang, 8 Januari 2024",
    )  # fmt: skip
    assert letter_dated(page.replace("8 J", "5 J"))[0].verdict is Verdict.FOUND
    assert letter_dated(page, number="560/22/Disnaker")[0].verdict is Verdict.ABSENT
    assert letter_dated("")[0].verdict is Verdict.NO_TEXT
    assert letter_dated(page, kind="foto") == ()


def test_a_date_goes_on_in_the_next_line_and_stands_on_the_first() -> None:
    page = read_page("a\npada tanggal 7\nMaret 2023\n1 Mei 2023")
    assert [(format_date(day.value), day.line) for day in read_days(page.lines)] == [
        ("7 Maret 2023", 1),
        ("1 Mei 2023", 3),
    ]


def test_without_a_file_nothing_is_looked_for() -> None:
    made = loaded(
        HEAD
        + PROOF % ""
        + "anggaran: [{tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp5 miliar, bukti: B-01}]\n"
    )
    assert trace(made, {}) == ()


def test_planted_figures_are_found_and_no_other() -> None:
    seen: Counter[tuple[str, Verdict]] = Counter()
    for seed in range(40):
        made = plan(seed)
        for each in traced(evidence(made), "\n".join(made.lines)):
            name = next(name for name in made.truth if name in str(each.at))
            seen[made.truth[name], each.verdict] += 1
    found = sum(count for (_, verdict), count in seen.items() if verdict is Verdict.FOUND)
    planted = sum(count for (truth, _), count in seen.items() if truth == PLANTED)
    right = seen[PLANTED, Verdict.FOUND]
    contradicted = sum(count for (_, verdict), count in seen.items() if verdict is Verdict.CONTRADICTED)
    assert planted > 250 and found > 250 and contradicted > 30, seen
    assert right / found > 0.97, seen
    assert right / planted > 0.97, seen
    assert seen[CHANGED, Verdict.CONTRADICTED] == contradicted, seen


def trace_of(made: Dated) -> Trace:
    """What is said of the date of a regulation that was made; the reference names its first page only."""
    law = f"id: R-01, jenis: Peraturan Bupati, nomor: '{made.number}', tahun: {made.stated.year}, tentang: x"
    row = f"dasar_hukum: [{{{law}, tanggal: {format_date(made.stated)}, bukti: B-01 hlm. 1}}]\n"
    return traced(row, *made.pages)[1]


def test_planted_dates_are_found_and_no_other() -> None:
    seen = Counter((made.truth, trace_of(made).verdict) for made in map(dated, range(200)))
    assert set(seen) == {
        (PLANTED, Verdict.FOUND),
        (CHANGED, Verdict.CONTRADICTED),
        (CHANGED, Verdict.ABSENT),
        (LEFT_OUT, Verdict.ABSENT),
    }
    assert seen[CHANGED, Verdict.CONTRADICTED] > 4 * seen[CHANGED, Verdict.ABSENT]


def share(value: str, page: str) -> Trace:
    return people(value, page, key="persen")


@pytest.mark.parametrize(
    ("look", "stated", "page", "verdict"),
    [
        # a slip is less than five times off, to either side
        (people, "5.950", "Nelayan kecil 29.749", Verdict.CONTRADICTED),
        (people, "5.950", "Nelayan kecil 29.750", Verdict.ABSENT),
        (people, "5.950", "Nelayan kecil 1.191", Verdict.CONTRADICTED),
        (people, "5.950", "Nelayan kecil 1.190", Verdict.ABSENT),
        # words count as near on the line and the three above it
        (people, "12", "Nelayan\n-\n-\n12", Verdict.FOUND),
        (people, "12", "Nelayan\n-\n-\n-\n12", Verdict.ABSENT),
        # four digits of which three aren't zeros at the end need no words
        (people, "5.950", "5.950", Verdict.FOUND),
        (people, "5.900", "5.900", Verdict.ABSENT),
        (people, "995", "995", Verdict.ABSENT),
        # of money two digits that aren't zeros, or four in all
        (money, "Rp42 juta", "42 juta", Verdict.FOUND),
        (money, "Rp40 juta", "40 juta", Verdict.ABSENT),
        (money, "Rp4.000.000", "4.000.000", Verdict.FOUND),
        # a number without Rp is money from a hundred thousand on
        (money, "Rp100.000", "100.000", Verdict.FOUND),
        (money, "Rp99.999", "99.999", Verdict.ABSENT),
        (money, "Rp99.999", "Rp99.999", Verdict.FOUND),
        # a number without sign is a percentage up to a thousand
        (share, "1000%", "Nelayan kecil 1000", Verdict.FOUND),
        (share, "1001%", "Nelayan kecil 1001", Verdict.ABSENT),
        # below a head that says percent another percentage is at most a hundred
        (share, "97,5%", "persen\nNelayan kecil 100,0", Verdict.CONTRADICTED),
        (share, "97,5%", "persen\nNelayan kecil 100,1", Verdict.ABSENT),
        # an open figure ends a twentieth away
        (money, "lebih dari Rp12 miliar", "Rp12.600.000.000", Verdict.FOUND),
        (money, "lebih dari Rp12 miliar", "Rp12.600.000.001", Verdict.ABSENT),
    ],
)
def test_a_figure_at_the_edge(
    look: Callable[[str, str], Trace], stated: str, page: str, verdict: Verdict
) -> None:
    assert look(stated, page).verdict is verdict


@pytest.mark.parametrize(("name", "verdict"), [("petani", Verdict.CONTRADICTED), ("petan", Verdict.ABSENT)])
def test_words_of_six_letters_name_a_thing(name: str, verdict: Verdict) -> None:
    row = f"kepesertaan: [{{indikator: {name}, per: 2023, jumlah: 5.950, bukti: B-01}}]\n"
    assert traced(row, f"{name} 5.590")[0].verdict is verdict


@pytest.mark.parametrize(("number", "verdict"), [("5601", Verdict.CONTRADICTED), ("560", Verdict.ABSENT)])
def test_four_characters_name_a_letter(number: str, verdict: Verdict) -> None:
    page = f"Soreang, 8 Januari 2024\nNomor: {number}"
    assert letter_dated(page, number=f"'{number}'")[0].verdict is verdict


@pytest.mark.parametrize(("gap", "verdict"), [(" : ", Verdict.CONTRADICTED), (" :  x", Verdict.ABSENT)])
def test_its_number_follows_the_word_at_once(gap: str, verdict: Verdict) -> None:
    page = f"Soreang, 8 Januari 2024\nNomor{gap}560/21/Disnaker"
    assert letter_dated(page)[0].verdict is verdict


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        # figures that could begin with the month never contradict
        ("13/03/2023", Verdict.CONTRADICTED),
        ("12/03/2023", Verdict.ABSENT),
        ("03/03/2023", Verdict.CONTRADICTED),
    ],
)
def test_a_day_that_could_be_a_month_contradicts_nothing(written: str, verdict: Verdict) -> None:
    page = CLOSED.replace("8 Maret 2023", written)
    assert law_dated("7 Maret 2023", page).verdict is verdict


@pytest.mark.parametrize(("length", "quoted"), [(110, "Rp5.950.000 " + "x" * 98), (111, "Rp5.950.000 …")])
def test_a_line_is_quoted_up_to_110_characters(length: int, quoted: str) -> None:
    assert money("Rp5.950.000", "Rp5.950.000 " + "x" * (length - 12)).line == quoted


def test_an_exhibit_ends_with_its_last_page() -> None:
    pages = ("satu", "dua", "1.411.200.000", "1.411.200.000")
    row = "anggaran: [{tahun: 2023, sumber: APBD, tahap: pagu, nilai: 'Rp1.411.200.000', bukti: B-01 hlm. %s}]\n"
    found = [traced(row % n, *pages, part=", halaman: 2–3")[0].verdict for n in ("1", "2", "3")]
    assert found == [Verdict.ABSENT, Verdict.FOUND, Verdict.NO_TEXT]


def test_what_stands_in_a_text_goes_before_what_a_machine_read() -> None:
    proofs = "".join(f"  - {{id: B-0{n}, judul: Surat, jenis: surat, berkas: {n}.pdf}}\n" for n in (1, 2))
    row = "kepesertaan: [{indikator: Nelayan kecil, per: 2023, jumlah: 5.950, bukti: B-01; B-02}]\n"
    made, page = loaded(f"{HEAD}bukti:\n{proofs}{row}"), ("Nelayan kecil 5.950 orang",)
    (found,) = trace(made, {"B-01": Annex(page, frozenset({1})), "B-02": Annex(page)})
    assert (found.ref.id, found.recognised) == ("B-02", False)
