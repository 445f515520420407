"""What every view is made from: the evidence, what was seen of its annexes, the findings, the period.

Nothing here opens a file; annexes come as facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexdata.prepared import PreparedPages
from paritrana.chapters.wording import keep
from paritrana.diagnostics import Diagnostic
from paritrana.document import Image, Inline, Inlines, Mark, Text, annex_anchor
from paritrana.evidence.addresses import nesting, walk
from paritrana.evidence.ledger import Ledger, Trial
from paritrana.evidence.model import Evidence, Exhibit, Law, Part
from paritrana.evidence.readiness import Readiness, readiness
from paritrana.evidence.tracing import Trace, trace
from paritrana.evidence.values import EvidenceRef, Missing, Unread
from paritrana.indonesian import Period
from paritrana.located import Address

MANY_MARKS = 2
"""Evidence marks that running text may have. With 1 four pages of the complete example change, with 4 two."""


@dataclass(frozen=True)
class Context:
    """The input of all views.

    `sheets` are the annexes' pages by id in capitals, None where none are bound. `known_traces` are those of the check,
    None where nobody has looked for the figures yet.
    """

    evidence: Evidence
    annexes: Mapping[str, AnnexFacts] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    sheets: Mapping[str, PreparedPages] | None = None
    draft: bool = False
    emblem: Image | None = None
    known_traces: tuple[Trace, ...] | None = None
    trials: tuple[Trial, ...] = ()

    @cached_property
    def ledger(self) -> Ledger:
        """What the rows of money and people mean; every sum that is printed comes from it."""
        return Ledger(self.evidence)

    @cached_property
    def exhibits(self) -> Mapping[str, Exhibit]:
        """The exhibits by id in capitals; of two with one id the first."""
        found: dict[str, Exhibit] = {}
        for exhibit in self.evidence.exhibits:
            found.setdefault(exhibit.id.upper(), exhibit)
        return found

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        """The instruments by id in capitals; of two with one id the last."""
        return {law.id.upper(): law for law in self.evidence.laws}

    @cached_property
    def period(self) -> Period | None:
        """The period the award assesses, None while it can't be read."""
        period = self.evidence.award.period
        return period if isinstance(period, Period) else None

    def after(self, time: object) -> bool:
        """Say whether a year or period begins after the assessment period has ended; False while that can't be read."""
        if self.period is None:
            return False
        if isinstance(time, int):
            return date(time, 1, 1) > self.period.end
        return isinstance(time, Period) and time.start > self.period.end

    def marks(self, refs: Iterable[EvidenceRef]) -> Inlines:
        """Make evidence marks for running text: they stand in the margin. An id nobody defined is plain text."""
        found: list[Inline] = []
        for ref in refs:
            label = keep(str(ref))
            known = ref.id in self.exhibits
            found.append(Mark(label, self.target(ref)) if known else Text(f" ({label})"))
        return tuple(found)

    def target(self, ref: EvidenceRef) -> str:
        """Find where a mark leads: the page it names, the annex's cover sheet, or the row in the list of evidence."""
        row = self.exhibits[ref.id]
        if not self.is_bound(row):
            return anchor(ref.id)
        page = ref.pages[0].first if ref.pages else 0
        return annex_anchor(ref.id, page if page <= self.page_count(row) else 0)

    @cached_property
    def gaps(self) -> tuple[tuple[Address, Part, str, Missing | Unread], ...]:
        """Every value that is missing or can't be read: its part's address, the part, the attribute, the value."""
        return tuple(
            (at, part, name, value)
            for at, part in walk(self.evidence)
            for name, value in vars(part).items()
            if isinstance(value, Missing | Unread)
        )

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """What looking for each figure on the pages of its proofs gave."""
        known = self.known_traces
        return trace(self.evidence, self.annexes) if known is None else known

    @cached_property
    def readiness(self) -> Readiness:
        """What each aspect states, proves, leaves in doubt or lacks."""
        return readiness(self.evidence, self.annexes, self.diagnostics)

    def has_file(self, row: Exhibit) -> bool:
        """Say whether an exhibit's file is there and can be opened."""
        seen = self.annex_facts(row)
        return seen is not None and seen.is_present

    def annex_facts(self, row: Exhibit) -> AnnexFacts | None:
        """Give what was seen of an exhibit's annex, None where none was looked at."""
        return self.annexes.get(row.id)

    def is_bound(self, row: Exhibit) -> bool:
        """Say whether an annex has a cover sheet behind the body."""
        return self.sheets is not None and self.has_file(row)

    def page_count(self, row: Exhibit) -> int:
        """Count its pages that stand behind the body."""
        sheets = self.sheets.get(row.id.upper()) if self.sheets else None
        return len(sheets.pages) if sheets else 0

    def few_marks(self, refs: Iterable[EvidenceRef], table: str) -> Inlines:
        """Make evidence marks for running text; more than two would fill the margin, so the table's mark stands there.

        The mark's label is empty: compose knows the table's number.
        """
        unique = {str(ref): ref for ref in refs}
        if len(unique) > MANY_MARKS:
            return (Mark("", table),)
        return self.marks(unique.values())

    def first_mark(self, refs: Iterable[EvidenceRef]) -> Mark | None:
        """Make the evidence mark of the first of a figure's references, None where it has none."""
        return next((mark for mark in self.marks(refs) if isinstance(mark, Mark)), None)

    def sum_mark(self, refs: Iterable[EvidenceRef], table: str) -> Mark | None:
        """Make the one mark of a sum: its only proof, or the table that names all of them; None without proof."""
        unique = {str(ref): ref for ref in refs}
        return Mark("", table) if len(unique) > 1 else self.first_mark(unique.values())

    def source_line(self, refs: Iterable[EvidenceRef]) -> Inlines:
        """Make the line below a chart that names its proof, each once: "Sumber: B-04 hlm. 2; B-08"."""
        unique = {str(ref): ref for ref in refs}.values()
        ordered = sorted(unique, key=lambda ref: (ref.id, ref.pages[0].first if ref.pages else 0))
        return (Text("Sumber:"), *self.cell_marks(ordered)) if ordered else ()

    def cell_marks(self, refs: Iterable[EvidenceRef]) -> Inlines:
        """Make evidence marks for a table's cell, divided by semicolons."""
        found: list[Inline] = []
        for ref in refs:
            if found:
                found.append(Text("; "))
            label = keep(str(ref))
            found.append(Mark(label, self.target(ref)) if ref.id in self.exhibits else Text(label))
        return tuple(found)


def parts_below(part: Part) -> Iterator[Part]:
    """Go through a part and every part in it: `addresses.walk` without the addresses, which cost most of its time."""
    yield part
    values = vars(part)
    for name, _ in nesting(type(part)):
        value = values[name]
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from parts_below(inner)


def anchor(id: str) -> str:
    """Give the anchor of an exhibit's row in the list of evidence."""
    return f"bukti-{id.upper()}"
