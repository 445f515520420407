"""Files that travel inside: their order, their size and digest, and what the catalog says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from hashlib import md5
from pathlib import Path

from paritrana.files import Slice
from paritrana.pdf.archive import Attachment, finish
from paritrana.pdf.xmp import Metadata

ME = Metadata("Dosir", "Pemerintah", "Bukti", date(2024, 4, 5), "id-ID")


@dataclass
class Body:
    """Takes down objects, streams and catalog entries."""

    objects: dict[int, str] = field(default_factory=dict)
    streams: dict[int, tuple[str, bytes | Slice, bool]] = field(default_factory=dict)
    entries: dict[str, str | int] = field(default_factory=dict)
    numbers: int = 0

    def reserve(self) -> int:
        self.numbers += 1
        return self.numbers

    def put(self, text: str) -> int:
        self.objects[self.reserve()] = text
        return self.numbers

    def fill(self, number: int, text: str) -> None:
        raise AssertionError

    def stream(
        self, entries: str, data: bytes | Slice, packed: bool = True, number: int | None = None
    ) -> int:
        self.streams[self.reserve()] = (entries, data, packed)
        return self.numbers

    def catalog(self, key: str, value: str | int) -> None:
        self.entries[key] = value

    def pieces(self) -> list[bytes | Slice]:
        return [b"semua"]


def test_files_are_in_the_order_of_their_names(tmp_path: Path) -> None:
    """A name tree must be sorted (ISO 32000-1, 7.9.6)."""
    (tmp_path / "rak").write_bytes(b"..isi lampiran..")
    body = Body()
    made = finish(
        body,
        ME,
        b"profil",
        [
            Attachment("c.pdf", "application/pdf", Slice(str(tmp_path / "rak"), 2, 12, "x"), "Lampiran C"),
            Attachment("bukti.yaml", "text/yaml", b"skema: 1", "Bukti", "Source"),
        ],
    )
    assert made == [b"semua"]
    files = {n: s for n, s in body.streams.items() if "/EmbeddedFile" in s[0]}
    (first, evidence), (second, annex) = files.items()
    assert evidence == (
        "/Type/EmbeddedFile/Subtype/text#2Fyaml"
        f"/Params<</Size 8/ModDate(D:20240405000000+00'00')/CheckSum<{md5(b'skema: 1').hexdigest()}>>>",
        b"skema: 1",
        True,
    )
    assert (
        f"/Size 12/ModDate(D:20240405000000+00'00')/CheckSum<{md5(b'isi lampiran').hexdigest()}>" in annex[0]
    )
    assert isinstance(annex[1], Slice), "an annex lies in its file as it is"
    (one, source), (two, supplement) = body.objects.items()
    assert source == (
        f"<</Type/Filespec/F(bukti.yaml)/UF(bukti.yaml)/EF<</F {first} 0 R/UF {first} 0 R>>"
        "/AFRelationship/Source/Desc(Bukti)>>"
    )
    assert f"/EF<</F {second} 0 R/UF {second} 0 R>>/AFRelationship/Supplement" in supplement
    assert body.entries["Names"] == (f"<</EmbeddedFiles<</Names[(bukti.yaml) {one} 0 R(c.pdf) {two} 0 R]>>>>")
    assert body.entries["AF"] == f"[{one} 0 R {two} 0 R]"


def test_a_file_says_what_it_is() -> None:
    body = Body()
    finish(body, ME, b"profil")
    assert body.entries["MarkInfo"] == "<</Marked true>>"
    assert body.entries["ViewerPreferences"] == "<</DisplayDocTitle true>>"
    packet, profile = body.streams[1], body.streams[2]
    assert body.entries["Metadata"] == 1
    assert packet[0] == "/Type/Metadata/Subtype/XML" and packet[2] is False
    assert profile == ("/N 3", b"profil", True)
    assert re.fullmatch(
        r"\[<<.*/S/GTS_PDFA1.*/DestOutputProfile 2 0 R>>\]", str(body.entries["OutputIntents"])
    )
    assert not {"Names", "AF"} & body.entries.keys()
