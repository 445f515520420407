"""Where the installation keeps what it brings: templates, assets, and the complete example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from paritrana.errors import EnvironmentFault
from paritrana.files import read_whole


def data_folder(name: str) -> Path:
    """Find the installation's `templates`, `assets` or `contoh`, beside the package or in the repository.

    An EnvironmentFault where the installation lacks it.
    """
    package = Path(__file__).parent
    repository = package.parents[1]
    places = (package / "_data" / name, repository / name, repository / "tests" / name)
    for place in places:
        if place.is_dir():
            return place
    raise EnvironmentFault(f"data program ({name}) tidak ditemukan; pasang ulang paritrana")


def example(name: str) -> Iterator[tuple[str, bytes]]:
    """Read the files of a shipped example, with their names below its folder."""
    root = data_folder("contoh") / name
    for path in sorted(root.rglob("*")):
        if path.is_file():
            yield path.relative_to(root).as_posix(), read_whole(path)
