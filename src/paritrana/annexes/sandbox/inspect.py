"""Look at one file in the child: how many pages, what text on them, what stands against binding it.

In: a job with path, kind, and the pages whose text is wanted. Out: a mapping that survey makes facts of.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any

import pikepdf

from paritrana.files import reading

MOST_TEXT = 20_000
"""Characters of one page that are kept: 60 lines of 100 are 6,000, so only hidden text is cut."""

MOST_TEXT_PAGES = 400
"""Pages whose text is read: at most 8 MB of it for one file; figures on later ones count as pages without text."""


def look(job: Mapping[str, Any], begin: Callable[[int], None]) -> dict[str, Any] | str:
    """Look at a file: what survey makes facts of, or in Indonesian why it is refused.

    `begin` hears the number of each page, from 1, before its text is read.
    """
    if job["kind"] == "pdf":
        return _pdf(str(job["path"]), begin, frozenset(job.get("skip", ())))
    from paritrana.annexes.sandbox import image_encoding, image_pages

    image_encoding.limit_pillow(image_pages.MOST_PIXELS)
    with reading(str(job["path"])) as stream:
        found = image_pages.frames(stream)
    return found if isinstance(found, str) else {"pages": found}


def _pdf(path: str, begin: Callable[[int], None], skip: Container[int]) -> dict[str, Any] | str:
    with reading(path) as stream:  # a file that can't be opened is told as that
        stream.read(1)
    try:
        pdf = pikepdf.open(path)
    except pikepdf.PasswordError:
        return "PDF terkunci kata sandi"
    except pikepdf.PdfError:
        return "PDF rusak dan tidak dapat dibaca"
    with pdf:
        pages = len(pdf.pages)
        if not pages:
            return "PDF tanpa halaman"
        if _dynamic_form(pdf):
            return "PDF formulir XFA yang isinya hanya tampak di Adobe Reader"
        from paritrana.annexes.sandbox.signatures import signatures

        signed = signatures(pdf, path)
        hidden = _hidden_contents(pdf)
        mended = any("reconstruct" in str(each) for each in pdf.get_warnings())
    texts = _texts(path, pages, begin, skip)
    return {"pages": pages, "signed": signed, "hidden": hidden, "mended": mended, "texts": texts}


def _dynamic_form(pdf: Any) -> bool:
    form = pdf.Root.get("/AcroForm")
    return bool(pdf.Root.get("/NeedsRendering", False)) and form is not None and "/XFA" in form


def _hidden_contents(pdf: Any) -> list[str]:
    """What a file carries besides its pages; none of it reaches the dossier."""
    names = pdf.Root.get("/Names")
    names = names if isinstance(names, pikepdf.Dictionary) else pikepdf.Dictionary()
    opening = pdf.Root.get("/OpenAction")
    kind = str(opening.get("/S")) if isinstance(opening, pikepdf.Dictionary) else ""
    found = {
        "skrip JavaScript": "/JavaScript" in names or kind == "/JavaScript",
        "berkas di dalamnya": "/EmbeddedFiles" in names,
        "perintah menjalankan program": kind == "/Launch",
        "tindakan otomatis": "/AA" in pdf.Root,
        "formulir XFA": "/XFA" in (pdf.Root.get("/AcroForm") or {}),
    }
    return [words for words, there in found.items() if there]


def _texts(path: str, pages: int, begin: Callable[[int], None], skip: Container[int]) -> list[str]:
    """The text of each page, "" for a scan; pages beyond a limit are left out."""
    import pypdfium2

    texts: list[str] = []
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return texts
    for index in range(min(pages, MOST_TEXT_PAGES, len(document))):
        if index + 1 in skip:
            texts.append("")
            continue
        begin(index + 1)
        try:
            page = document[index]
            text = page.get_textpage().get_text_bounded()
            page.close()
        except (pypdfium2.PdfiumError, ValueError, MemoryError):
            text = ""
        texts.append(text.replace("\r\n", "\n").replace("\x00", "")[:MOST_TEXT])
    return texts
