"""Electronic signatures of a PDF: who and when, as the file itself says. Whether they hold is asked elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?")
_DEEPEST = 8  # fields inside one another; a loop of them must end
_LONGEST_NAME = 120  # characters, so that a name stays on a line of the cover sheet


def signatures(pdf: Any, path: str) -> list[dict[str, str]]:
    """List the signatures: the fields of DigitalSignature, in the order of the form's fields."""
    found = [_describe(value) for value in _signature_values(pdf)]
    if found:
        for each, verdict in zip(found, _verdicts(path, len(found)), strict=True):
            each["verdict"] = verdict
    return found


def _signature_values(pdf: Any) -> Iterator[Any]:
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if isinstance(fields, pikepdf.Array):
        for each in fields:
            yield from _below(each, "", 0)


def _below(item: Any, kind: str, depth: int) -> Iterator[Any]:
    if not isinstance(item, pikepdf.Dictionary) or depth > _DEEPEST:
        return
    kind = str(item.get("/FT", kind))
    value = item.get("/V")
    if kind == "/Sig" and isinstance(value, pikepdf.Dictionary) and "/Contents" in value:
        yield value
    kids = item.get("/Kids")
    if isinstance(kids, pikepdf.Array):
        for kid in kids:
            yield from _below(kid, kind, depth + 1)


def _describe(value: Any) -> dict[str, str]:
    name = str(value.get("/Name", "")) or _common_name(bytes(value["/Contents"]))
    when = _DATE.match(str(value.get("/M", "")))
    day = "-".join(when.groups()[:3]) if when else ""
    time = f"{when[4]}.{when[5]}" if when and when[4] and when[5] else ""
    clean = " ".join("".join(c for c in name if c.isprintable()).split())[:_LONGEST_NAME]
    return {"signer": clean, "day": day, "time": time, "verdict": ""}


def _common_name(cms: bytes) -> str:
    """The last common name (2.5.4.3) that stands in the signature's certificates and isn't an authority's."""
    names: list[str] = []
    for found in re.finditer(rb"\x06\x03\x55\x04\x03([\x0c\x13\x14\x1e])(.)", cms, re.DOTALL):
        length = found[2][0]
        raw = cms[found.end() : found.end() + length]
        names.append(raw.decode("utf-16-be" if found[1] == b"\x1e" else "utf-8", errors="replace"))
    own = [name for name in names if not re.search(r"\b(CA|Root|Authority|Otoritas)\b", name)]
    return (own or names or [""])[-1]


def _verdicts(path: str, count: int) -> list[str]:
    """Whether each signature's document is unchanged, if pyHanko is there to say so."""
    try:
        from paritrana.annexes.sandbox import verify_signatures
    except ImportError:
        return [""] * count
    return verify_signatures.verdicts(path, count)
