"""Who signed and when, as a PDF's own fields and certificates say."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from paritrana.annexes.sandbox import signatures as module
from paritrana.annexes.sandbox.signatures import signatures


def value(**entries: Any) -> Dictionary:
    return Dictionary(Contents=String(b"\0"), **entries)


def certified(*names: str | bytes) -> bytes:
    """The common names of some certificates, as DER writes them: UTF-8, or UTF-16 where they are given as such."""
    found = b"0\x80"
    for each in names:
        raw = each.encode() if isinstance(each, str) else each
        found += (
            b"\x06\x03\x55\x04\x03"
            + (b"\x0c" if isinstance(each, str) else b"\x1e")
            + bytes([len(raw)])
            + raw
        )
    return found


def told(*fields: Any, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str]]:
    monkeypatch.setattr(module, "_verdicts", lambda path, count: ["utuh"] * count)
    pdf = Pdf.new()
    pdf.Root.AcroForm = Dictionary(Fields=Array(list(fields)))
    found = signatures(pdf, "")
    assert all(each["verdict"] == "utuh" for each in found)
    return [(each["signer"], each["day"], each["time"]) for each in found]


@pytest.mark.parametrize(
    ("moment", "day", "time"),
    [
        ("D:20240105093000+07'00'", "2024-01-05", "09.30"),
        ("D:202401050930", "2024-01-05", "09.30"),
        ("D:2024010509", "2024-01-05", ""),
        ("D:20240105", "2024-01-05", ""),
        ("D:202401", "", ""),
        ("5 Januari 2024", "", ""),
    ],
)
def test_the_moment_is_read_as_far_as_it_goes(
    moment: str, day: str, time: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = Dictionary(FT=Name.Sig, V=value(Name=String("Bupati"), M=String(moment)))
    assert told(field, monkeypatch=monkeypatch) == [("Bupati", day, time)]


@pytest.mark.parametrize(
    ("names", "signer"),
    [
        (["Nama Contoh"], "Nama Contoh"),
        (["Nama Contoh", "Contoh Root CA", "Otoritas Contoh"], "Nama Contoh"),
        (["Antara", "Nama Contoh"], "Nama Contoh"),
        (["Contoh CA", "Contoh Root"], "Contoh Root"),
        (["Cacahan"], "Cacahan"),  # CA as a word only
        (["Nama É".encode("utf-16-be")], "Nama É"),
        (["x" * 121], "x" * 120),
        ([" Nama\x00  Contoh "], "Nama Contoh"),
        ([], ""),
    ],
)
def test_the_signer_is_the_last_name_that_is_no_authority(
    names: list[str | bytes], signer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = Dictionary(FT=Name.Sig, V=Dictionary(Contents=String(certified(*names))))
    assert told(field, monkeypatch=monkeypatch) == [(signer, "", "")]


def test_only_signed_fields_count(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = (
        Dictionary(FT=Name.Sig),
        Dictionary(FT=Name.Tx, V=value(Name=String("Isian"))),
        Dictionary(FT=Name.Sig, V=Dictionary(Name=String("Tanpa isi"))),
        Dictionary(FT=Name.Sig, V=value(Name=String("Satu"))),
    )
    assert told(*fields, monkeypatch=monkeypatch) == [("Satu", "", "")]


@pytest.mark.parametrize(("depth", "found"), [(8, 1), (9, 0)])
def test_fields_eight_levels_below_are_the_deepest(
    depth: int, found: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kind is inherited from the topmost."""
    field = Dictionary(V=value(Name=String("Dalam")))
    for level in range(depth):
        field = Dictionary(Kids=Array([field]), **({"FT": Name.Sig} if level == depth - 1 else {}))
    assert len(told(field, monkeypatch=monkeypatch)) == found


def test_a_file_without_fields_has_no_signatures() -> None:
    pdf = Pdf.new()
    assert signatures(pdf, "") == []
    pdf.Root.AcroForm = pikepdf.Array([])
    assert signatures(pdf, "") == []
