"""Annexes with figures planted in every spelling, changed, or left out: what looking for figures is measured on."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from paritrana.indonesian import terbilang
from paritrana.indonesian.dates import MONTHS

NAMES = (
    "Petani cabai", "Nelayan kecil", "Ojek pangkalan", "Guru mengaji", "Kader posyandu", "Pedagang keliling",
    "Juru parkir", "Buruh bongkar", "Pengrajin bambu", "Peternak domba", "Sopir angkutan", "Tukang cukur",
    "Pemulung harian", "Marbot masjid", "Penjaga makam", "Amil desa", "Penyuluh tani", "Relawan bencana",
    "Pekerja rumahan", "Pembatik tulis", "Penambang pasir", "Pelatih olahraga", "Seniman tari", "Penggarap sawah",
)  # fmt: skip
HEADINGS = (
    "", "Program Jaminan Kematian (JKM)", "Manfaat JKM tahun 2023", "Cakupan menurut kelompok, persentase",
    "Jaminan Kematian",
)  # fmt: skip
"""What may stand above the figures; without a programme or a percent sign, less can be said of them."""
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
        luck.choice(HEADINGS),
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
    made.lines += _misleading(luck)
    return made


def _misleading(luck: random.Random) -> list[str]:
    """Lines with the same names that say something else: a part, a change, a pair, another programme, another year."""

    def some() -> str:
        return _dots(luck.randint(1_001, 99_000))

    def money() -> str:
        return f"Rp{_dots(luck.randint(10**9, 10**11))}"

    lines = [f"{luck.choice(NAMES)} lain {some()}" for _ in range(4)]
    lines += [
        f"{luck.choice(NAMES)} {luck.choice(('bertambah', 'berkurang', 'belum'))} {some()} orang"
        for _ in range(4)
    ]
    lines += [f"{one} dan {other.lower()} {some()} orang" for one, other in _pairs(luck, 4)]
    lines += [luck.choice(("Jaminan Kecelakaan Kerja (JKK)", "Program JHT", "JKK dan JKM"))]
    lines += [f"{luck.choice(NAMES)} {money()}" for _ in range(4)]
    lines += [f"Jumlah anggaran tahun {luck.randint(2019, 2023)} {money()}"]
    lines += ["Tahun 2022"] + [f"{luck.choice(NAMES)} {some()}" for _ in range(3)]
    return lines


def _pairs(luck: random.Random, many: int) -> list[tuple[str, str]]:
    return [(names[0], names[1]) for names in (luck.sample(NAMES, 2) for _ in range(many))]


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


DATED_PLACES = ("Soreang", "Kota Tua", "Cibinong", "Sumber")


@dataclass
class Dated:
    """A regulation of three pages with its number and closing, its date as evidence states it, and the truth."""

    number: int
    stated: date
    pages: list[str]
    truth: str


def dated(seed: int) -> Dated:
    """One regulation; the same for the same seed. Every page has dates of other things."""
    luck = random.Random(seed)
    stated, number = _day(luck), luck.randint(1, 99)
    fate = luck.choices((PLANTED, CHANGED, LEFT_OUT), (60, 20, 20))[0]
    shown = stated if fate == PLANTED else _another_day(stated, luck)
    head = f"PERATURAN BUPATI\nNOMOR {number} TAHUN {stated.year}\nTENTANG\nJAMINAN SOSIAL"
    body = "\n".join(
        f"{n}. Peraturan Daerah Nomor {luck.randint(1, 40)} Tahun {year} tanggal {_spelt(_day(luck, year), luck)};"
        for n, year in enumerate(luck.sample(range(2004, 2019), 3), 1)
    )
    place = luck.choice(DATED_PLACES)
    closing = f"Ditetapkan di {place}\npada tanggal {_spelt(shown, luck)}\nBUPATI,\nttd"
    after = (
        f"Diundangkan di {place}\npada tanggal {_spelt(_later(shown, luck), luck)}\nSEKRETARIS DAERAH,\nttd"
    )
    if fate == LEFT_OUT and luck.random() < 0.5:  # the evidence is about another one, which this one repeals
        body += f"\nmencabut Peraturan Bupati Nomor {number + 1} Tahun {stated.year}"
        return Dated(number + 1, stated, [head, body, f"{closing}\n{after}"], fate)
    last = "BUPATI,\nttd" if fate == LEFT_OUT else f"{closing}\n{after}"
    return Dated(number, stated, [head, body, last], fate)


def _day(luck: random.Random, year: int = 0) -> date:
    return date(year or luck.randint(2019, 2023), luck.randint(1, 12), luck.randint(1, 28))


def _another_day(day: date, luck: random.Random) -> date:
    """A slip: another day, month or year."""
    day_, month = 1 + day.day % 28, 1 + day.month % 12
    return luck.choice((day.replace(day=day_), day.replace(month=month), day.replace(year=day.year - 1)))


def _later(day: date, luck: random.Random) -> date:
    """When it was promulgated, never on a day that evidence may state by chance."""
    return day + timedelta(days=luck.randint(40, 60))


def _spelt(day: date, luck: random.Random) -> str:
    """A date in one of the spellings of regulations and letters."""
    month = MONTHS[day.month - 1]
    words = f"{terbilang(day.day)} bulan {month} tahun {terbilang(day.year)}"
    return luck.choice(
        (
            f"{day.day} {month} {day.year}",
            f"{day.day} {month.upper()} {day.year}",
            f"{day.day} {month}\n{day.year}",
            f"{day.day:02}-{day.month:02}-{day.year}",
            f"{day.day}/{day.month}/{day.year}",
            f"{day.day} ({terbilang(day.day)}) bulan {month} tahun {day.year}",
            words,
            words.title(),
        )
    )
