"""The tree of the evidence as the texts of its cells: for each table, the rows it has with the text of each column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from paritrana.evidence.addresses import ROOT
from paritrana.evidence.fields import slots
from paritrana.evidence.model import Evidence, Part
from paritrana.indonesian import is_missing
from paritrana.indonesian.refusal import paragraphs
from paritrana.located import Address, Node
from paritrana.workbook_form.layout import FormColumn, FormTable, Path, tables


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row of a table (or the whole of a sheet of fields): its label and the text of each column by path.

    `label` is the key of a fixed row, or what names the item that a row belongs to.
    """

    texts: Mapping[Path, str]
    label: str = ""
    at: Address = ROOT


def lines(root: Node, table: FormTable) -> list[TextRow]:
    """The rows that a table has in a tree; what has the wrong shape gives none."""
    if table.kind == "isian":
        node = _down(root, table.path)
        return [_line(node, table.columns, at=_address(table.path))] if node else []
    if table.kind == "angka":
        part = _down(root, table.path)
        found = [(slot.key, part.child(slot.key)) for slot in table.rows] if part else []
        return [_line(node, table.columns, key, _address((*table.path, key))) for key, node in found if node]
    if table.parent:
        return list(_inner(root, table))
    whole = _down(root, table.path)
    at = _address(table.path)
    return [_line(item, table.columns, at=at.item(index)) for index, item in enumerate(_items(whole))]


def one_text(node: Node, column: FormColumn) -> str:
    """The text of a value, each paragraph on one line; a list of texts becomes one text that reads as the same list."""
    if isinstance(node.value, str):
        return paragraphs(node.value)
    return column.scalar.join([item.value for item in _items(node) if isinstance(item.value, str)])


def homeless(node: Node, part: type[Part] = Evidence, at: Address = ROOT) -> Iterator[Address]:
    """The places of a tree for which the form has no cell: unknown keys, values of the wrong shape."""
    if not isinstance(node.value, Mapping):
        yield at
        return
    known = slots(part)
    for key, child in node.value.items():
        slot, place = known.get(key), at.key(key)
        blank = isinstance(child.value, str) and not child.value.strip()
        if blank:
            continue
        if slot is None:
            yield place
        elif slot.part is None:
            several = slot.scalar is not None and slot.scalar.several
            texts = [child] if isinstance(child.value, str) else list(_items(child)) if several else []
            if (
                isinstance(child.value, Mapping)
                or not all(isinstance(text.value, str) for text in texts)
                or (not isinstance(child.value, str) and not several)
            ):
                yield place
        elif slot.many:
            if not isinstance(child.value, tuple):
                yield place
            for index, item in enumerate(_items(child)):
                yield from homeless(item, slot.part, place.item(index))
        elif not (slot.gap and isinstance(child.value, str) and is_missing(child.value)):
            yield from homeless(child, slot.part, place)


def rowless(root: Node) -> Iterator[Address]:
    """Items that can have no row: nothing is written in them, or what lies in them can't name them."""
    for table in tables():
        if table.kind != "baris":
            continue
        for line in lines(root, table):
            if not any(text.strip() for text in line.texts.values()):
                yield line.at
        if table.parent:
            yield from _nameless(root, table)


def _nameless(root: Node, table: FormTable) -> Iterator[Address]:
    seen: set[str] = set()
    for index, item in enumerate(_items(_down(root, table.path[:-1]))):
        named = item.child(table.parent)
        name = " ".join(named.value.split()).casefold() if named and isinstance(named.value, str) else ""
        if _items(item.child(table.path[-1])) and (not name or name in seen):
            yield _address(table.path[:-1]).item(index)
        seen.add(name)


def _inner(root: Node, table: FormTable) -> Iterator[TextRow]:
    """The rows of a list inside the items of another."""
    *above, key = table.path
    at = _address(tuple(above))
    for index, item in enumerate(_items(_down(root, tuple(above)))):
        named = item.child(table.parent)
        label = named.value if named and isinstance(named.value, str) else ""
        for number, inner in enumerate(_items(item.child(key))):
            yield _line(inner, table.columns, label, at.item(index).key(key).item(number))


def _line(node: Node, columns: tuple[FormColumn, ...], label: str = "", at: Address = ROOT) -> TextRow:
    texts: dict[Path, str] = {}
    for column in columns:
        found: Node | None = node
        for depth, key in enumerate(column.path):
            if depth and found is not None and isinstance(found.value, str):  # a gap in place of a part
                found = found if column.path[-1] == _first(columns, column.path[:-1]) else None
                break
            found = found.child(key) if found else None
        if found is not None:
            text = one_text(found, column)
            if text.strip():
                texts[column.path] = text
    return TextRow(texts, label, at)


def _first(columns: tuple[FormColumn, ...], above: Path) -> str:
    return next(c.path[-1] for c in columns if c.path[:-1] == above)


def _down(node: Node | None, path: Path) -> Node | None:
    for key in path:
        node = node.child(key) if node else None
    return node


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.value if node is not None and isinstance(node.value, tuple) else ()


def _address(path: Path) -> Address:
    at = ROOT
    for key in path:
        at = at.key(key)
    return at
