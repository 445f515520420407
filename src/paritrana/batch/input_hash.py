"""The hash of a dossier's input: over everything that can change the bytes of its PDF.

Two parts: the installation (code, templates, assets, versions of what typesets) and the region's folder with all
its files. More goes in than is used, so it may change for nothing, but never stay the same for something.
"""

from __future__ import annotations

import os
import platform
import zlib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import paritrana
from paritrana.errors import EnvironmentFault
from paritrana.installation import data_folder
from paritrana.workspace import TEMPORARY, fingerprint

LIBRARIES = (
    "deflate", "jinja2", "markdown-it-py", "openpyxl", "pikepdf", "pillow", "pydantic", "pyhanko", "pypdfium2",
    "PyYAML", "reportlab", "xlrd",
)  # fmt: skip


def installation_hash(environment: Mapping[str, str] = os.environ) -> str:
    """Hash the program: its sources, templates, assets, the libraries' versions, SOURCE_DATE_EPOCH."""
    digest = sha256()
    for word in _versions(environment):
        digest.update(f"{word}\n".encode())
    roots = (Path(paritrana.__file__).parent, data_folder("templates"), data_folder("assets"))
    for path in (path for root in roots for _, path in files_of(root)):
        if "__pycache__" not in path:
            digest.update(f"{os.path.basename(path)} {_hash(path)}\n".encode())
    return digest.hexdigest()


def dossier_hash(folder: Path, installation: str) -> str:
    """Hash a region's folder with the installation; that a file can't be read counts as its content."""
    digest = sha256(installation.encode())
    for name, path in files_of(folder):
        digest.update(f"\n{name}\0{_hash(path)}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def newest(folder: Path) -> float:
    """Tell when a file of a region's folder was last written, in seconds since 1970; 0 for none."""
    return max((_change_time(path) for _, path in files_of(folder)), default=0.0)


def _versions(environment: Mapping[str, str]) -> Iterator[str]:
    yield f"paritrana {paritrana.__version__}"
    yield f"python {platform.python_version()} zlib {zlib.ZLIB_RUNTIME_VERSION}"
    yield f"epoch {environment.get('SOURCE_DATE_EPOCH', '')}"
    for name in LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} -"


def files_of(folder: Path) -> Iterator[tuple[str, str]]:
    """List files and links below a folder, sorted: name with slashes, path; a folder that can't be listed is empty."""
    return _files(str(folder), "")


def _files(root: str, below: str) -> Iterator[tuple[str, str]]:
    try:
        with os.scandir(os.path.join(root, below)) as entries:
            found = sorted((e.name, e.is_dir(follow_symlinks=False), e.path) for e in entries)
    except OSError:
        return
    for name, is_folder, path in found:
        if is_folder:
            yield from _files(root, f"{below}{name}/")
        elif not name.startswith(TEMPORARY):
            yield f"{below}{name}", path


def _hash(path: str) -> str:
    """The hash of a file's content; of a link also where it leads."""
    try:
        leads = os.readlink(path) if os.path.islink(path) else ""
        return leads + (fingerprint(path).sha256 if os.path.isfile(path) else "-")
    except (EnvironmentFault, OSError):
        return "tidak terbaca"


def _change_time(path: str) -> float:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0
