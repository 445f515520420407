"""Workbooks and YAML hold the same: there and back is the identity on the model; reading never raises."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from paritrana.diagnostics import Findings
from paritrana.evidence.fields import KeySlot, slots
from paritrana.evidence.model import Evidence, Part
from paritrana.located import Node, Origin
from paritrana.readers.source import clean_text
from paritrana.readers.workbook import Book, Sheet, SheetCell, open_book
from paritrana.readers.yamledit import edit
from paritrana.readers.yamlwrite import write
from paritrana.report.words import headline, help_of
from paritrana.workbook_form import convert
from paritrana.workbook_form.layout import FIELD, VALUE, spell, tables
from paritrana.workbook_form.read import gather
from paritrana.workbook_form.reconcile import tidy
from paritrana.workbook_form.table_texts import homeless, lines, rowless
from paritrana.workbook_form.text_to_cell import value_of
from paritrana.workspace import Source
from tests.support.workbooks import BANDUNG, EXAMPLE, filled, form, loaded, tree

AT = Origin("bukti.yaml", 1, 1)
WORDS = st.sampled_from([
    "tidak tersedia", "ya", "2023", "Rp5 juta", "Rp1,32 M", "37.13", "97.150", "97150", "37,13%", "37,10%", "40%",
    "0,5%", "B-01 hlm. 3", "B-01; B-02", "JKK, JKM", "31 Februari 2023", "31 Desember 2023", "2023-12-31", "pagu",
    "32.04", "00.00", "belum diisi", "APBD", "Rp4.799.995.200", "Rp1.000,50", "012", "1–4", "12", "0.1", "=A1", "#REF!",
    "_x0041_", "'kutip'", "a: b", "- butir", "# pagar", "null", "[1, 2]", "{a: b}", '"kutip"', "dua\n\nparagraf", "NO",
    "~", "|", "TRUE", "1e5",
])  # fmt: skip
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")
SPACES = st.sampled_from(["", "", "", " ", "\xa0", "\n", "\n\n", "\t", " \u3000", "\u2009", " " * 400])
SIGNS = st.sampled_from(["", "", "=", "'", "+", "-", "@", "\t=", "<", "&amp;", "_x000D_", "x" * 900])
TEXTS = st.tuples(SPACES, SIGNS, WORDS | st.text(LETTERS, min_size=1, max_size=12), SPACES).map(
    lambda parts: clean_text("".join(parts))
)
"""Texts as they come from the door, where what nobody sees is taken away."""
LISTS = st.lists(
    TEXTS | st.sampled_from(["", " ", "JKK", "B-02 hlm. 3", "B-02; B-03", "tidak tersedia"]), max_size=4
)


def scalar(text: str) -> Node:
    return Node(text, AT)


def mapping(items: dict[str, Node]) -> Node:
    return Node(MappingProxyType(items), AT, MappingProxyType({key: AT for key in items}))


WAYS = ["text", "text", "drop", "twice", "list", "hollow", "gap", "blank"]
CHANGES = st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from(WAYS), TEXTS, LISTS), max_size=12)
"""Where to go in a tree (digit by digit), what to do there, with which text and which list of texts."""
Change = tuple[int, str, str, list[str]]


@cache
def base(name: str) -> Node:
    return tidy(tree((BANDUNG if name == "bandung" else EXAMPLE).read_bytes(), "bukti.yaml"))


def changed(root: Node, changes: list[Change]) -> Node:
    """A tree after some changes that leave its shape right, though not always a row for each item."""
    for way, what, text, texts in changes:
        root = _changed(root, way, what, text, texts, Evidence)
    return root


def _changed(node: Node, way: int, what: str, text: str, texts: list[str], part: type[Part]) -> Node:
    assert isinstance(node.value, Mapping)
    keys = list(slots(part)) if what in ("hollow", "gap") else list(node.value)
    if not keys:
        return node
    key, rest = keys[way % len(keys)], way // len(keys)
    slot, child = slots(part)[key], node.value.get(key)
    others = dict(node.value)
    if what == "drop" and rest % 3 == 0:
        others.pop(key)
    elif slot.part is None:
        several = slot.scalar is not None and slot.scalar.several and what == "list"
        others[key] = (
            Node(tuple(map(scalar, texts)), AT) if several else scalar("" if what == "blank" else text)
        )
    elif child is not None and isinstance(child.value, tuple) and child.value:
        others[key] = Node(_list(child.value, rest, what, text, texts, slot.part), AT)
    elif not slot.many and what in ("hollow", "gap") and (child is None or rest % 2):
        others[key] = _part(slot, what, text)
    elif child is not None and isinstance(child.value, Mapping):
        others[key] = _changed(child, rest, what, text, texts, slot.part)
    return mapping(others)


def _part(slot: KeySlot, what: str, text: str) -> Node:
    """A part in which nothing was written, or only a gap."""
    assert slot.part
    first, *_, last = slots(slot.part)
    if what == "hollow":
        return mapping({last: scalar("")} if len(text) % 2 else {})
    said = scalar(" tidak\xa0tersedia ")
    return (
        said if slot.gap and len(text) % 2 else mapping({first: said, last: scalar("")} if slot.gap else {})
    )


def _list(
    items: tuple[Node, ...], way: int, what: str, text: str, texts: list[str], part: type[Part]
) -> tuple[Node, ...]:
    at, rest = way % len(items), way // len(items)
    if what == "drop":
        return items[:at] + items[at + 1 :]
    if what == "twice":
        return (*items[:at], items[at], *items[at:])
    if isinstance(items[at].value, str):
        return items
    return (*items[:at], _changed(items[at], rest, what, text, texts, part), *items[at + 1 :])


NAMES = st.sampled_from(["bandung", "contoh"])
Changes = list[Change]


def as_book(root: Node) -> Book:
    """The cells that the form writes for a tree, without a file around them."""
    sheets: dict[str, Sheet] = {}
    for table in tables():
        sheet = sheets[table.name] = Sheet(table.name)
        rows = lines(root, table)
        if table.kind == "isian":
            texts = rows[0].texts if rows else {}
            sheet.put(SheetCell(4, 1, "teks", FIELD))
            sheet.put(SheetCell(4, 2, "teks", VALUE))
            for number, column in enumerate(table.columns, 5):
                sheet.put(SheetCell(number, 1, "teks", column.heading))
                put(sheet, number, 2, texts.get(column.path, ""), column)
            continue
        shift = 3 if table.first_heading else 2
        if table.first_heading:
            sheet.put(SheetCell(4, 2, "teks", table.first_heading))
        for at, column in enumerate(table.columns, shift):
            sheet.put(SheetCell(4, at, "teks", column.heading))
            for number, line in enumerate(rows, 7):
                label = spell(line.label) if table.rows else line.label
                if label:
                    sheet.put(SheetCell(number, 2, "teks", label))
                put(sheet, number, at, line.texts.get(column.path, ""), column)
    return Book("bukti.xlsx", sheets)


def rowless_or_homeless(root: Node) -> bool:
    """Whether something in a tree has no cell; then no form is written, and that is said."""
    return any(homeless(root)) or any(rowless(root))


def put(sheet: Sheet, row: int, at: int, text: str, column: object) -> None:
    """Put what a cell would hold."""
    if not text:
        return
    made = value_of(text, column.scalar)  # type: ignore[attr-defined]
    if isinstance(made.value, str):
        sheet.put(SheetCell(row, at, "teks", made.value))
    elif made.format.endswith("%"):
        sheet.put(SheetCell(row, at, "persen", f"{made.value * 100:.10g}"))
    else:
        sheet.put(SheetCell(row, at, "angka", repr(made.value)))


@settings(deadline=None, max_examples=70)
@given(NAMES, CHANGES)
def test_a_form_holds_what_was_put_into_it(name: str, changes: Changes) -> None:
    root = changed(base(name), changes)
    assume(not rowless_or_homeless(root))
    findings = Findings()
    again = gather(as_book(root), findings)
    assert again is not None
    assert loaded(again) == loaded(root)
    assert {d.code for d in findings} <= {"BACA-62"}


@settings(deadline=None, max_examples=5)
@given(NAMES, CHANGES)
def test_through_a_file_and_back_is_the_identity_on_the_model(name: str, changes: Changes) -> None:
    root = changed(base(name), changes)
    assume(not rowless_or_homeless(root))
    book = form(root)
    there = tree(book, "bukti.xlsx")
    assert loaded(there) == loaded(root)
    findings = Findings()
    made = convert.to_yaml(there, {}, None, findings)
    assert made is not None
    assert loaded(tree(made.text.encode(), "bukti.yaml")) == loaded(root)


@settings(deadline=None, max_examples=80)
@given(NAMES, CHANGES)
def test_written_yaml_reads_as_the_same_tree(name: str, changes: Changes) -> None:
    root = changed(base(name), changes)
    assert plain(tree(write(root).encode(), "a.yaml")) == plain(root)


@settings(deadline=None, max_examples=50)
@given(NAMES, CHANGES, CHANGES)
def test_edited_yaml_holds_the_new_tree_or_there_is_none(name: str, before: Changes, after: Changes) -> None:
    old, new = changed(base(name), before), changed(base(name), after)
    made = edit(write(old), new)
    if made is not None:
        assert plain(tree(made.encode(), "a.yaml")) == plain(new)


@settings(deadline=None, max_examples=60)
@given(CHANGES)
def test_editing_real_yaml_keeps_what_the_change_leaves(changes: Changes) -> None:
    text = BANDUNG.read_text("utf-8")
    new = changed(base("bandung"), changes)
    findings = Findings()
    made = convert.to_yaml(new, {}, Source("b.yaml", text.encode()), findings)
    assert made is not None
    assert loaded(tree(made.text.encode(), "b.yaml")) == loaded(new)
    if made.kept and not any(what in ("drop", "hollow", "gap") for _, what, *_ in changes):
        comments = {line.strip() for line in text.splitlines() if line.strip().startswith("#")}
        assert comments <= {line.strip() for line in made.text.splitlines()}


def plain(node: Node) -> object:
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, tuple):
        return [plain(child) for child in node.value]
    return {key: plain(child) for key, child in node.value.items()}


KINDS = st.sampled_from(["teks", "angka", "persen", "tanggal", "ya_tidak", "galat", "belum_dihitung"])


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_gathering_never_raises_and_every_finding_has_its_cell(data: st.DataObject) -> None:
    book = as_book(tree(BANDUNG.read_bytes(), "bukti.yaml"))
    for _ in range(data.draw(st.integers(1, 25))):
        sheet = book.sheets[data.draw(st.sampled_from(list(book.sheets)))]
        row, column = data.draw(st.integers(1, 14)), data.draw(st.integers(1, 16))
        kind = data.draw(KINDS)
        text = data.draw(st.decimals(allow_nan=False, allow_infinity=False, min_value=-10**9, max_value=10**17).map(
            lambda d: f"{d:f}") if kind in ("angka", "persen") else TEXTS)  # fmt: skip
        sheet.put(SheetCell(row, column, kind, text))
        if data.draw(st.integers(0, 9)) == 0:
            sheet.merged.append((row, column, row + 2, column))
            sheet.hidden_rows.add(row)
    findings = Findings()
    root = gather(book, findings)
    for finding in findings:
        words = headline(finding) + help_of(finding)
        assert (words and "{" not in words.replace("{a: b}", "")) or "{" in str(finding.values)
        assert finding.place.sheet and finding.place.cell  # type: ignore[union-attr]
    assert root is not None
    loaded(root)


@settings(deadline=None, max_examples=120)
@given(st.data())
def test_damaged_bytes_never_raise(data: st.DataObject) -> None:
    given = bytearray(filled())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(given) - 1))
        given[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    findings = Findings()
    book = open_book(bytes(given), "bukti.xlsx", findings)
    assert book is not None or findings.stops


@settings(deadline=None, max_examples=200)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", b"\xef\xbb\xbf"]),
    st.sampled_from(["a.xlsx", "a.csv", "a.xls", "a.ods"]),
)
def test_any_bytes_never_raise(data: bytes, head: bytes, file: str) -> None:
    findings = Findings()
    book = open_book(head + data, file, findings)
    assert book is not None or findings.stops
