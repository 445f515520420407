"""The whole dossier: cover and sections in the order of `susunan.yaml`, numbered, with their references.

Two passes: the first fills each template and makes what its fences name, so that every table has its number; the
second writes the text, in which references can then say "Tabel 5 (hlm. N)".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexdata.prepared import PreparedPages
from paritrana.chapters import Context, Kosong, Names, make_names
from paritrana.chapters import annexes as bound_annexes
from paritrana.chapters.dates import issued_on
from paritrana.chapters.dividers import divider
from paritrana.chapters.front import cover, edition, government
from paritrana.chapters.wording import NBSP, as_text, sentence
from paritrana.compose.back_references import with_uses
from paritrana.compose.check import check_templates, usable
from paritrana.compose.fences import WRITTEN, Numbering, close_pointers, own_lines
from paritrana.compose.markup import Fence, Writer, fences
from paritrana.compose.section_order import (
    EMPTY_FILE,
    FILE,
    GONE,
    SectionEntry,
    Templates,
    read_plan,
    template_text,
)
from paritrana.compose.template import Filled, Program, fill, read_template
from paritrana.diagnostics import Diagnostic, Findings
from paritrana.document import (
    Block,
    Document,
    Heading,
    Image,
    Paragraph,
    Section,
    SectionKind,
    Tone,
)  # fmt: skip
from paritrana.evidence.addresses import field, section
from paritrana.evidence.ledger import Trial
from paritrana.evidence.model import Evidence
from paritrana.evidence.tracing import Trace
from paritrana.field.sections import BY_NAME, section_named
from paritrana.located import Origin

EMBLEM_MM = 32.0
"""Width as on the cover. Cover and letterheads fit the emblem into bounds of their own, so it decides nothing there."""


def compose(
    evidence: Evidence,
    annexes: Mapping[str, AnnexFacts],
    diagnostics: tuple[Diagnostic, ...],
    templates: Templates,
    findings: Findings,
    *,
    trials: tuple[Trial, ...] = (),
    build: str = "",
    draft: bool = False,
    issued: date | None = None,
    emblem: bytes | None = None,
    sheets: Mapping[str, PreparedPages] | None = None,
    traces: tuple[Trace, ...] | None = None,
) -> Document:
    """Make the document of one region.

    `diagnostics` are all findings after acceptance, `trials` what was tested of money against people; `templates`
    gives a template's text by name ("susunan.yaml",
    "bagian/05-penganggaran.md.j2"), None or a KeyError where there is none. `issued` is the date of
    SOURCE_DATE_EPOCH; the evidence's own date goes before it, its latest date after. `sheets` are the pages of the
    annexes by id in capitals, None where none are bound; `traces` what looking for the figures in their proofs gave,
    None where nobody has looked yet. What is wrong with a template goes to `findings`.
    """
    picture = _emblem(emblem, evidence)
    context = Context(evidence, annexes, tuple(diagnostics), sheets, draft, picture, traces, trials)
    region = as_text(evidence.region.name)
    return Document(
        title=f"Berkas Penilaian {edition(evidence)} – {region}",
        region=region,
        subject=f"Penghargaan Jaminan Sosial Ketenagakerjaan, periode penilaian {as_text(evidence.award.period)}",
        author=government(evidence.region),
        issued=issued_on(evidence, issued),
        build=build,
        cover=cover(context, draft=draft, emblem=picture),
        sections=with_uses(tuple(_sections(context, templates, findings)), context.exhibits),
        draft=draft,
        example=as_text(evidence.example),
        annexes=bound_annexes(context),
    )


def _emblem(data: bytes | None, evidence: Evidence) -> Image | None:
    place = field(section("region"), evidence.region, "emblem")
    return Image(data, f"Lambang {as_text(evidence.region.name)}", EMBLEM_MM, place) if data else None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A section after the first pass: filled Markdown, its fences and what they made."""

    entry: SectionEntry
    number: str
    filled: Filled
    file: str
    fences: tuple[Fence, ...]
    made: tuple[tuple[Block, ...], ...]


def _sections(context: Context, templates: Templates, findings: Findings) -> Iterator[Section]:
    findings.extend(check_templates(templates))
    entries, _ = read_plan(template_text(templates, FILE) or "")
    numbering = Numbering()
    for draft in list(_drafts(entries, make_names(context), context, templates, numbering)):
        yield _section(draft, numbering, context)


def _drafts(
    entries: tuple[SectionEntry, ...],
    names: Names,
    context: Context,
    templates: Templates,
    numbering: Numbering,
) -> Iterator[_Draft]:
    chapter = 0
    for entry in entries:
        empty = bool(entry.data) and not getattr(names, entry.data, True)
        if empty and entry.empty == GONE:
            continue
        file = EMPTY_FILE if empty else entry.file
        program = _program(templates, file)
        if program is None:
            continue
        number = ""
        if entry.kind is SectionKind.CHAPTER:
            chapter += 1
            number = str(chapter)
        numbering.labels[entry.id] = f"Bab{NBSP}{number}" if number else entry.title
        reason = Kosong(_why_empty(context.evidence, entry)) if empty else None
        has_reason = bool(reason and reason.alasan)
        filled = fill(program, replace(names, kosong=reason, kosong_beralasan=has_reason))
        found = tuple(fences(filled, file))
        made = tuple(numbering.make(fence, context) for fence in found)
        yield _Draft(entry, number, filled, file, found, made)


def _program(templates: Templates, file: str) -> Program | None:
    """The program of a template; None when it is missing or names what isn't there, which is reported."""
    text = template_text(templates, file)
    return read_template(text, file) if text is not None and usable(text, file) else None


def _why_empty(evidence: Evidence, entry: SectionEntry) -> str:
    """The reason that `bagian_kosong` gives for a section, by the evidence's key or the section's id."""
    section = BY_NAME.get(entry.data)
    named = (
        empty
        for empty in evidence.empty_sections
        if empty.section in {entry.id, entry.data} or (section and section_named(empty.section) is section)
    )
    return next((sentence(as_text(empty.reason)) for empty in named), "")


def _section(draft: _Draft, numbering: Numbering, context: Context) -> Section:
    """The section of a draft. What is wrong with its Markdown was found by the check of all branches."""
    entry = draft.entry
    writer = Writer(draft.filled, draft.file, numbering.labels)
    body = Tone.LETTER if entry.kind is SectionKind.LETTER else Tone.BODY
    blocks = writer.blocks(_fence_blocks(draft, writer, numbering), body)
    return Section(
        id=entry.id,
        title=entry.title,
        blocks=tuple(_number_heads(_without_empty_heads(blocks), draft)),
        kind=entry.kind,
        number=draft.number,
        place=Origin(draft.file),
        new_page=entry.new_page,
        spread=entry.spread,
        divider=_divider(draft, context),
    )


def _divider(draft: _Draft, context: Context) -> tuple[Block, ...] | None:
    """What stands before a chapter that has something to say; none before a spread, which is found without."""
    entry = draft.entry
    if entry.kind is not SectionKind.CHAPTER or entry.spread or draft.file == EMPTY_FILE:
        return None
    return divider(context, entry.id, draft.number)


def _fence_blocks(draft: _Draft, writer: Writer, numbering: Numbering) -> Iterator[tuple[Block, ...]]:
    for fence, made in zip(draft.fences, draft.made, strict=True):
        if fence.words in WRITTEN:
            yield own_lines(fence, writer, draft.filled)
        else:
            yield tuple(close_pointers(block, numbering) for block in made)


def _without_empty_heads(blocks: list[Block]) -> list[Block]:
    """The blocks without heads that nothing follows: their tables had no data."""
    kept: list[Block] = []
    for block in reversed(blocks):
        below = kept[-1] if kept else None
        if isinstance(block, Heading) and (
            below is None or (isinstance(below, Heading) and below.level <= block.level)
        ):
            continue
        kept.append(block)
    return kept[::-1]


def _number_heads(blocks: list[Block], draft: _Draft) -> Iterator[Block]:
    """Heads of level 2 as "5.1", all heads with an id; a chapter's first paragraph leads it."""
    second = any_ = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            any_ += 1
            second += block.level == 2
            number = f"{draft.number}.{second}" if draft.number and block.level == 2 else ""
            yield replace(block, id=f"{draft.entry.id}-{any_}", number=number)
        elif index == 0 and draft.number and isinstance(block, Paragraph):
            yield replace(block, tone=Tone.LEAD)
        else:
            yield block
