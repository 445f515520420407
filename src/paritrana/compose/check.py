"""Checking all templates before any region is built: names, fences, links, everything in every branch.

In: the names of templates and their text. Out: findings with file and line.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from paritrana.chapters import CHARTS, TABLES, Names
from paritrana.compose import faults
from paritrana.compose.fences import WRITTEN, check_fence, own_lines
from paritrana.compose.markup import Writer, fences
from paritrana.compose.section_order import (
    EMPTY_FILE,
    FILE,
    SectionEntry,
    Templates,
    read_plan,
    template_text,
)
from paritrana.compose.template import every_branch, read_template
from paritrana.compose.template_names import check_names, shape
from paritrana.diagnostics import Diagnostic
from paritrana.located import Origin


def check_templates(templates: Templates) -> tuple[Diagnostic, ...]:
    """What is wrong with `susunan.yaml` and the templates it names; the same texts are checked once."""
    text = template_text(templates, FILE)
    if text is None:
        return (faults.NO_TEMPLATE.at(Origin(FILE), berkas=FILE),)
    entries, problems = read_plan(text)
    found = list(problems)
    targets = frozenset(entry.id for entry in entries)
    for entry in entries:
        if entry.data and entry.data not in shape(Names):
            place = entry.place or Origin(FILE)
            found.append(faults.OUTLINE.at(place, sebab=f'data "{entry.data}" bukan nama yang dikenal'))
    for file, place in _files(entries):
        body = template_text(templates, file)
        if body is None:
            found.append(faults.NO_TEMPLATE.at(place, berkas=file))
        else:
            found.extend(check_template(body, file, targets))
    return tuple(found)


def _files(entries: tuple[SectionEntry, ...]) -> Iterator[tuple[str, Origin]]:
    seen: dict[str, Origin] = {}
    for entry in entries:
        seen.setdefault(entry.file, entry.place or Origin(FILE))
    yield from seen.items()
    yield EMPTY_FILE, Origin(FILE)


@lru_cache(maxsize=512)
def check_template(text: str, file: str, targets: frozenset[str]) -> tuple[Diagnostic, ...]:
    """What is wrong with one template; `targets` are the ids of sections."""
    program = read_template(text, file)
    found = [*program.diagnostics, *check_names(program, Names, file)]
    filled = every_branch(program)
    labels = dict.fromkeys((*targets, *_made_ids()), "x")
    writer = Writer(filled, file, labels)
    fenced = list(fences(filled, file))
    found.extend(problem for fence in fenced if (problem := check_fence(fence)) is not None)
    writer.blocks(own_lines(f, writer, filled) if f.words in WRITTEN else () for f in fenced)
    return (*found, *writer.diagnostics)


@lru_cache(maxsize=512)
def usable(text: str, file: str) -> bool:
    """Whether a template can be filled: it was read whole and every name and fence it uses is there."""
    program = read_template(text, file)
    if program.diagnostics or check_names(program, Names, file):
        return False
    return not any(check_fence(fence) for fence in fences(every_branch(program), file))


def _made_ids() -> Iterator[str]:
    yield from (f"tabel-{name}" for name in TABLES)
    yield from (f"grafik-{name}" for name in CHARTS)
