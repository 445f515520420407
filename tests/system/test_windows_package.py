"""The Windows package as `make paket-windows` makes it: every wheel that a run there needs, and nothing left out."""

from __future__ import annotations

from pathlib import Path

from tools.windows_package.__main__ import make


def test_the_set_is_complete(tmp_path: Path) -> None:
    assert make(tmp_path / "paket-windows") == []
    names = {path.name for path in (tmp_path / "paket-windows").iterdir()}
    assert names == {"paket", "pasang.bat", "susun.bat", "BACA-DULU.txt", "PANDUAN.pdf"}
    wheels = [path.name for path in (tmp_path / "paket-windows" / "paket").iterdir()]
    assert all(name.endswith(".whl") for name in wheels)
    assert any(name.startswith("paritrana-") for name in wheels)
    assert any(name.startswith("colorama-") for name in wheels)
