"""make mutants: change one thing at a time in a copy of the program and see whether a test notices.

In: folders or files below src/paritrana, minutes, a seed. Out: a line for each mutant, killed or survived, with file,
line and change; a tally.

Why no library: mutmut 3 leaves alone what stands at the top of a module, where the thresholds of the rules are, and
whatever has a decorator; cosmic-ray runs one list of tests for all mutants.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tools.mutants.changes import Mutant, mutants
from tools.mutants.related import Tests, related, test_map
from tools.mutants.trees import PACKAGE, ROOT, STOPPED, copy_tree, run_tests

PATIENCE = 4
"""A mutant that takes so many times as long as the code itself, and 20 s more, hangs and counts as killed."""


def _fate(mutant: Mutant, tree: Path, tests: Sequence[Tests], number: int) -> str:
    """What became of a mutant."""
    if not tests:
        return "TANPA UJI"
    place = tree / mutant.module
    place.write_bytes(mutant.text)
    os.utime(place, (10**9 + 2 * number,) * 2)  # compiled code of another mutant must not look current
    code = run_tests(tree, [test.file for test in tests], PATIENCE * sum(test.seconds for test in tests) + 20)
    shutil.copyfile(ROOT / mutant.module, place)
    return {0: "LOLOS", STOPPED: "terbunuh (macet)"}.get(code, "terbunuh")


def main() -> int:
    """Try mutants of the chosen modules in a random order until the time is over."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("modul", nargs="*", default=["."], help="folders or files below src/paritrana")
    parser.add_argument("--menit", type=float, default=60.0)
    parser.add_argument("--benih", type=int, default=0, help="seed of the order")
    asked = parser.parse_args()
    everything = sorted(p.relative_to(ROOT) for p in (ROOT / PACKAGE).rglob("*.py"))
    wanted = [ROOT / PACKAGE / name for name in asked.modul]
    chosen = [m for m in everything if any((ROOT / m).is_relative_to(place) for place in wanted)]
    if not chosen:
        parser.error(f"tidak ada modul di {', '.join(asked.modul)}; tulis jalurnya di bawah {PACKAGE}")
    tests = test_map(everything)
    found = [mutant for module in chosen for mutant in mutants(ROOT, module)]
    random.Random(asked.benih).shuffle(found)
    near = {module: related(module, tests) for module in chosen}
    tree, end, fates = copy_tree("pohon"), time.monotonic() + asked.menit * 60, Counter[str]()
    if run_tests(tree, sorted({test.file for tests in near.values() for test in tests}), 3600.0):
        print("Ada uji yang gagal tanpa perubahan apa pun; perbaiki dahulu (make test).")
        return 0
    for number, mutant in enumerate(found):
        if time.monotonic() > end:
            break
        fate = _fate(mutant, tree, near[mutant.module], number)
        fates[fate] += 1
        print(f"{fate:16} {mutant.module}:{mutant.line}  {mutant.shown}", flush=True)
    tally = ", ".join(f"{many} {fate}" for fate, many in sorted(fates.items()))
    print(f"{fates.total()} dari {len(found)} mutan dicoba: {tally or 'tidak ada'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
