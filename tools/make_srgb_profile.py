"""Write assets/color/sRGB.icc: Pillow's LittleCMS in, a 588-byte profile without a date out.

    python tools/make_srgb_profile.py           # writes the file
    python tools/make_srgb_profile.py --check   # says whether the file is fresh

The profile becomes the PDF's output intent, so its bytes must not depend on the day it was made.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import ImageCms

TARGET = Path(__file__).resolve().parents[1] / "assets" / "color" / "sRGB.icc"
DATE = slice(24, 36)
"""The header's dateTimeNumber, ICC.1:2022 table 17."""


def profile() -> bytes:
    """Make the sRGB profile, its date zeroed."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    data[DATE] = bytes(12)
    return bytes(data)


def main(arguments: list[str]) -> int:
    """Write the file, or with --check only compare it."""
    if arguments == ["--check"]:
        return 0 if TARGET.read_bytes() == profile() else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(profile())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
