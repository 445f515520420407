"""What a file says of its faces (ISO 32000-1, table 123): symbolic, with serifs, italic."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from paritrana.document import Facts, Paragraph, Text
from tests.support.documents import document, typeset_pdf


def test_the_flags_of_each_face() -> None:
    """4 says that codes have no standard meaning, 2 that there are serifs, 64 that letters lean."""
    upright = Paragraph((Text("Naik. "), Text("Tebal. ", bold=True), Text("Miring.", italic=True)))
    data, _ = typeset_pdf(document(upright, Facts((("Nomor", (Text("1"),)),))))
    with pikepdf.open(BytesIO(data)) as pdf:
        found = {
            str(each.FontName).partition("+")[2] or str(each.FontName): (
                int(each.Flags),
                float(each.ItalicAngle) < 0,
            )
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
        }
    assert {name: value for name, value in found.items() if "Serif" in name} == {
        "SourceSerif4-Regular": (6, False),
        "SourceSerif4-SemiBold": (6, False),
        "SourceSerif4-Italic": (70, True),
    }
    assert {value for name, value in found.items() if "Sans" in name} == {(4, False)}
