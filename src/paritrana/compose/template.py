"""A section's text to a small program, and the program with names to Markdown with numbered holes.

Jinja only parses. Of its tree the nodes of the contract are taken: text, `{{ name.attr }}`, `{{ name.attr | filter }}`,
`{% if name %}`, `{% if not name %}`, `{% else %}`, `{% for x in name %}`; any other node is a finding. A value never
enters the Markdown: its place is kept by a private character and a number, so it can't become structure whatever
it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from paritrana.chapters.wording import capital
from paritrana.compose import faults
from paritrana.diagnostics import Diagnostic
from paritrana.document import Inlines
from paritrana.located import Origin

OPEN, CLOSE = "\ue000", "\ue001"
"""A hole in the Markdown is OPEN, its number, CLOSE; private characters are refused in templates."""

FILTERS: Mapping[str, Callable[[str], str]] = {
    "kapital": str.upper,
    "kecil": str.lower,
    "awal_kapital": capital,
}

Value = str | Inlines


@dataclass(frozen=True, slots=True)
class Data:
    """Literal text from a line of the template."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Hole:
    """`{{ name.attr | filter }}`."""

    name: str
    attr: str
    filters: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class If:
    """`{% if name %}`, `{% if not name %}`, with what follows in each case."""

    name: str
    negated: bool
    then: tuple[Step, ...]
    other: tuple[Step, ...]
    line: int


@dataclass(frozen=True, slots=True)
class For:
    """`{% for x in name %}`."""

    item: str
    name: str
    body: tuple[Step, ...]
    line: int


Step = Data | Hole | If | For


@dataclass(frozen=True, slots=True)
class Program:
    """A template ready to be filled, and what is wrong with it."""

    steps: tuple[Step, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class Filled:
    """Markdown whose holes are numbered: `values[n]` belongs in hole n, `lines[i]` is where line i came from."""

    text: str = ""
    values: list[Value] = field(default_factory=list)
    lines: list[int] = field(default_factory=lambda: [1])

    def line(self, index: int) -> int:
        """The template's line of a line of the Markdown, counted from 0."""
        return self.lines[min(index, len(self.lines) - 1)]


_JINJA = Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, autoescape=False)


@lru_cache(maxsize=256)
def read_template(text: str, file: str) -> Program:
    """Parse a template; the same text is parsed once in a process. Never raises."""
    if OPEN in text or CLOSE in text:
        line = text[: text.find(OPEN if OPEN in text else CLOSE)].count("\n") + 1
        return Program(
            (), (faults.SYNTAX.at(Origin(file, line, 1), sebab="aksara pribadi U+E000 atau U+E001"),)
        )
    try:
        tree = _JINJA.parse(text)
    except TemplateSyntaxError as error:
        return Program((), (faults.SYNTAX.at(Origin(file, error.lineno, 1), sebab=_cause(error)),))
    except RecursionError:
        return Program((), (faults.SYNTAX.at(Origin(file), sebab="bersarang terlalu dalam"),))
    reader = _TemplateReader(file)
    return Program(reader.steps(tree.body), tuple(reader.diagnostics))


def _cause(error: TemplateSyntaxError) -> str:
    """The parser's complaint, named without its English."""
    words = (error.message or "").casefold()
    if "unknown tag" in words or "encountered unknown" in words:
        return "perintah dalam {% %} tidak dikenal"
    if "unexpected end of template" in words:
        return "if atau for belum ditutup dengan endif atau endfor"
    return "tulisan di antara kurung kurawal tidak benar"


@dataclass(slots=True)
class _TemplateReader:
    """Walks Jinja's tree and keeps only what is allowed."""

    file: str
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def steps(self, body: list[nodes.Node]) -> tuple[Step, ...]:
        found: list[Step] = []
        for node in body:
            if isinstance(node, nodes.Output):
                found.extend(step for part in node.nodes if (step := self.output(part)) is not None)
            elif isinstance(node, nodes.If):
                found.extend(self.branch(node))
            elif isinstance(node, nodes.For):
                found.extend(self.loop(node))
            else:
                self.refuse(node)
        return tuple(found)

    def output(self, node: nodes.Expr) -> Step | None:
        if isinstance(node, nodes.TemplateData):
            return Data(node.data, node.lineno)
        filters: list[str] = []
        inner: nodes.Expr | None = node
        while isinstance(inner, nodes.Filter) and _bare(inner) and inner.name in FILTERS:
            filters.insert(0, inner.name)
            inner = inner.node
        if isinstance(inner, nodes.Getattr) and isinstance(inner.node, nodes.Name):
            return Hole(inner.node.name, inner.attr, tuple(filters), node.lineno)
        self.refuse(inner or node)
        return None

    def branch(self, node: nodes.If) -> tuple[Step, ...]:
        test, negated = node.test, False
        if isinstance(test, nodes.Not):
            test, negated = test.node, True
        if not isinstance(test, nodes.Name) or node.elif_:
            self.refuse(node.elif_[0] if node.elif_ else test, "elif" if node.elif_ else "")
            return ()
        return (If(test.name, negated, self.steps(node.body), self.steps(node.else_), node.lineno),)

    def loop(self, node: nodes.For) -> tuple[Step, ...]:
        plain = isinstance(node.target, nodes.Name) and isinstance(node.iter, nodes.Name)
        if not plain or node.else_ or node.test or node.recursive:
            self.refuse(node.iter if not plain else node, "" if not plain else "for dengan syarat")
            return ()
        return (For(node.target.name, node.iter.name, self.steps(node.body), node.lineno),)  # type: ignore[attr-defined]

    def refuse(self, node: nodes.Node, form: str = "") -> None:
        shape = form or _FORMS.get(type(node).__name__, type(node).__name__)
        if isinstance(node, nodes.Filter):
            shape = f'saringan "{node.name}"'
        place = Origin(self.file, node.lineno, 1)
        self.diagnostics.append(faults.FORBIDDEN.at(place, bentuk=shape, saringan=", ".join(FILTERS)))


def _bare(node: nodes.Filter) -> bool:
    return not (node.args or node.kwargs or node.dyn_args or node.dyn_kwargs)


_FORMS = {
    "Call": "panggilan fungsi",
    "Getitem": "indeks",
    "Macro": "makro",
    "Import": "import",
    "FromImport": "import",
    "Include": "include",
    "Extends": "extends",
    "Block": "block",
    "Assign": "set",
    "AssignBlock": "set",
    "Compare": "perbandingan",
    "CondExpr": "pilihan dalam lubang",
    "Const": "nilai tetap dalam lubang",
    "Name": "nama tanpa isian",
    "And": "dan",
    "Or": "atau",
    "Not": "bukan di dalam lubang",
    "Test": "uji is",
    "Concat": "gabungan",
}


def fill(program: Program, names: object) -> Filled:
    """Run a program: `names` has an attribute for each name, records have one for each isian."""
    filled, pieces = Filled(), list[str]()
    _run(program.steps, names, {}, filled, pieces)
    filled.text = "".join(pieces)
    return filled


def _run(
    steps: tuple[Step, ...], names: object, items: Mapping[str, object], filled: Filled, pieces: list[str]
) -> None:
    for step in steps:
        if isinstance(step, Data):
            pieces.append(step.text)
            _count_lines(step, filled)
        elif isinstance(step, Hole):
            record = items[step.name] if step.name in items else getattr(names, step.name)
            value: Value = getattr(record, step.attr) if record is not None else ""
            for name in step.filters:
                value = FILTERS[name](value) if isinstance(value, str) else value
            pieces.append(f"{OPEN}{len(filled.values)}{CLOSE}")
            filled.values.append(value)
        elif isinstance(step, If):
            truth = bool(items[step.name] if step.name in items else getattr(names, step.name))
            _run(step.then if truth != step.negated else step.other, names, items, filled, pieces)
        else:
            for item in getattr(names, step.name):
                _run(step.body, names, {**items, step.item: item}, filled, pieces)


def _count_lines(step: Data, filled: Filled) -> None:
    if filled.lines[-1] < step.line:
        filled.lines[-1] = step.line
    breaks = step.text.count("\n")
    filled.lines.extend(range(step.line + 1, step.line + 1 + breaks))


def every_branch(program: Program) -> Filled:
    """The Markdown of all branches, each loop once, with empty holes: what a check of the template reads."""
    filled, pieces = Filled(), list[str]()
    _run_all(program.steps, filled, pieces)
    filled.text = "".join(pieces)
    return filled


def _run_all(steps: tuple[Step, ...], filled: Filled, pieces: list[str]) -> None:
    for step in steps:
        if isinstance(step, Data):
            pieces.append(step.text)
            _count_lines(step, filled)
        elif isinstance(step, Hole):
            pieces.append(f"{OPEN}{len(filled.values)}{CLOSE}")
            filled.values.append("")
        elif isinstance(step, If):
            _run_all(step.then, filled, pieces)
            _run_all(step.other, filled, pieces)
        else:
            _run_all(step.body, filled, pieces)
