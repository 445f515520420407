"""What one look at a file tells: pages, texts and their limits, what it hides, and why it is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from paritrana.annexes import survey as surveying
from paritrana.annexes.sandbox import inspect
from paritrana.annexes.sandbox.inspect import MOST_TEXT, MOST_TEXT_PAGES, look
from paritrana.annexes.survey import MAX_BYTES, AnnexState, kind_of, survey
from paritrana.errors import EnvironmentFault
from paritrana.workspace import Fingerprint, FolderWorkspace
from tools.odd_annexes import pdfs, pictures


def looked(folder: Path, data: bytes, kind: str = "pdf", skip: Sequence[int] = ()) -> tuple[Any, list[int]]:
    """The answer, and the pages that were begun."""
    file, begun = folder / "a", list[int]()
    file.write_bytes(data)
    return look({"path": str(file), "kind": kind, "skip": skip}, begun.append), begun


def test_a_plain_file(tmp_path: Path) -> None:
    told, begun = looked(tmp_path, pdfs.font_not_embedded())
    text = told.pop("texts")
    assert told == {"pages": 1, "signed": [], "hidden": [], "mended": False}
    assert "Rp39.812.345.678" in text[0]
    assert begun == [1]


def test_a_page_that_is_skipped_has_no_text_and_is_not_begun(tmp_path: Path) -> None:
    told, begun = looked(tmp_path, pdfs.data(pdfs.make(*[pdfs.LINES] * 4)), skip=[2])
    assert told["texts"] == [""] * 4
    assert begun == [1, 3, 4]


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (pdfs.locked, "PDF terkunci kata sandi"),
        (pdfs.without_pages, "PDF tanpa halaman"),
        (pdfs.dynamic_form, "PDF formulir XFA yang isinya hanya tampak di Adobe Reader"),
        (lambda: b"%PDF-1.7", "PDF rusak dan tidak dapat dibaca"),
    ],
)
def test_a_file_is_refused_for_a_reason(tmp_path: Path, make: Callable[[], bytes], why: str) -> None:
    assert looked(tmp_path, make())[0] == why


def test_a_form_that_needs_no_other_program_is_read(tmp_path: Path) -> None:
    """Either half of what makes a dynamic form is none."""
    pdf = pdfs.make(pdfs.LINES)
    pdf.Root.NeedsRendering = True
    assert looked(tmp_path, pdfs.data(pdf))[0]["pages"] == 1
    pdf.Root.AcroForm = Dictionary(Fields=Array([]))
    assert looked(tmp_path, pdfs.data(pdf))[0]["pages"] == 1
    pdf.Root.AcroForm.XFA = String("x")
    pdf.Root.NeedsRendering = False
    assert looked(tmp_path, pdfs.data(pdf))[0]["hidden"] == ["formulir XFA"]


def _script(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(JavaScript=Dictionary())


def _script_on_opening(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript)


def _launch(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.Launch)


def _files(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary())


def _actions(pdf: Pdf) -> None:
    pdf.Root.AA = Dictionary()


def _harmless(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
    pdf.Root.Names = Dictionary(Dests=Dictionary())


@pytest.mark.parametrize(
    ("hide", "words"),
    [
        (_script, ["skrip JavaScript"]),
        (_script_on_opening, ["skrip JavaScript"]),
        (_launch, ["perintah menjalankan program"]),
        (_files, ["berkas di dalamnya"]),
        (_actions, ["tindakan otomatis"]),
        (_harmless, []),
    ],
)
def test_what_a_file_carries_besides_its_pages(
    tmp_path: Path, hide: Callable[[Pdf], None], words: list[str]
) -> None:
    pdf = pdfs.make(pdfs.LINES)
    hide(pdf)
    assert looked(tmp_path, pdfs.data(pdf))[0]["hidden"] == words


def test_a_damaged_table_of_objects_is_told(tmp_path: Path) -> None:
    assert looked(tmp_path, pdfs.cut_off())[0]["mended"] is True


class Book:
    """Stands for pdfium: pages of these texts."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, index: int) -> Book:
        return Book(self.texts[index])

    def get_textpage(self) -> Book:
        return self

    def get_text_bounded(self) -> str:
        if self.texts[0] == "rusak":
            raise pypdfium2.PdfiumError("rusak")
        return self.texts[0]

    def close(self) -> None: ...


@pytest.mark.parametrize(("length", "kept"), [(20_000, 20_000), (20_001, 20_000)])
def test_a_page_s_text_has_20_thousand_letters_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int, kept: int
) -> None:
    assert MOST_TEXT == 20_000
    monkeypatch.setattr(pypdfium2, "PdfDocument", lambda path: Book("x" * length, "rusak", "a\r\nb\x00c"))
    told, _ = looked(tmp_path, pdfs.data(pdfs.make(*[b""] * 3)))
    assert told["texts"] == ["x" * kept, "", "a\nbc"]


@pytest.mark.parametrize(("pages", "read"), [(399, 399), (400, 400), (401, 400)])
def test_the_text_of_400_pages_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int, read: int
) -> None:
    assert MOST_TEXT_PAGES == 400
    monkeypatch.setattr(pypdfium2, "PdfDocument", lambda path: Book(*["x"] * pages))
    assert len(inspect._texts("", pages, lambda page: None, ())) == read
    assert len(inspect._texts("", 3, lambda page: None, ())) == 3


def test_pictures_are_counted(tmp_path: Path) -> None:
    assert looked(tmp_path, pictures.fax(), "tiff")[0] == {"pages": 3}
    assert looked(tmp_path, pictures.png_bomb(), "png")[0] == "gambar lebih dari 40 juta piksel"


# --- what is known before a file is opened -----------------------------------------------------------------------


@pytest.mark.parametrize(("before", "kind"), [(1019, "pdf"), (1020, "lain")])
def test_a_pdf_begins_within_a_kilobyte(before: int, kind: str) -> None:
    """Five letters of 1,024."""
    assert kind_of(b" " * before + b"%PDF-1.7") == kind


@pytest.mark.parametrize(
    ("size", "state"), [(MAX_BYTES, AnnexState.PRESENT), (MAX_BYTES + 1, AnnexState.REFUSED)]
)
def test_500_megabytes_are_the_largest_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, state: AnnexState
) -> None:
    assert MAX_BYTES == 500_000_000
    (tmp_path / "a.docx").write_bytes(b"x")
    monkeypatch.setattr(surveying, "fingerprint", lambda path: Fingerprint(size, "0" * 64, b"halo", 0))
    facts = survey({"B-01": "a.docx"}, FolderWorkspace(tmp_path, {}))["B-01"]
    assert (facts.state, facts.size) == (state, size)
    assert facts.refused == ("" if state is AnnexState.PRESENT else "lebih besar dari 500 MB")


def test_no_page_is_taken_from_a_file_that_vanished(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault):
        look({"path": str(tmp_path / "tiada"), "kind": "pdf"}, lambda page: None)


def test_an_answer_is_whole_when_the_file_is_still_the_one_that_was_hashed(tmp_path: Path) -> None:
    """A page that was skipped, another time of change, or a file that is gone: nothing is noted."""
    file = tmp_path / "a.pdf"
    file.write_bytes(b"x")
    seen = Fingerprint(1, "0" * 64, b"x", file.stat().st_mtime_ns)
    assert surveying._is_whole({}, str(file), seen)
    assert surveying._is_whole({"skipped": []}, str(file), seen)
    assert not surveying._is_whole({"skipped": [3]}, str(file), seen)
    assert not surveying._is_whole({}, str(file), replace(seen, changed_ns=seen.changed_ns + 1))
    assert not surveying._is_whole({}, str(tmp_path / "tiada"), seen)
