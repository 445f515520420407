"""What the file says of itself, and which claims it makes."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from paritrana.pdf.xmp import Metadata, xmp

ME = Metadata("Dosir <A> & B", 'Pemerintah "Contoh"', "Bukti", date(2024, 4, 5), "id-ID")
SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


def texts(packet: bytes, name: str) -> list[str]:
    root = ElementTree.fromstring(packet.decode("utf-8-sig"))
    return ["".join(each.itertext()).strip() for each in root.iterfind(f".//{name}", SPACES)]


def test_what_is_written_is_read_back() -> None:
    packet = xmp(ME)
    assert texts(packet, "dc:title") == ["Dosir <A> & B"]
    assert texts(packet, "dc:creator") == ['Pemerintah "Contoh"']
    assert texts(packet, "dc:description") == ["Bukti"]
    assert texts(packet, "dc:language") == ["id-ID"]
    assert texts(packet, "xmp:CreateDate") == texts(packet, "xmp:ModifyDate") == ["2024-04-05T00:00:00+00:00"]


@pytest.mark.parametrize(("archival", "claims"), [(True, (["3"], ["A"], ["1"])), (False, ([], [], []))])
def test_claims_are_made_for_archival_files_only(archival: bool, claims: tuple[list[str], ...]) -> None:
    packet = xmp(Metadata("a", "b", "c", date(2024, 1, 1), "id", archival))
    found = tuple(texts(packet, name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part"))
    assert found == claims
    assert (b"pdfaExtension" in packet) is archival
