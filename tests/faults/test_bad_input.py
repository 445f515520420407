"""Whatever bytes lie in bukti.yaml, the command line ends in 1 with a place and without a traceback."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from paritrana.cli import main

EVIL = {
    "kosong": b"",
    "acak": random.Random(1).randbytes(5000),
    "kurung": b"[" * 300_000,
    "nol": b"\0" * 1000,
    "utf-16 terpotong": b"\xff\xfea\0:",
    "buku kerja": b"PK\x03\x04" + b"\0" * 100,
    "tertawa": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "terlalu besar": b"a: " + b"x" * 6_000_000,
    "satu kata": b"bandung",
    "terpotong": b"skema: 1\ndaerah: {kode: 32.04, nama: 'Kabu",
    "escape": b"\x1b]0;judul\x07: 1",
}


@pytest.mark.parametrize("name", EVIL)
@pytest.mark.parametrize("command", ["check", "build"])
def test_any_bytes_end_in_1(
    name: str,
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bukti.yaml").write_bytes(EVIL[name])
    assert main([command, "."]) == 1
    out, err = capsys.readouterr()
    report = out if command == "check" else err
    assert report.startswith("Pertama, di bukti.yaml")
    assert "galat[BACA-" in report
    assert "bukti.yaml" in report
    assert "Traceback" not in out + err
    assert not set("\x1b\x07\0") & set(out + err)
    assert [p.name for p in tmp_path.iterdir()] == ["bukti.yaml"]


@pytest.mark.parametrize("seed", range(30))
def test_random_damage_to_real_evidence_never_ends_in_70(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    dice = random.Random(seed)
    whole = bytearray((Path(__file__).parents[2] / "dossier/kabupaten-bandung/bukti.yaml").read_bytes())
    for _ in range(dice.randint(1, 8)):
        start = dice.randrange(len(whole))
        whole[start : start + dice.randint(0, 30)] = dice.choice(
            [b"", b": ", b"\n", b"- ", b"\xff", b"{", b"9", b"'"]
        )
    Path("bukti.yaml").write_bytes(bytes(whole))
    assert main(["check", "."]) in {0, 1}
    assert "Traceback" not in capsys.readouterr().err
