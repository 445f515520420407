"""From one form of the evidence into the other without loss; what has no place in the other is a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from paritrana.diagnostics import Findings
from paritrana.located import Node
from paritrana.readers.source import lossy
from paritrana.readers.sources import Sources
from paritrana.readers.workbook import is_workbook, open_book
from paritrana.readers.yamledit import edit
from paritrana.readers.yamlwrite import write
from paritrana.workbook_form import faults
from paritrana.workbook_form.offices import offices_in, offices_of, with_offices
from paritrana.workbook_form.reconcile import reconcile, tidy
from paritrana.workbook_form.source import read_source
from paritrana.workbook_form.table_texts import homeless
from paritrana.workspace import Source


@dataclass(frozen=True, slots=True)
class Input:
    """One input that was read: its texts and tree, and who is in charge of its sheets."""

    sources: Sources
    offices: Mapping[str, str] = field(default_factory=dict)


def take(given: Source, findings: Findings) -> Input:
    """Read one input with what belongs to it besides the evidence."""
    sources = read_source(given, findings)
    if not is_workbook(given.file):
        return Input(sources, offices_in(lossy(given.data)))
    book = open_book(given.data, given.file, Findings())
    return Input(sources, offices_of(book) if book else {})


def to_workbook(root: Node, offices: Mapping[str, str], example: Node, findings: Findings) -> bytes | None:
    """The filled form; None, with findings, where something has no cell."""
    from paritrana.workbook_form.hints import Hints
    from paritrana.workbook_form.write import fill

    return fill(root, Hints.of(example), findings, offices)


@dataclass(frozen=True, slots=True)
class Written:
    """YAML, and whether the comments and the order of an older file were kept (None: there was none)."""

    text: str
    kept: bool | None = None


def to_yaml(root: Node, offices: Mapping[str, str], old: Source | None, findings: Findings) -> Written | None:
    """The evidence as YAML; an older file is only edited. None, with findings, where something has no place."""
    before = len(findings.items)
    for place in homeless(root):
        findings.add(faults.NO_PLACE.at(place, tempat=str(place)))
    if len(findings.items) > before:
        return None
    new = tidy(root)
    if old is None:
        return Written(with_offices(write(new), offices))
    sources = read_source(old, findings)
    if sources.root is None:
        return None
    wanted = reconcile(sources.root, new)
    made = edit(sources.texts[old.file], wanted)
    return Written(with_offices(write(wanted) if made is None else made, offices), made is not None)
