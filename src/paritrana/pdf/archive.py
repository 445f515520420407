"""Turn a drawn body into an archival file that carries its own source.

`Body` is what typeset hands over, seen from here: bind and typeset do not know each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5
from typing import Protocol

from paritrana.files import Slice
from paritrana.pdf.xmp import Metadata, xmp


class Body(Protocol):
    """A drawn document that still takes objects and catalog entries."""

    def put(self, text: str) -> int:
        """Add an object; return its number."""

    def reserve(self) -> int:
        """Take the next object number; its content follows."""

    def fill(self, number: int, text: str) -> None:
        """Write an object under a reserved number."""

    def stream(
        self, entries: str, data: bytes | Slice, packed: bool = True, number: int | None = None
    ) -> int:
        """Add a stream with further dictionary entries, under a reserved number or the next one; return it."""

    def catalog(self, key: str, value: str | int) -> None:
        """Set an entry of the catalog: an object's number, or finished text."""

    def text_string(self, text: str) -> str:
        """`text` as a PDF text string."""

    def pieces(self) -> list[bytes | Slice]:
        """The file in pieces, one after the other."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside: the evidence as it was read ("Source") or an annex ("Supplement")."""

    name: str
    media_type: str
    data: bytes | Slice
    description: str
    relationship: str = "Supplement"


def finish(
    body: Body, metadata: Metadata, profile: bytes, attachments: Sequence[Attachment] = ()
) -> list[bytes | Slice]:
    """Complete `body` to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1); return the file in pieces.

    `profile` is the sRGB ICC profile of the output intent.
    """
    packet = body.stream("/Type/Metadata/Subtype/XML", xmp(metadata), packed=False)
    body.catalog("Metadata", packet)
    body.catalog("MarkInfo", "<</Marked true>>")
    body.catalog("ViewerPreferences", "<</DisplayDocTitle true>>")
    intent = body.stream("/N 3", profile)
    body.catalog(
        "OutputIntents",
        f"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile {intent} 0 R>>]",
    )
    if attachments:
        _attach(body, metadata, attachments)
    return body.pieces()


def _attach(body: Body, metadata: Metadata, attachments: Sequence[Attachment]) -> None:
    stamp = f"D:{metadata.issued:%Y%m%d}000000+00'00'"
    numbers: dict[str, int] = {}
    for each in sorted(attachments, key=lambda a: a.name):
        subtype = each.media_type.replace("/", "#2F")
        params = f"/Params<</Size {len(each.data)}/ModDate({stamp})/CheckSum<{_checksum(each.data)}>>>"
        packed = isinstance(each.data, bytes)
        file = body.stream(f"/Type/EmbeddedFile/Subtype/{subtype}{params}", each.data, packed)
        name = body.text_string(each.name)
        numbers[each.name] = body.put(
            f"<</Type/Filespec/F{name}/UF{name}/EF<</F {file} 0 R/UF {file} 0 R>>"
            f"/AFRelationship/{each.relationship}/Desc{body.text_string(each.description)}>>"
        )
    names = "".join(f"{body.text_string(name)} {number} 0 R" for name, number in numbers.items())
    body.catalog("Names", f"<</EmbeddedFiles<</Names[{names}]>>>>")
    body.catalog("AF", f"[{' '.join(f'{n} 0 R' for n in numbers.values())}]")


def _checksum(data: bytes | Slice) -> str:
    digest = md5(usedforsecurity=False)
    for piece in (data,) if isinstance(data, bytes) else data.in_parts():
        digest.update(piece)
    return digest.hexdigest()
