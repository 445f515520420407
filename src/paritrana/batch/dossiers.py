"""The dossiers below a folder, in a stable order and each with a name of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from paritrana.workspace import EVIDENCE, WORKBOOKS


@dataclass(frozen=True, slots=True)
class Dossier:
    """A region's folder; `name` is its place below the root, `stem` the place of its PDF below the output."""

    name: str
    folder: Path
    stem: str


def find(root: Path, output: Path) -> tuple[Dossier, ...]:
    """Find every folder with evidence below `root`, and every folder without any that lies beside one with.

    The latter may hold a misspelt name, so it gets a row that says so. Left out are the output, folders
    whose names begin with `.` or `_`, and whatever lies inside a region's folder.
    """
    if _is_dossier(root):
        name = root.name or root.resolve().name
        return (Dossier(name, root, name),)
    found = sorted(_below(root, "", {_identity(output)}))
    stems = _stems([name for name, _ in found])
    return tuple(Dossier(name, folder, stems[name]) for name, folder in found)


def _below(folder: Path, prefix: str, met: set[str]) -> Iterator[tuple[str, Path]]:
    """Names and folders; a folder that was met before, by a link, is passed over."""
    here, empty = False, []
    for name, inner in _folders(folder):
        if (identity := _identity(inner)) in met:
            continue
        met.add(identity)
        if _is_dossier(inner):
            here = True
            yield prefix + name, inner
            continue
        below = list(_below(inner, f"{prefix}{name}/", met))
        yield from below
        empty += [] if below else [(prefix + name, inner)]
    if here:
        yield from empty


def _folders(folder: Path) -> list[tuple[str, Path]]:
    """The folders inside one; none where it can't be listed."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(e.name for e in entries if e.is_dir() and e.name[0] not in "._")
    except OSError:
        return []
    return [(name, folder / name) for name in names]


def _is_dossier(folder: Path) -> bool:
    return any(os.path.lexists(folder / name) for name in (EVIDENCE, *WORKBOOKS))


def _identity(folder: Path) -> str:
    return os.path.normcase(os.path.realpath(folder))


def _stems(names: list[str]) -> dict[str, str]:
    """A stem for each name that no file system mistakes for another's, whatever else is in the batch."""
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        stem = name
        if not taken.isdisjoint(_claims(stem)):
            stem = str(PurePosixPath(name).with_name(f"{PurePosixPath(name).name}-{_short(name)}"))
        stems[name] = stem
        taken.update(_claims(stem))
    return stems


def _claims(stem: str) -> tuple[str, str]:
    """Both files a stem may become, as a file system without regard to case sees them."""
    plain = normalize("NFC", stem).casefold()
    return plain, f"{plain}.draf"


def _short(name: str) -> str:
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:6]
