"""Make hasil/paritrana-windows; ends with 1 and says what is missing when the set of wheels is not complete.

python -m tools.windows_package [FOLDER]
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import rmtree

from tools.requirements import requirements
from tools.windows_package.batch_files import FILES
from tools.windows_package.complete import missing
from tools.windows_package.manual import write_pdf

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "hasil" / "paritrana-windows"
PLATFORM = (
    "--platform",
    "win_amd64",
    "--python-version",
    "3.11",
    "--implementation",
    "cp",
    "--only-binary=:all:",
)
MARKED = ("colorama",)
"""What requirements ask for on Windows alone: pip reads their markers for the machine it runs on."""


def make(target: Path) -> list[str]:
    """Make the folder anew; gives what the wheels need and the folder lacks."""
    rmtree(target, ignore_errors=True)
    wheels = target / "paket"
    wheels.mkdir(parents=True)
    run("build", "--wheel", "--no-isolation", "--outdir", str(wheels), str(ROOT))
    constraints = str(ROOT / "constraints.txt")
    run("pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--dest", str(wheels), *PLATFORM,
        "--constraint", constraints, *requirements([]), *MARKED)  # fmt: skip
    for name, text in FILES.items():
        (target / name).write_bytes(text.replace("\n", "\r\n").encode("ascii"))
    write_pdf(ROOT / "docs" / "panduan.md", target / "PANDUAN.pdf")
    return missing(wheels, "paritrana")


def run(*module: str) -> None:
    """Run a module of this Python; what it says is shown when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *module], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(module[:2])} gagal:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    lacking = make(where)
    if lacking:
        sys.exit("paket belum lengkap: " + ", ".join(lacking))
    print(
        f"{where}: {len(list((where / 'paket').iterdir()))} paket, lengkap untuk Windows 64-bit dan Python 3.11"
    )
