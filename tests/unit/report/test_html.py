"""The page: complete, self-contained, and the same tree of elements whatever text stands in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paritrana import api
from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.located import Address, Node, Origin
from paritrana.readers.sources import Sources
from paritrana.report import html
from paritrana.report.words import headline, help_of
from paritrana.workspace import FolderWorkspace

ROOT = Path(__file__).resolve().parents[3]
STYLE = (ROOT / "assets" / html.STYLE).read_text(encoding="utf-8")
FAULT = Fault(
    "X-01",
    "uji",
    Severity.GALAT,
    "nilai {n}",
    "tulis {n}",
    "Apa.\n\nContoh: x\nPerbaikan: y",
    acceptable=False,
)
VOID = {"meta", "br"}


class Page(HTMLParser):
    """The elements of a page as a list of starts and ends, its attributes, its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shape: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.shape.append("/" + tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def page_of(*found: Diagnostic, text: str = "anggaran: x\n", name: str = "Kabupaten") -> Page:
    """The page of some findings."""
    at = Origin("b.yaml", 1, 1)
    root = Node({"daerah": Node({"nama": Node(name, at)}, at), "a": Node("x", Origin("b.yaml", 1, 4, 2))}, at)
    return Page(html.report(found, Sources("b.yaml", root, {"b.yaml": text}), style=STYLE))


@pytest.mark.parametrize("folder", ["dossier/kabupaten-bandung", "tests/contoh/kabupaten-contoh"])
def test_everything_is_on_the_page(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = api.check(FolderWorkspace(folder))
    text = html.report(result.diagnostics, result.sources, style=STYLE)
    assert text.isascii()
    page = Page(text)
    words = " ".join(page.words.split())
    assert len(result.diagnostics) >= 1
    for finding in result.diagnostics:
        told = finding.accepted or help_of(finding)
        for part in (finding.code, headline(finding), str(finding.place), told):
            assert " ".join(part.split()) in words
    assert page.shape.count("article") == len(result.diagnostics)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = html.report([FAULT.at(Address(), n="x")], Sources("b.yaml"), style=STYLE)
    page = Page(text)
    assert {"style", "meta", "article"} <= set(page.shape)
    assert not {"script", "link", "img", "iframe", "a", "form", "object"} & set(page.shape)
    assert not re.search(r"url\(|@import|https?:", text)
    assert {name for name, _ in page.attributes} <= {
        "class",
        "lang",
        "charset",
        "name",
        "content",
        "http-equiv",
    }
    policy = [
        value for name, value in page.attributes if name == "content" and value and "default-src" in value
    ]
    assert policy == [html._POLICY]


def test_no_finding_is_said_out_loud() -> None:
    words = " ".join(Page(html.report([], Sources("b.yaml"))).words.split())
    assert "0galat0peringatan0catatan0diterima" in words.replace(" ", "")
    assert "Tidak ada temuan." in words


def test_what_can_never_be_accepted_is_marked_and_a_reason_is_told() -> None:
    doubt = Fault("X-02", "ragu", Severity.PERINGATAN, "h", "b", "x")
    words = page_of(FAULT.at(Address(), n="1"), doubt.at(Address()).accept("karena begitu")).words
    assert words.count("tidak dapat diterima dengan catatan_data") == 1
    assert "alasan: karena begitu" in words


def test_the_line_and_its_mark_are_shown() -> None:
    near = [Related(Origin("b.yaml", 2, 1, 4), "dekat {n}"), Related(Origin("b.yaml", 3, 1, 4), "dekat {n}")]
    found = FAULT.at(Address().key("a"), n="<b>", related=near)
    text = html.report(
        [found],
        Sources(
            "b.yaml",
            Node({"a": Node("x", Origin("b.yaml", 1, 4, 2))}, Origin("b.yaml")),
            {"b.yaml": "a: <i>\nsatu\ndua\n"},
        ),
    )
    assert "<code>a: <mark>&lt;i</mark>&gt;</code>" in text
    assert text.count("dekat &lt;b&gt;") == 1, "what lines have in common is said once, below the last"


def test_an_endless_line_is_cut_around_its_mark() -> None:
    text = "x" * 50_000 + "salah" + "y" * 50_000
    root = Node({"a": Node("salah", Origin("b.yaml", 1, 50_001, 5))}, Origin("b.yaml"))
    page = html.report([FAULT.at(Address().key("a"), n="")], Sources("b.yaml", root, {"b.yaml": text}))
    assert "<mark>salah</mark>" in page
    assert len(page) < 5_000


HARD = st.text(max_size=40) | st.sampled_from(
    [
        "</style><script>alert(1)</script>",
        "<!--",
        "]]>",
        "&lt;",
        '" onload="x',
        "\x00\x1b\u202e",
        "</title>",
        "{n}",
    ]
)


@given(HARD, HARD, HARD, HARD)
def test_no_text_changes_the_elements(value: str, label: str, line: str, name: str) -> None:
    plain = page_of(*_found("x", "x", "x"), text="abcdef", name="x")
    hard = page_of(*_found(value, label, "x" + name), text=(line + "abcdef").splitlines()[0], name="x" + name)
    assert hard.shape == plain.shape
    assert not set("\x00\x1b\u202e") & set(hard.words)


def _found(value: str, label: str, reason: str) -> list[Diagnostic]:
    place = Address().key("a").item(0, label)
    return [FAULT.at(place, n=value), FAULT.at(place.key("b"), n=value + "2").accept(reason)]


def test_the_style_cannot_end_its_element() -> None:
    assert "</" not in STYLE
    assert "</style>x" not in html.report([], Sources("b"), style="</style>x")
