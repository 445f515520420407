"""python -m tests.fuzz --menit 60: each target in turn until the time is over; what fails is kept in hasil/fuzz."""

from __future__ import annotations

import argparse
import tempfile
import time
import traceback
from hashlib import sha256
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.targets import TARGETS, Case, run

KEPT = Path("hasil/fuzz")
ROUND = 200
"""So many examples are tried of a target before it is the next one's turn."""


def tried(target: str, number: int, folder: Path) -> tuple[int, bytes | None]:
    """Try a target; the count of its runs, and the smallest input that failed."""
    count, failed = 0, None

    @seed(number)
    @settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    @given(TARGETS[target])
    def once(case: Case) -> None:
        nonlocal count, failed
        count += 1
        try:
            run(case, folder)
        except BaseException:
            failed = case.data
            raise

    try:
        once()
    except KeyboardInterrupt:
        raise
    except BaseException:
        traceback.print_exc()
        return count, failed
    return count, None


def main() -> int:
    """Run until the time is over; exit code 1 when anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--menit", type=float, default=60.0)
    parser.add_argument("--mulai", type=int, default=0, help="the first seed")
    asked = parser.parse_args()
    end, number = time.monotonic() + asked.menit * 60, asked.mulai
    counts, found = dict.fromkeys(TARGETS, 0), 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            for target in TARGETS:
                count, failed = tried(target, number, Path(folder))
                counts[target] += count
                if failed is not None:
                    found += 1
                    KEPT.mkdir(parents=True, exist_ok=True)
                    name = f"{target}-{sha256(failed).hexdigest()[:10]}.yaml"
                    (KEPT / name).write_bytes(failed)
                    print(f"{KEPT / name}: gagal", flush=True)
            number += 1
            print(f"benih {number - 1}: {counts}, gagal {found}", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
