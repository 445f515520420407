"""The limits of reading: the most that is read, and one more that is not."""

from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.readers import source, yamltext
from paritrana.readers.workbook import archive, formats, tally, xls, xlsx
from paritrana.readers.workbook.archive import Archive, Unreadable
from paritrana.readers.workbook.formats import Format, number_cell, plain_decimal, read_format
from paritrana.readers.workbook.grid import Sheet, column_number, split_name
from tests.support.workbooks import look, packed, sheet_xml


def codes(text: str | bytes) -> list[str]:
    """What reading a YAML text says."""
    findings = Findings()
    yamltext.read(text.encode() if isinstance(text, str) else text, "bukti.yaml", findings)
    return [finding.code for finding in findings]


def test_five_million_bytes_are_read() -> None:
    text = b"a: 1\n#"
    assert codes(text.ljust(source.MAX_BYTES, b"x")) == []
    assert codes(text.ljust(source.MAX_BYTES + 1, b"x")) == ["BACA-07"]
    assert source.MAX_BYTES == 5_000_000


@pytest.mark.parametrize(("deep", "found"), [(50, []), (51, ["BACA-06"])])
def test_fifty_levels_are_read(deep: int, found: list[str]) -> None:
    assert codes("a: " + "[" * (deep - 1) + "]" * (deep - 1)) == found


@pytest.mark.parametrize(("many", "found"), [(99, ["BACA-02"] * 99), (100, ["BACA-02"] * 100 + ["BACA-14"])])
def test_reading_stops_at_the_hundredth_finding(many: int, found: list[str]) -> None:
    assert codes("a: [" + "*b, " * many + "]") == found
    assert codes("a: [" + "*b, " * (many + 50) + "]")[100:] == ["BACA-14"]


@pytest.mark.parametrize(("limit", "found"), [(4, []), (3, ["BACA-07"])])
def test_values_are_counted_with_their_lists(
    limit: int, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yamltext, "MAX_VALUES", limit)
    assert codes("a: 1\nb: [2]") == found  # 1, 2, the list, the whole


@pytest.mark.parametrize(
    ("serial", "format", "text"),
    [
        # Excel counts a 29 February 1900 that never was
        ("1", "d/m/yyyy", "1 Januari 1900"),
        ("59", "d/m/yyyy", "28 Februari 1900"),
        ("60", "d/m/yyyy", "1 Maret 1900"),
        ("61", "d/m/yyyy", "1 Maret 1900"),
        ("62", "d/m/yyyy", "2 Maret 1900"),
        ("2957002", "d/m/yyyy", "29 Desember 9995"),
        # what is no day stays a number
        ("0", "d/m/yyyy", "0"),
        ("-1", "d/m/yyyy", "-1"),
        ("2957003", "d/m/yyyy", "2957003"),
        # 15 digits are kept, a huge exponent is text
        ("123456789012345", "0", "123456789012345"),
        ("1234567890123456", "0", "1234567890123460"),
        ("1e300", "0", "1" + "0" * 300),
        ("1e301", "0", "1e301"),
        ("1e-301", "0", "1e-301"),
    ],
)
def test_a_stored_number(serial: str, format: str, text: str) -> None:
    cell = number_cell(1, 1, serial, read_format(format), formula=False, epoch_1904=False)
    assert cell.text == text


@pytest.mark.parametrize(("serial", "text"), [("1", "2 Januari 1904"), ("60", "1 Maret 1904")])
def test_days_from_1904_have_no_gap(serial: str, text: str) -> None:
    style = Format("tanggal")
    assert number_cell(1, 1, serial, style, formula=False, epoch_1904=True).text == text


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("0", Format("angka", 0)),
        ("0;-0%", Format("angka", 0)),
        ('0.0;[Red]"d"0.00', Format("angka", 1)),
        ("0.0", Format("angka", 1)),
        ("#,##0.00", Format("angka", 2)),
        ("0%", Format("persen", 0)),
        ("0.00%", Format("persen", 2)),
        ("yyyy", Format("tanggal", 0, "y")),
        ("mmm-yy", Format("tanggal", 0, "my")),
        ("0.00E+00", Format("angka", 2)),
        ('"d"0', Format("angka", 0)),
        ("General", Format()),
        ("@", Format()),
        ("", Format()),
    ],
)
def test_a_format_says_kind_and_decimals(code: str, read: Format) -> None:
    assert read_format(code) == read


def test_decimals_without_an_exponent() -> None:
    assert [plain_decimal(formats.Decimal(text)) for text in ("1E+3", "0.10", "-0", "97.150")] == [
        "1000", "0.1", "0", "97.15",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("A1", (1, 1)),
        ("$E$12", (12, 5)),
        ("Z9", (9, 26)),
        ("AA9", (9, 27)),
        ("A12345678", (12_345_678, 1)),
        ("A123456789", (0, 0)),
        ("A", (0, 0)),
        ("9", (0, 0)),
        ("Ä1", (0, 0)),
    ],
)
def test_names_of_cells(name: str, place: tuple[int, int]) -> None:
    assert split_name(name) == place


def test_columns_up_to_twenty_thousand() -> None:
    assert (column_number("ACOE"), column_number("ACOF"), column_number("ACOG")) == (19_999, 0, 0)


@pytest.mark.parametrize(("many", "crowded"), [(9_999, False), (10_000, True)])
def test_ten_thousand_merged_ranges_are_a_crowd(many: int, crowded: bool) -> None:
    assert Sheet("a", merged=[(1, 1, 1, 2)] * many).is_crowded is crowded


CELLS = sheet_xml("<row>" + '<c t="inlineStr"><is><t>abcd</t></is></c>' * 3 + "</row>")


@pytest.mark.parametrize(
    ("name", "limit", "holds"),
    [
        ("MAX_CELLS", 3, True),
        ("MAX_CELLS", 2, False),
        ("MAX_TEXT", 12, True),
        ("MAX_TEXT", 11, False),
        ("LONGEST", 4, True),
        ("LONGEST", 3, False),
    ],
)
def test_what_a_workbook_may_hold(
    name: str, limit: int, holds: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tally, name, limit)
    codes = [finding.code for finding in look(packed(sheet=CELLS))[1]]
    assert ("BACA-42" not in codes) is holds


def unpacked() -> int:
    """The bytes of all parts that reading the workbook unpacks."""
    return sum(len(piece) for name in NAMES for piece in Archive(packed(sheet=CELLS), "a.xlsx").pieces(name))


NAMES = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/s.xml")


@pytest.mark.parametrize(("less", "holds"), [(0, True), (1, False)])
def test_all_parts_together_have_a_limit(less: int, holds: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", unpacked() - less)
    codes = [finding.code for finding in look(packed(sheet=CELLS))[1]]
    assert ("BACA-42" not in codes) is holds


@pytest.mark.parametrize(("less", "holds"), [(0, True), (1, False)])
def test_all_tags_together_have_a_limit(less: int, holds: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = b"".join(b"".join(Archive(packed(sheet=CELLS), "a.xlsx").pieces(name)) for name in NAMES)
    monkeypatch.setattr(archive, "MAX_TAGS", whole.count(b"<") - less)
    codes = [finding.code for finding in look(packed(sheet=CELLS))[1]]
    assert ("BACA-42" not in codes) is holds


@pytest.mark.parametrize(("less", "holds"), [(0, True), (1, False)])
def test_a_file_has_a_limit(less: int, holds: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(sheet=CELLS)
    monkeypatch.setattr(archive, "MAX_BYTES", len(data) - less)
    assert ("BACA-42" not in [finding.code for finding in look(data)[1]]) is holds


def test_an_old_workbook_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xls, "MAX_BYTES", 9)
    for data, code in ((b"\xd0\xcf\x11\xe0 1234", "BACA-40"), (b"\xd0\xcf\x11\xe0 12345", "BACA-42")):
        with pytest.raises(Unreadable) as refused:
            xls.read_xls(data, "a.xls")
        assert refused.value.diagnostic.code == code


def sheets(many: int) -> str:
    """A workbook's list of so many sheets."""
    each = "".join(f'<sheet name="L{n}" sheetId="{n}" r:id="a"/>' for n in range(1, many + 1))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{each}</sheets></workbook>'


@pytest.mark.parametrize(("many", "holds"), [(3, True), (4, False)])
def test_sheets_have_a_limit(many: int, holds: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MAX_SHEETS", 3)
    codes = [finding.code for finding in look(packed(workbook=sheets(many)))[1]]
    assert ("BACA-42" not in codes) is holds


def test_a_list_of_parts_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(sheet=CELLS)
    size = int.from_bytes(data[-10:-6], "little")  # the end record holds the size of the list
    for limit, holds in ((size, True), (size - 1, False)):
        monkeypatch.setattr(archive, "MAX_DIRECTORY", limit)
        assert ("BACA-42" not in [finding.code for finding in look(data)[1]]) is holds
