"""Turn a drawn body into an archival file that carries its own source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5

from paritrana.files import Slice
from paritrana.pdf.body import Body
from paritrana.pdf.writer import text_string
from paritrana.pdf.xmp import Metadata, xmp


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
        file = body.stream(f"/Type/EmbeddedFile/Subtype/{subtype}{params}", each.data)
        name = text_string(each.name)
        numbers[each.name] = body.put(
            f"<</Type/Filespec/F{name}/UF{name}/EF<</F {file} 0 R/UF {file} 0 R>>"
            f"/AFRelationship/{each.relationship}/Desc{text_string(each.description)}>>"
        )
    names = "".join(f"{text_string(name)} {number} 0 R" for name, number in numbers.items())
    body.catalog("Names", f"<</EmbeddedFiles<</Names[{names}]>>>>")
    body.catalog("AF", f"[{' '.join(f'{n} 0 R' for n in numbers.values())}]")


def _checksum(data: bytes | Slice) -> str:
    digest = md5(usedforsecurity=False)
    for piece in (data,) if isinstance(data, bytes) else data.in_parts():
        digest.update(piece)
    return digest.hexdigest()
