"""Where bytes come from and where they go; with `files` and `cache`, which it uses, the only module that opens files.

A Workspace is one region's folder laid over the installation's templates and assets. Whatever the system
refuses is an EnvironmentFault whose Indonesian message carries the remedy; a file that the evidence names and
that isn't there is data (None, or an AnnexFile with a reason), since that is a finding and not a broken machine.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol

from paritrana.cache import CACHE_FOLDER, FactsCache, PageCache
from paritrana.errors import EnvironmentFault
from paritrana.files import (
    ANNEXES,
    TEMPORARY,
    Fingerprint,
    Slice,
    append,
    create,
    fingerprint,
    read_whole,
    reading,
    remove,
    sweep,
    write,
)
from paritrana.installation import data_folder

__all__ = [
    "ANNEXES", "CACHE_FOLDER", "EVIDENCE", "TEMPORARY", "AnnexFile", "FactsCache", "Fingerprint",
    "FolderWorkspace", "PageCache", "Shipped", "Slice", "Source", "Workspace", "append", "create",
    "fingerprint", "reading", "remove", "sweep", "write",
]  # fmt: skip

EVIDENCE = "bukti.yaml"
"""The evidence's own name in a region's folder."""

WORKBOOKS = ("bukti.xlsx", "bukti.xlsm", "bukti.ods", "bukti.xls")
"""Names under which a folder may hold its evidence as a workbook."""

CACHE_VARIABLE = "PARITRANA_SIMPANAN"
"""The variable of the environment that names the caches' folder, before any other choice."""

FACTS_FOLDER = "terlihat"
"""The folder among the caches for facts about annexes."""

TEMPLATE_FILES = ("susunan.yaml", "tema.yaml")
"""Files of templates that lie in a region's folder itself; the sections lie in `bagian`."""

_SHEETS = frozenset({".xlsx", ".xlsm", ".ods", ".xls", ".csv"})
_SUFFIXES = frozenset({".yaml", ".yml"}) | _SHEETS


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name as a user knows it (with slashes, for the report), and its bytes."""

    file: str
    data: bytes


@dataclass(frozen=True, slots=True)
class AnnexFile:
    """An annex as the evidence names it: where it lies, or why it can't be used.

    `path` is absolute, "" where the file can't be used; `missing` says that nothing lies there; `refused` is the
    reason for which something there is not taken.
    """

    name: str
    path: str = ""
    missing: bool = False
    refused: str = ""


class Workspace(Protocol):
    """What the stages get from outside; each call may raise an EnvironmentFault where the system refuses.

    None and () say that something isn't there, which is a finding or nothing at all.
    """

    @property
    def name(self) -> str:
        """The region's short name, for the name of the product."""
        ...

    def evidence(self) -> Source:
        """Read the evidence; a missing file is an EnvironmentFault."""
        ...

    def annex(self, name: str) -> AnnexFile:
        """Find an annex below the region's folder or its `lampiran`."""
        ...

    def annexes(self) -> tuple[str, ...]:
        """List the names of what lies in the region's `lampiran`, sorted."""
        ...

    def picture(self, name: str) -> bytes | None:
        """Read a picture in the region's folder, None where there is none or it lies outside."""
        ...

    def template(self, name: str) -> Source | None:
        """Read a template, the region's own before the installation's; None where there is none."""
        ...

    def own_templates(self) -> tuple[str, ...]:
        """List what the region brings of its own, sorted: `bagian/05-x.md.j2`, `susunan.yaml`, `tema.yaml`."""
        ...

    def asset(self, name: str) -> bytes:
        """Read a file of the installation: `fonts/NAME.ttf`, `wilayah/wilayah.tsv`, `konstanta.yaml`."""
        ...

    def issue_date(self) -> date | None:
        """Give the date from SOURCE_DATE_EPOCH, None where it isn't set; the clock is never asked."""
        ...

    def page_cache(self) -> PageCache:
        """Open the store of prepared annex pages, kept between runs or for this run only."""
        ...

    def facts_cache(self) -> FactsCache:
        """Give the notes about annexes seen before, kept as long as this Workspace or between runs."""
        ...


class Shipped:
    """The installation's templates; what was read of them stays as long as this object."""

    def __init__(self) -> None:
        self._read: dict[str, Source] = {}

    def template(self, name: str) -> Source | None:
        """Read a template, None where there is none."""
        if name not in self._read:
            path = _inside(data_folder("templates"), name)
            if not path or not os.path.isfile(path):
                return None
            self._read[name] = Source((Path("templates") / name).as_posix(), read_whole(path))
        return self._read[name]


class FolderWorkspace:
    """A region's folder on this machine, or the path of its evidence file.

    `cache` is the caches' folder, unless `environment` names another; without either nothing outlives the run.
    `shipped` holds templates that several regions share.
    """

    def __init__(
        self,
        folder: str | Path,
        environment: Mapping[str, str] = os.environ,
        cache: Path | None = None,
        shipped: Shipped | None = None,
    ) -> None:
        given = Path(folder)
        is_file = given.suffix.lower() in _SUFFIXES and not given.is_dir()
        self.folder = given.parent if is_file else given
        self.file = given if is_file else _evidence_in(given)
        self._environment = environment
        self._shipped = shipped or Shipped()
        kept = environment.get(CACHE_VARIABLE, "")
        self._cache = Path(kept) if kept else cache
        self._facts = FactsCache(self._cache / FACTS_FOLDER if self._cache else None)

    @property
    def name(self) -> str:
        """The folder's own name, also when it was given as `.`; a workbook's own unless it is called bukti."""
        if self.file.suffix.lower() in _SHEETS and self.file.stem.casefold() != "bukti":
            return self.file.stem
        name = self.folder.name
        return name if name not in {"", ".."} else self.folder.resolve().name or "dosir"

    def evidence(self) -> Source:
        """Read the evidence, with the name the user would type."""
        if os.path.isfile(self.folder):
            raise EnvironmentFault(
                f"{self.folder} bukan folder, bukti.yaml, atau buku kerja; sebut folder yang memuat bukti"
            )
        if not os.path.isdir(self.folder):
            raise EnvironmentFault(f"folder {self.folder} tidak ada; periksa namanya")
        if not os.path.lexists(self.file):
            raise EnvironmentFault(f"berkas {self.file} tidak ada; {self._way_to_a_file()}")
        if os.path.exists(self.file) and not os.path.isfile(self.file):
            raise EnvironmentFault(f"{self.file} bukan berkas biasa; beri nama lain pada isinya")
        return Source(self.file.as_posix(), read_whole(self.file))

    def _way_to_a_file(self) -> str:
        suffix = self.file.suffix.lower()
        if suffix not in _SHEETS:
            return f"buat dengan: paritrana init {self.folder} --kode KODE"
        form = f", atau buat yang kosong dengan: paritrana form -o {self.file}" if suffix == ".xlsx" else ""
        return f"periksa namanya{form}"

    def annex(self, name: str) -> AnnexFile:
        """Find an annex; `lampiran/x.pdf`, `lampiran\\x.pdf` and `x.pdf` name the same file."""
        tried = [_inside(below, name) for below in (self.folder, self.folder / ANNEXES)]
        if None in tried:
            return AnnexFile(name, refused="letaknya di luar folder daerah")
        found = next((p for p in tried if p and os.path.exists(p)), None)
        if found is None:
            return AnnexFile(name, missing=True)
        if not os.path.isfile(found):
            return AnnexFile(name, refused="bukan berkas biasa")
        return AnnexFile(name, str(found))

    def annexes(self) -> tuple[str, ...]:
        """List the plain files in `lampiran`, named as `annex` finds them."""
        try:
            with os.scandir(self.folder / ANNEXES) as found:
                return tuple(sorted(f"{ANNEXES}/{each.name}" for each in found if each.is_file()))
        except OSError:
            return ()

    def picture(self, name: str) -> bytes | None:
        """Read a picture in the region's folder, None where there is none or it lies outside."""
        path = _inside(self.folder, name)
        return read_whole(path) if path and os.path.isfile(path) else None

    def template(self, name: str) -> Source | None:
        """Read the region's own file, named as the user knows it, else the installation's."""
        if os.path.lexists(self.folder / name.replace("\\", "/")):
            path = _inside(self.folder, name)
            if path and os.path.isfile(path):
                return Source((self.folder / name).as_posix(), read_whole(path))
        return self._shipped.template(name)

    def own_templates(self) -> tuple[str, ...]:
        """List the region's own; what is there but can't be read is listed as well."""
        files = (*self.folder.glob("bagian/*.j2"), *(self.folder / name for name in TEMPLATE_FILES))
        return tuple(sorted(p.relative_to(self.folder).as_posix() for p in files if os.path.lexists(p)))

    def asset(self, name: str) -> bytes:
        """Read a file of the installation."""
        return read_whole(data_folder("assets") / name)

    def issue_date(self) -> date | None:
        """Give the day of SOURCE_DATE_EPOCH in UTC; an unreadable value is an EnvironmentFault."""
        text = self._environment.get("SOURCE_DATE_EPOCH", "")
        if not text:
            return None
        try:
            return datetime.fromtimestamp(int(text), tz=UTC).date()
        except (ValueError, OverflowError, OSError):
            raise EnvironmentFault(
                "SOURCE_DATE_EPOCH harus bilangan detik sejak 1970; perbaiki atau hapus"
            ) from None

    def page_cache(self) -> PageCache:
        """Open the pages kept in the folder given, or in one that is gone after this run; save the facts too."""
        pages = PageCache(self._cache)
        self._facts.save()
        return pages

    def facts_cache(self) -> FactsCache:
        """Give this Workspace's own notes, in the caches' folder where it has one."""
        return self._facts


def _inside(root: Path, name: str) -> Path | None:
    """The path of `name` below `root`, None when it would lead outside."""
    try:
        base = os.path.realpath(root)
        path = os.path.realpath(os.path.join(base, name.replace("\\", "/")))
        inside = path == base or path.startswith(base.rstrip(os.sep) + os.sep)
        return Path(path) if inside else None
    except (OSError, ValueError, RuntimeError):  # a NUL in the name, a loop of links
        return None


def _evidence_in(folder: Path) -> Path:
    """The evidence of a folder; two of them are an EnvironmentFault, since neither may win in silence."""
    found = [folder / name for name in (EVIDENCE, *WORKBOOKS) if os.path.lexists(folder / name)]
    if len(found) > 1:
        names = " dan ".join(path.name for path in found)
        raise EnvironmentFault(f"folder {folder} memuat {names}; sebut berkasnya, misalnya {found[0]}")
    return found[0] if found else folder / EVIDENCE
