"""Whether a folder of wheels holds all that a package needs on Windows with Python 3.11."""

from __future__ import annotations

import zipfile
from email.parser import HeaderParser
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename
from packaging.version import Version

WINDOWS = {
    "implementation_name": "cpython",
    "implementation_version": "3.11.9",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.11.9",
    "python_version": "3.11",
    "sys_platform": "win32",
}
_TAGS = ("win_amd64", "any")


def missing(folder: Path, package: str) -> list[str]:
    """What `package` and all it needs ask for and the folder lacks, each with who asks."""
    wheels = {canonicalize_name(parse_wheel_filename(w.name)[0]): w for w in sorted(folder.glob("*.whl"))}
    lacking: list[str] = []
    waiting: list[tuple[Requirement, str]] = [(Requirement(package), "paket")]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        asked, by = waiting.pop()
        name, extras = canonicalize_name(asked.name), frozenset(asked.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        wheel = wheels.get(name)
        why = "tidak ada" if wheel is None else _unfit(wheel, asked)
        if why or wheel is None:
            lacking.append(f"{asked.name} ({why}, diminta {by})")
            continue
        waiting += [(need, asked.name) for need in needs(wheel, extras)]
    return sorted(lacking)


def needs(wheel: Path, extras: frozenset[str]) -> list[Requirement]:
    """What a wheel asks for on Windows."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        fields = HeaderParser().parsestr(archive.read(name).decode("utf-8"))
    asked = [Requirement(line) for line in fields.get_all("Requires-Dist", [])]
    return [r for r in asked if any(_holds(r, extra) for extra in ("", *extras))]


def _holds(requirement: Requirement, extra: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({**WINDOWS, "extra": extra})


def _unfit(wheel: Path, asked: Requirement) -> str:
    """Why a wheel doesn't do, "" when it does."""
    _, version, _, tags = parse_wheel_filename(wheel.name)
    if not asked.specifier.contains(Version(str(version)), prereleases=True):
        return f"versi {version}, perlu {asked.specifier}"
    if not any(tag.platform in _TAGS and _interpreter(tag.interpreter) for tag in tags):
        return "bukan untuk Windows dan Python 3.11"
    return ""


def _interpreter(name: str) -> bool:
    digits = name.removeprefix("cp").removeprefix("py")
    return digits in ("3", "311") or (
        name.startswith("cp3") and digits[1:].isdigit() and int(digits[1:]) <= 11
    )
