"""What can't be typeset is reported with the place in the evidence or template, and the rest still builds."""

from __future__ import annotations

from io import BytesIO

from PIL import Image as Pictures

from paritrana.document import Column, Image, Paragraph, Row, Table, Text
from tests.support.documents import PLACE, document, typeset_pdf
from tests.support.pdftext import ReadBack

AFTER = Paragraph((Text("Sesudahnya."),))


def picture(width: int, height: int) -> bytes:
    stream = BytesIO()
    Pictures.new("L", (width, height), 128).save(stream, "PNG")
    return stream.getvalue()


def test_a_picture_taller_than_a_page() -> None:
    pdf, findings = typeset_pdf(document(Image(picture(10, 40), "Foto", 150.0, PLACE), AFTER))
    (found,) = findings
    assert (found.code, found.place) == ("TATA-23", PLACE)
    assert found.values["tinggi"] == round(150 / 25.4 * 72 * 4)
    assert "Sesudahnya." in ReadBack(pdf).text()


def test_a_picture_that_is_none() -> None:
    pdf, findings = typeset_pdf(document(Image(b"bukan gambar", "Foto kegiatan", 80.0, PLACE), AFTER))
    (found,) = findings
    assert (found.code, found.place) == ("TATA-24", PLACE)
    assert "Foto kegiatan" in ReadBack(pdf).text()


def test_a_picture_is_a_figure_with_words() -> None:
    pdf, findings = typeset_pdf(document(Image(picture(20, 10), "Foto kegiatan", 80.0, PLACE)))
    assert not list(findings)
    back = ReadBack(pdf)
    assert "Figure" in back.kinds()


def test_a_table_too_wide_for_the_page() -> None:
    columns = tuple(Column(f"Kolom {i}") for i in range(8))
    row = Row(tuple((Text("x" * 30),) for _ in columns))
    pdf, findings = typeset_pdf(document(Table("t", "Tabel 1", "Lebar", columns, (row,), place=PLACE), AFTER))
    (found,) = findings
    assert (found.code, found.place, found.values["tabel"]) == ("TATA-22", PLACE, "Tabel 1")
    assert ReadBack(pdf).text().replace(" ", "").count("x" * 30) == 8
