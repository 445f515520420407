"""A signed annex: who signed is told, no dead field comes along, and the attached original still verifies."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from paritrana import api
from paritrana.annexes.survey import survey
from paritrana.workspace import FolderWorkspace
from tests.support.annexes import region
from tools.odd_annexes import pdfs

pytest.importorskip("pyhanko")


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A signed page."""
    from tests.support.signing import signed

    return signed(pdfs.plain(), tmp_path_factory.mktemp("kunci"))


def damaged(document: bytes) -> bytes:
    """The document with one byte of its page changed after it was signed."""
    assert document.count(b"0 0 595.28 841.89") == 2 or b"/MediaBox" in document
    return document.replace(b"/MediaBox [ 0 0 595", b"/MediaBox [ 0 0 594", 1)


def test_the_signer_and_the_time_are_told(document: bytes, tmp_path: Path) -> None:
    from tests.support.signing import SIGNER

    changed = damaged(document)
    assert changed != document
    ids = region(tmp_path, {"sah.pdf": document, "diubah.pdf": changed, "biasa.pdf": pdfs.plain()})
    facts = survey({id: name for name, id in ids.items()}, FolderWorkspace(tmp_path, {}))
    (good,) = facts[ids["sah.pdf"]].signed
    assert (good.signer, good.verdict) == (SIGNER, "utuh")
    assert len(good.day) == 10 and "." in good.time
    assert [each.verdict for each in facts[ids["diubah.pdf"]].signed] == ["rusak"]
    assert facts[ids["biasa.pdf"]].signed == ()


def test_the_dossier_has_no_dead_field_and_the_original_verifies(document: bytes, tmp_path: Path) -> None:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    from tests.support.pdftext import ReadBack
    from tests.support.signing import SIGNER

    region(tmp_path, {"sah.pdf": document})
    made = api.build(FolderWorkspace(tmp_path, {}), draft=True).value
    assert made
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert not [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/ByteRange" in o]
        kept = pdf.attachments["B-01-sah.pdf"].get_file().read_bytes()
    assert kept == document
    (embedded,) = PdfFileReader(BytesIO(kept)).embedded_signatures
    status = validate_pdf_signature(embedded, ValidationContext(trust_roots=[], allow_fetching=False))
    assert status.intact and status.valid
    told = ReadBack(made.pdf).text()
    assert SIGNER in told and "tidak berubah sejak ditandatangani" in told
