"""The documents say what is true of the code: commands, targets of make, paths, links, codes, exit codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import click

from paritrana.catalogue import faults
from paritrana.cli.commands import paritrana
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.language import Command
from tests.support.docs import DOCS, FENCE, GENERATED, MANUAL, PACKAGE, ROOT, SPAN, anchors, code_of, text_of
from tools.free_codes import next_codes


def commands() -> dict[str, click.Command]:
    """Return the commands by both of their names."""
    known = dict(paritrana.commands)
    return known | {c.alias: c for c in known.values() if isinstance(c, Command) and c.alias}


def test_every_command_exists() -> None:
    seen = 0
    for name in DOCS:
        for line in code_of(name):
            called = re.match(r"(?:py -3\.11 -m |python -m )?paritrana ([a-z]+)(.*)", line.strip())
            if called is None:
                continue
            command, rest = called.groups()
            assert command in commands(), f"{name}: {line}"
            options = {o for p in commands()[command].params for o in p.opts} | {"--help"}
            assert set(re.findall(r"(?<=\s)--?[a-z]+", rest)) <= options, f"{name}: {line}"
            seen += 1
    assert seen > 15


def test_every_command_is_documented() -> None:
    for name, lines in (("README.md", code_of("README.md")), (MANUAL, code_of(MANUAL))):
        for command in paritrana.commands:
            assert any(f"paritrana {command}" in line for line in lines), f"{name}: {command}"


def test_every_target_of_make_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    lines = [line for name in DOCS for line in code_of(name)]
    named = {found[1] for line in lines if (found := re.match(r"make ([a-z-]+)", line))}
    assert len(named) > 4
    assert named <= targets


def paths_in(name: str) -> Iterator[str]:
    """Yield what reads as a path of the repository: from its root, or from the package."""
    tops = {p.name for p in ROOT.iterdir() if p.name not in {".git", ".venv", "hasil", "dist"}}
    rooms = {p.name for p in PACKAGE.iterdir()}
    for span in SPAN.findall(FENCE.sub("", text_of(name))):
        if not re.fullmatch(r"[\w.*/-]+", span) or re.search(r"NN-|NAME|FAMILY", span):
            continue
        if span.split("/")[0] in tops | rooms and ("/" in span or "." in span[1:]):
            yield span


def test_every_path_exists() -> None:
    seen = 0
    for name in DOCS:
        for path in paths_in(name):
            assert any(list(root.glob(path)) for root in (ROOT, PACKAGE)), f"{name}: {path}"
            seen += 1
    assert seen > 40


def test_links_lead_somewhere() -> None:
    links = [(name, link) for name in DOCS for link in re.findall(r"\]\(([^)\s]+)\)", text_of(name))]
    assert len(links) > 100
    assert [(name, link) for name, link in links if not _leads(name, link)] == []


def _leads(name: str, link: str) -> bool:
    """Whether a link leads to a file, and to a head of it by the name that GitHub gives it."""
    if link.startswith("https://"):
        return True
    path, _, head = link.partition("#")
    target = (ROOT / PurePosixPath(name).parent / path).resolve() if path else ROOT / name
    return target.is_file() and (not head or head in anchors(target.relative_to(ROOT).as_posix()))


def test_every_document_is_reached_from_the_readme() -> None:
    reached, waiting = set[str](), ["README.md"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            links = re.findall(r"\]\(([\w./-]+\.md)(?:#[^)]*)?\)", text_of(name))
            waiting += [
                (ROOT / PurePosixPath(name).parent / link).resolve().relative_to(ROOT).as_posix()
                for link in links
            ]
    assert reached == {*DOCS, GENERATED}


def test_the_readme_is_short() -> None:
    assert len(text_of("README.md").splitlines()) <= 120


def test_every_code_of_a_finding_exists() -> None:
    known = {fault.code for fault in faults()}
    families = "|".join({code.split("-")[0] for code in known})
    named = {c for name in DOCS for c in re.findall(rf"\b(?:{families})-\d\d\b", text_of(name))}
    assert len(named) > 5
    assert named <= known


def test_the_next_free_code_comes_after_the_highest_and_fills_no_gap() -> None:
    free = next_codes(["INO-02", "INO-06", "KEL-11"])
    assert (free["INO"], free["KEL"], free["PER"]) == ("INO-07", "KEL-12", "PER-01")
    assert not set(next_codes(fault.code for fault in faults()).values()) & {fault.code for fault in faults()}


def test_the_exit_codes_are_those_of_the_program() -> None:
    known = {int(code) for code in ExitCode}
    for name in ("README.md", MANUAL):
        rows = {int(code) for code in re.findall(r"^\| (\d+) \|", text_of(name), re.MULTILINE)}
        assert rows == known, name
