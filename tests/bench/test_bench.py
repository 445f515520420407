"""make bench: what a dossier costs, cold and warm, beside other programs in the same run. Printed, never asserted.

Programs that are compared take turns (A B C A B C ...), and a ratio is the median of the ratios of each turn, so
that what else the machine does weighs on all of them alike. BENCH_ROUNDS sets the number of turns.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DOSSIERS = {
    "Bandung": ROOT / "dossier" / "kabupaten-bandung",
    "contoh": ROOT / "tests" / "contoh" / "kabupaten-contoh",
}
APART = "contoh, annexes apart"
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "9"))
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])),
    "PYTHONDONTWRITEBYTECODE": "",
}
COMPILED = ROOT / "build" / "terkompilasi" / "isi"
"""What `make wheel-terkompilasi` makes, if it was made."""
TYPST = importlib.util.find_spec("typst") is not None

Row = tuple[str | float, ...]


def number(value: float) -> str:
    """Three figures or so."""
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def show(title: str, heads: Row, rows: list[Row]) -> None:
    """Print a table: the first column to the left, the others to the right."""
    cells = [[c if isinstance(c, str) else number(c) for c in row] for row in (heads, *rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(heads))]
    print(f"\n{title}")
    for row in cells:
        print(
            "  "
            + row[0].ljust(widths[0])
            + "".join(c.rjust(w + 2) for c, w in zip(row[1:], widths[1:], strict=True))
        )


def output(*command: str | Path, **more: str) -> bytes:
    """What a script says on stdout; `more` is further environment."""
    environment = {**ENVIRONMENT, **more}
    done = subprocess.run([str(c) for c in command], env=environment, stdout=subprocess.PIPE, check=True)
    return done.stdout


class Engine:
    """A live process that makes one PDF for each call."""

    def __init__(self, *command: str | Path, compiled: bool = False) -> None:
        self._process = subprocess.Popen(
            [sys.executable, *map(str, command)],
            env=ENVIRONMENT | ({"PYTHONPATH": str(COMPILED)} if compiled else {}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, line: str = "") -> dict[str, float]:
        """Make one; milliseconds of wall clock and processor, bytes of the file."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        told: dict[str, float] = json.loads(self._process.stdout.readline())
        return told

    def end(self) -> None:
        """Let the process end."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@contextmanager
def engines(commands: Mapping[str, tuple[str | Path, ...]]) -> Iterator[dict[str, Engine]]:
    """Start these engines and warm each with two runs."""
    with ExitStack() as stack:
        started = {
            name: Engine(*command, compiled=name.endswith(", compiled")) for name, command in commands.items()
        }
        for engine in started.values():
            stack.callback(engine.end)
            engine.run()
            engine.run()
        yield started


def beside(turns: list[dict[str, float]], name: str, other: str) -> float:
    """The median of the ratios of two programs, turn by turn."""
    return median(turn[name] / turn[other] for turn in turns)


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The words of each dossier, for the other engines."""
    folder = tmp_path_factory.mktemp("blocks")
    made = {}
    for name, dossier in (DOSSIERS | {APART: apart(folder)}).items():
        made[name] = folder / f"{name}.json"
        made[name].write_bytes(output(sys.executable, HERE / "content.py", "dossier", dossier))
    return made


def apart(folder: Path) -> Path:
    """The complete example without its annexes, as a draft that says so."""
    given, bare = DOSSIERS["contoh"], folder / "contoh"
    bare.mkdir(exist_ok=True)
    for file in given.glob("*.*"):
        (bare / file.name).write_bytes(file.read_bytes())
    return bare


def others(given: Path, *more: str | Path, how: str = "serve") -> dict[str, tuple[str | Path, ...]]:
    """The programs we are compared with."""
    found: dict[str, tuple[str | Path, ...]] = {
        "Platypus multiBuild": (HERE / "engine_platypus.py", how, given, *more)
    }
    if TYPST:
        found["Typst tagged"] = (HERE / "engine_typst.py", how, given, *more)
    return found


def test_what_is_compared() -> None:
    print(
        "\n\nNot like for like: Platypus and Typst get finished blocks with the same words and the same fonts;"
    )
    print("they read no evidence, check and compose nothing. Platypus writes no tags and no PDF/A.")
    if not TYPST:
        print("Typst is left out: its package is not installed (pip install typst).")


def test_cold(blocks: dict[str, Path], tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    for name, folder in (DOSSIERS | {APART: apart(tmp_path)}).items():
        paritrana = ("-m", "paritrana")
        commands = {
            "build": (*paritrana, "build", "--draft", folder, "-o", target),
            "check": (*paritrana, "check", folder),
            **others(blocks[name], tmp_path / "b.pdf", how="once"),
        }
        turns: list[dict[str, list[float]]] = []
        for _ in range(ROUNDS + 1):
            turn = {}
            for program, command in commands.items():
                told = output(sys.executable, HERE / "cold.py", sys.executable, *command).split()
                turn[program] = [float(n) for n in told]
            turns.append(turn)
        del turns[0]  # the first reads the disk
        rows: list[Row] = []
        for program in commands:
            code, wall, cpu, peak = (median(t[program][i] for t in turns) for i in range(4))
            ratio = median(turns[i]["build"][2] / turns[i][program][2] for i in range(ROUNDS))
            rows.append((program, f"{code:.0f}", wall, cpu, peak, "" if program == "build" else ratio))
        heads = ("program", "exit", "wall ms", "CPU ms", "peak MiB", "CPU build / it")
        show(f"Whole process, cold: {name} ({ROUNDS} turns)", heads, rows)


def test_stages() -> None:
    for name, folder in DOSSIERS.items():
        told = json.loads(
            output(sys.executable, HERE / "engine_paritrana.py", "stages", folder, str(ROUNDS + 3))
        )
        first, warm = told[0], told[3:]
        stages = [*(s for s in first if s != "total")]
        for each in told:
            each["rest"] = each["total"] - sum(each[s] for s in stages)
        rows: list[Row] = [
            (stage, first[stage], median(each[stage] for each in warm))
            for stage in (*stages, "rest", "total")
        ]
        show(f"Stages, bytes of bukti.yaml to bytes of the PDF, ms: {name}", ("stage", "first", "warm"), rows)


def test_warm(blocks: dict[str, Path], tmp_path: Path) -> None:
    for name, folder in (DOSSIERS | {APART: apart(tmp_path)}).items():
        ours = HERE / "engine_paritrana.py"
        commands = {"whole": (ours, "dossier", folder), "typeset + bind": (ours, "pages", folder)}
        if COMPILED.exists():
            commands["whole, compiled"] = (ours, "dossier", folder)
        commands |= others(blocks[name])
        with engines(commands) as live:
            turns = [{program: engine.run() for program, engine in live.items()} for _ in range(ROUNDS + 6)]
            pages = {program: page_count(engine, tmp_path / "a.pdf") for program, engine in live.items()}
        spent = [{program: told["cpu"] for program, told in turn.items()} for turn in turns]
        mines = [program for program in commands if program.startswith(("whole", "typeset"))]
        rows: list[Row] = []
        for program in commands:
            ratios = [beside(spent, mine, program) for mine in mines]
            size = turns[-1][program]["bytes"] / 1000
            rows.append((program, median(s[program] for s in spent), f"{pages[program]}", size, *ratios))
        heads = ("program", "CPU ms", "pages", "kB", *(f"{mine} / it" for mine in mines))
        show(f"Warm, per dossier: {name} ({len(turns)} turns)", heads, rows)


def page_count(engine: Engine, target: Path) -> int:
    """How many pages the engine's last file has."""
    from pypdf import PdfReader

    engine.run(f"save {target}")
    return len(PdfReader(target).pages)


def test_long_table(tmp_path: Path) -> None:
    times: dict[str, list[float]] = {}
    given = tmp_path / "table.json"
    for rows in (100, 1_000, 10_000):
        commands: dict[str, tuple[str | Path, ...]] = {
            "typeset + bind": (HERE / "engine_paritrana.py", "table", str(rows))
        }
        if rows < 10_000:  # Platypus and tagged Typst need 15 s and more for one of 10,000
            given.write_bytes(output(sys.executable, HERE / "content.py", "table", str(rows)))
            commands |= others(given)
        with engines(commands) as live:
            turns = [{program: engine.run() for program, engine in live.items()} for _ in range(3)]
        for program in commands:
            times.setdefault(program, []).append(median(turn[program]["wall"] for turn in turns))
    ours = times.pop("typeset + bind")
    made: list[Row] = [("typeset + bind", *ours, ours[2] / ours[1])]
    made += [(program, *told, "", "") for program, told in times.items()]
    show(
        "A long table of 4 columns, warm ms", ("program", "100", "1,000", "10,000 rows", "t(10k)/t(1k)"), made
    )
