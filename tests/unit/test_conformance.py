"""Each example's dossier keeps PDF/A-3a and PDF/UA-1, as page-validation sees it and in what it does not see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

import paritrana.typeset.typesetter
from paritrana import api
from paritrana.cli import main
from paritrana.document import (
    Chart,
    Contents,
    Document,
    Heading,
    Image,
    LineBreak,
    Mark,
    PageRef,
    Section,
    SectionKind,
    Signature,
    Table,
    Text,
)
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.skeleton import skeleton
from paritrana.workspace import FolderWorkspace
from tests.support.pdftext import ReadBack, Tag

ROOT = Path(__file__).parents[2]
EXAMPLES = {"bandung": "dossier/kabupaten-bandung", "contoh": "tests/contoh/kabupaten-contoh", "minimal": ""}

# Operators that put ink on the page: text, paths, shadings, pictures (ISO 32000-1, table 51).
SHOWN = {b"Tj", b"TJ", b"'", b'"'}
INLINE = (Text, Mark, PageRef, LineBreak)
# Structure elements that stand in a line (ISO 32000-1, table 338); "#" is a run of text of ReadBack.
IN_LINE = {"#", "Span", "Link", "Reference", "Quote", "Note", "Code"}
# How many words may stand between two words of one string: marks and page numbers, which typeset adds.
WITHIN = 12
INK = SHOWN | {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"EI", b"INLINE IMAGE"}


@dataclass(frozen=True)
class Made:
    """One dossier: the evidence it was made from, the document that was typeset, the file, the file read back."""

    given: bytes
    document: Document
    pdf: bytes
    back: ReadBack

    @property
    def root(self) -> DictionaryObject:
        """The catalog."""
        found = self.back.reader.trailer["/Root"]
        assert isinstance(found, DictionaryObject)
        return found


@cache
def make(folder: Path, draft: bool) -> Made:
    """Build the dossier of a folder and catch the document on its way to the typesetter."""
    seen: list[Document] = []

    def spy(document: Document, *more: Any) -> Any:
        seen.append(document)
        return real(document, *more)

    real = paritrana.typeset.typesetter.typeset
    with pytest.MonkeyPatch.context() as patch:
        for module in (paritrana.typeset.typesetter, api):
            if hasattr(module, "typeset"):
                patch.setattr(module, "typeset", spy)
        result = api.build(FolderWorkspace(folder), draft=draft)
    assert result.value, [f"{d.code} {d.place}" for d in result.diagnostics if d.stops]
    assert len(seen) == 1
    given = (folder / "bukti.yaml").read_bytes()
    return Made(given, seen[0], result.value.pdf, ReadBack(result.value.pdf))


@pytest.fixture(scope="module", params=EXAMPLES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The finals of the two examples, and the draft of what `init` writes."""
    place = EXAMPLES[request.param]
    if place:
        return make(ROOT / place, False)
    folder = tmp_path_factory.getbasetemp() / "minimal"
    if not folder.exists():
        regions = RegionTable.from_tsv((ROOT / "assets/wilayah/wilayah.tsv").read_bytes())
        folder.mkdir()
        (folder / "bukti.yaml").write_text(skeleton("32.04", regions), encoding="utf-8")
    return make(folder, True)


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_page_validation_finds_nothing(made: Made, profile: str) -> None:
    report = page.validate_pdf_bytes(made.pdf, profile=profile, limits=page.SafetyLimits.unlimited())
    assert [(f.rule_id, f.message, f.object_id) for f in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 80


def test_the_syntax_is_sound(made: Made) -> None:
    with pikepdf.open(BytesIO(made.pdf), attempt_recovery=False) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not pdf.is_encrypted
        assert len(pdf.pages) == len(made.back.reader.pages)


def test_no_object_is_only_a_reference(made: Made) -> None:
    reader = made.back.reader
    size = int(reader.trailer["/Size"])
    assert size > 50
    for number in range(1, size):
        assert not isinstance(reader.get_object(number), IndirectObject), number


def test_the_catalog_says_what_the_file_is(made: Made) -> None:
    raw = {key: made.root.raw_get(key) for key in made.root}
    once = {key: v.get_object() if isinstance(v, IndirectObject) else v for key, v in raw.items()}
    dictionaries = {"/Pages", "/StructTreeRoot", "/MarkInfo", "/Metadata", "/ViewerPreferences", "/Names"}
    assert {k for k in dictionaries if not isinstance(once.get(k), DictionaryObject)} == set()
    assert once["/Lang"] == "id-ID"
    assert once["/MarkInfo"] == {"/Marked": True}
    assert once["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert [intent["/S"] for intent in once["/OutputIntents"]] == ["/GTS_PDFA1"]
    assert made.back.reader.metadata.title == made.document.title
    assert once["/Metadata"]["/Type"] == "/Metadata"
    assert "/Filter" not in once["/Metadata"]


def test_the_evidence_travels_inside(made: Made) -> None:
    by_name = {e.name: e.content for e in made.back.reader.attachment_list}
    assert by_name["bukti.yaml"] == made.given
    specs = [each.get_object() for each in made.root["/AF"]]  # type: ignore[attr-defined]
    kinds = {str(spec["/UF"]): spec["/AFRelationship"] for spec in specs}
    assert kinds["bukti.yaml"] == "/Source"
    assert kinds.keys() == by_name.keys()
    for spec in specs:
        file = spec["/EF"]["/F"]
        assert file["/Params"]["/Size"] == len(file.get_data())


def test_every_font_is_an_embedded_subset_with_unicode(made: Made) -> None:
    fonts = {
        font.idnum: font.get_object()
        for each in made.back.reader.pages
        for font in each["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert fonts
    for font in fonts.values():
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert descriptor["/FontFile2"].get_data()
        assert re.fullmatch(r"/[A-Z]{6}\+\S+", font["/BaseFont"])
        assert font["/BaseFont"] == descriptor["/FontName"]
        assert font["/ToUnicode"].get_data()


def test_all_ink_is_in_a_tag_or_an_artifact(made: Made) -> None:
    reader = made.back.reader
    for number, each in enumerate(reader.pages, 1):
        depth = inked = 0
        for operands, operator in ContentStream(each.get_contents(), reader).operations:
            if operator in (b"BDC", b"BMC"):
                assert depth == 0, f"page {number}: {operands} inside another"
                depth += 1
            depth -= operator == b"EMC"
            if operator in INK:
                inked += 1
                assert depth, f"page {number}: {operator!r} {operands}"
        assert inked, f"page {number} is empty"
        assert depth == 0
    assert [drawn.untagged for drawn in made.back.drawn if drawn.untagged] == []


def numbers(tree: Any) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree, ISO 32000-1, 7.9.7."""
    for kid in tree.get("/Kids", ()):
        yield from numbers(kid.get_object())
    row = list(tree.get("/Nums", ()))
    yield from zip(map(int, row[::2]), row[1::2], strict=True)


def elements(element: Any, parent: IndirectObject) -> Iterator[DictionaryObject]:
    """All structure elements in reading order; each must name the one above it as its parent."""
    assert element.raw_get("/P") == parent, element
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [element.raw_get("/K")]:
        below = kid.get_object()
        if isinstance(below, DictionaryObject) and below.get("/Type") not in ("/MCR", "/OBJR"):
            assert isinstance(kid, IndirectObject)
            yield from elements(below, element.indirect_reference)


def contents(element: Any) -> Iterator[tuple[str, int, int]]:
    """What an element holds itself: ("MCID", its page's object, its number) or ("OBJR", page, object)."""
    kids = element.get("/K", [])  # an empty cell holds nothing
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if isinstance(kid, int):
            yield "MCID", element.raw_get("/Pg").idnum, int(kid)
        elif kid.get("/Type") == "/MCR":
            yield "MCID", kid.raw_get("/Pg").idnum, int(kid["/MCID"])
        elif kid.get("/Type") == "/OBJR":
            yield "OBJR", kid.raw_get("/Pg").idnum, kid.raw_get("/Obj").idnum


def test_tree_and_pages_point_at_each_other(made: Made) -> None:
    root: Any = made.root["/StructTreeRoot"]
    parents = dict(numbers(root["/ParentTree"]))
    assert max(parents) < int(root["/ParentTreeNextKey"])
    assert isinstance(root.raw_get("/K"), IndirectObject)
    down = [
        (*content, element.indirect_reference.idnum)
        for element in elements(root["/K"], made.root.raw_get("/StructTreeRoot"))
        for content in contents(element)
        if element.indirect_reference
    ]
    up: list[tuple[str, int, int, int]] = []
    keys: list[int] = []
    for each, drawn in zip(made.back.reader.pages, made.back.drawn, strict=True):
        assert each.indirect_reference
        assert each["/Tabs"] == "/S"
        here = each.indirect_reference.idnum
        keys.append(int(each["/StructParents"]))  # type: ignore[call-overload]
        row = [e for e in parents[keys[-1]].get_object()]
        up += [("MCID", here, i, e.idnum) for i, e in enumerate(row) if isinstance(e, IndirectObject)]
        assert drawn.tagged.keys() <= {i for i, e in enumerate(row) if isinstance(e, IndirectObject)}
        for annotation in each.get("/Annots", ()):
            keys.append(int(annotation.get_object()["/StructParent"]))
            up.append(("OBJR", here, annotation.idnum, parents[keys[-1]].idnum))
    assert len(down) > 10
    assert Counter(down) == Counter(up)
    assert max(Counter(down).values()) == 1
    assert sorted(keys) == sorted(parents)


def read_out(tag: Tag) -> str:
    """The text of an element; what stands in a line goes on without a blank, all else is apart."""
    text = tag.text + "".join(map(read_out, tag.kids))
    return text if tag.kind in IN_LINE else f" {text} "


def words(text: str) -> list[str]:
    """Words without punctuation; a soft hyphen joins."""
    return re.findall(r"\w+", text.replace("\u00ad", ""))


def spoken(value: object) -> Iterator[str]:
    """The strings of a document that are read out, in reading order; marks and pages apart, which typeset adds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and value and all(isinstance(i, INLINE) for i in value):
        yield "".join(i.text if isinstance(i, Text) else " " for i in value)
    elif isinstance(value, tuple):
        yield from (text for each in value for text in spoken(each))
    elif isinstance(value, Section):
        head = () if value.kind is SectionKind.LETTER else (value.number, value.title)
        if any(type(b).__name__ == "Contents" for b in value.blocks):
            head = ()  # a list of contents has its own head
        yield from spoken((*head, value.blocks))
    elif isinstance(value, Heading):
        yield from spoken((value.number, value.inlines))
    elif isinstance(value, Table):
        heads = tuple((c.head, c.unit) for c in value.columns)
        rows = tuple(row.cells for row in value.rows)
        yield from spoken((value.number, value.caption, heads, rows, value.notes, value.source))
    elif isinstance(value, Chart):
        yield from spoken((value.number, value.title, value.notes, value.source))
    elif isinstance(value, Signature):
        yield from spoken(
            (value.place_date, value.titles, value.placeholder, value.name, value.rank, value.nip)
        )
    elif isinstance(value, Mark | Image | Contents) or not is_dataclass(value):  # an empty list has no head
        return
    else:
        silent = {"id", "place", "link"}
        yield from (t for f in fields(value) if f.name not in silent for t in spoken(getattr(value, f.name)))


def found_after(wanted: list[str], read: list[str], at: int) -> int | None:
    """Where `wanted` ends in `read` when searched from `at`; between its words a few others may stand."""
    for start in (i for i in range(at, len(read)) if read[i] == wanted[0]):
        end = start + 1
        for word in wanted[1:]:
            near = read[end : end + WITHIN]
            if word not in near:
                break
            end += near.index(word) + 1
        else:
            return end
    return None


def test_the_tree_holds_each_word_of_the_document_in_order(made: Made) -> None:
    read, at = words(read_out(made.back.tree)), 0
    strings = [(text, words(text)) for section in made.document.sections for text in spoken(section)]
    assert sum(len(wanted) for _, wanted in strings) > 100
    for text, wanted in strings:
        end = found_after(wanted, read, at) if wanted else at
        assert end is not None, (
            f"{text!r} is lost or moved; it was sought after {' '.join(read[at - 9 : at])!r}"
        )
        at = end
    cover = Counter(words(made.back.tree.kids[0].all_text()))
    assert Counter(w for text in spoken(made.document.cover) for w in words(text)) <= cover


def test_a_chart_prints_the_words_of_its_points(made: Made) -> None:
    charts = [b for s in made.document.sections for b in s.blocks if isinstance(b, Chart)]
    figures = [t.all_text() for t in made.back.tree.walk() if t.kind == "Figure" and t.all_text().strip()]
    assert len(charts) == len(figures)
    for chart, text in zip(charts, figures, strict=True):
        points = [p for series in chart.series for p in series.points]
        assert points
        assert {w for p in points for w in words(p.text)} <= set(words(text))


def test_the_minimal_folder_is_what_init_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "daerah", "--kode", "32.04"]) == 0
    regions = RegionTable.from_tsv((ROOT / "assets/wilayah/wilayah.tsv").read_bytes())
    assert Path("daerah/bukti.yaml").read_text(encoding="utf-8") == skeleton("32.04", regions)
