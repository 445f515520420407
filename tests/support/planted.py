"""Annexes with figures planted in every spelling, changed, or left out: what looking for figures is measured on."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

NAMES = (
    "Petani cabai", "Nelayan kecil", "Ojek pangkalan", "Guru mengaji", "Kader posyandu", "Pedagang keliling",
    "Juru parkir", "Buruh bongkar", "Pengrajin bambu", "Peternak domba", "Sopir angkutan", "Tukang cukur",
    "Pemulung harian", "Marbot masjid", "Penjaga makam", "Amil desa", "Penyuluh tani", "Relawan bencana",
    "Pekerja rumahan", "Pembatik tulis", "Penambang pasir", "Pelatih olahraga", "Seniman tari", "Penggarap sawah",
)  # fmt: skip
PLANTED, CHANGED, LEFT_OUT = "tercantum", "diubah", "tidak ada"


@dataclass
class Plan:
    """Rows of evidence, the lines of the page that proves them, and the truth by the label of a row."""

    rows: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    truth: dict[str, str] = field(default_factory=dict)


def _dots(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _count(value: int, luck: random.Random) -> str:
    thousand = f"{value / 1000:.1f}".replace(".", ",") + " ribu"
    return luck.choice([_dots(value), f"{_dots(value)} orang", _dots(value), f"sekitar {thousand} orang"])


def _money(value: int, luck: random.Random) -> str:
    billion = f"{value / 1e9:.2f}".replace(".", ",")
    return luck.choice(
        [
            f"Rp{_dots(value)}",
            f"Rp {_dots(value)},00",
            _dots(value),
            f"Rp{billion} miliar",
            f"Rp. {billion} milyar",
        ]
    )


def _percent(value: int, luck: random.Random) -> str:
    digits = f"{value / 100:.2f}".replace(".", ",")
    return luck.choice([f"{digits}%", f"{digits} persen", f"{digits} %", digits])


_KINDS: tuple[tuple[str, Callable[[int, random.Random], str], int, int], ...] = (
    ("jumlah", _count, 1_001, 99_000),
    ("nilai", _money, 1_100_000_000, 90_000_000_000),
    ("persen", _percent, 301, 9_899),
)


def _written(kind: str, value: int) -> str:
    if kind == "persen":
        return f"{value / 100:.2f}".replace(".", ",") + "%"
    return f"Rp{_dots(value)}" if kind == "nilai" else _dots(value)


def plan(seed: int, many: int = 12) -> Plan:
    """One page and what the evidence says of it; the same for the same seed."""
    luck, made = random.Random(seed), Plan()
    made.lines += [
        f"Nomor 560/{luck.randint(100, 999)}/Disnaker",
        f"Soreang, {luck.randint(1, 28)} Januari 2024",
        "",
    ]
    for name in luck.sample(NAMES, many):
        kind, spell, low, high = luck.choice(_KINDS)
        value = luck.randint(low, high)
        fate = luck.choices((PLANTED, CHANGED, LEFT_OUT), (70, 15, 15))[0]
        made.truth[name] = fate
        made.rows.append(_row(name, kind, value))
        if fate == LEFT_OUT:
            continue
        shown = value if fate == PLANTED else _slip(value, luck)
        made.lines.append(_line(name, spell(shown, luck), luck))
    made.lines += [f"{luck.choice(NAMES)} lain {_dots(luck.randint(1_001, 99_000))}" for _ in range(6)]
    made.lines.append(
        f"Jumlah anggaran tahun {luck.randint(2019, 2023)} Rp{_dots(luck.randint(10**9, 10**11))}"
    )
    return made


def _slip(value: int, luck: random.Random) -> int:
    """A figure that differs by more than rounding: another year's, or a slip of the pen."""
    return round(value * luck.choice((0.55, 0.72, 0.86, 1.15, 1.31, 1.8)))


def _row(name: str, kind: str, value: int) -> str:
    figure = f"{kind}: '{_written(kind, value)}', bukti: B-01}}"
    if kind == "nilai":
        return f"  - {{program: JKM, jenis: {name}, tahun: 2023, kasus: tidak tersedia, alasan: x, {figure}"
    return f"  - {{indikator: {name}, per: 31 Desember 2023, {figure}"


def _line(name: str, figure: str, luck: random.Random) -> str:
    return luck.choice(
        [
            f"{name} {figure}",
            f"Sampai akhir 2023 {name.lower()} yang terlindungi {figure}.",
            f"{name}: {figure}",
            f"7 {name} {figure}",
        ]
    )


def evidence(made: Plan) -> str:
    """The rows as parts of a bukti.yaml."""
    benefits = [row for row in made.rows if "program" in row]
    coverage = [row for row in made.rows if "indikator" in row]
    parts = (("kepesertaan", coverage), ("manfaat", benefits))
    return "".join(f"{key}:\n" + "\n".join(rows) + "\n" for key, rows in parts if rows)
