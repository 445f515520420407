"""The colour profile is fresh, small and without a date."""

from __future__ import annotations

import struct
from pathlib import Path

from tools.make_srgb_profile import DATE, TARGET, main, profile

PROFILE = Path(__file__).resolve().parents[3] / "assets" / "color" / "sRGB.icc"


def test_profile_is_fresh() -> None:
    assert TARGET == PROFILE
    assert PROFILE.read_bytes() == profile()
    assert main(["--check"]) == 0


def test_header_says_srgb_display_profile_of_588_bytes() -> None:
    data = PROFILE.read_bytes()
    assert len(data) == 588 == struct.unpack(">I", data[:4])[0]
    assert (data[12:16], data[16:20], data[36:40]) == (b"mntr", b"RGB ", b"acsp")
    assert data[8] == 4  # PDF/A-3 takes ICC versions below 5


def test_no_date_stands_in_it() -> None:
    assert PROFILE.read_bytes()[DATE] == bytes(12)


def test_source_lies_beside_it() -> None:
    assert "tools/make_srgb_profile.py" in (PROFILE.parent / "SOURCE.md").read_text(encoding="utf-8")
