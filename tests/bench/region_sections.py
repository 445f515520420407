"""The sections of a made-up region's evidence, whose numbers fit together as a real region's must."""

from __future__ import annotations

from random import Random
from typing import Any, Protocol

from tests.bench import region_words as words

YEAR = 2023
FIRST = 2019
PREMIUM = 16_800
COPIES = 0.02
"""So many innovations are another region's, word for word but for the name."""
UNPROVEN = 0.06
"""So many rows say that their proof is not there."""
END = f"31 Desember {YEAR}"
HEADS = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota", "desa": "Kepala Desa"}
DECREES = {"provinsi": "Peraturan Gubernur", "kabupaten": "Peraturan Bupati", "kota": "Peraturan Wali Kota"}
CATEGORIES = {"provinsi": "pemerintah provinsi", "desa": "pemerintah desa/kelurahan"}
EXHIBITS = (
    ("B-01", "Peraturan daerah tentang jaminan sosial ketenagakerjaan", "regulasi", "14 September 2021"),
    ("B-02", "Peraturan kepala daerah tentang pekerja rentan", "regulasi", "11 Juli 2022"),
    ("B-03", "DPA dinas tenaga kerja", "DPA", "4 Oktober 2023"),
    ("B-04", "Laporan realisasi iuran", "LRA", "12 Januari 2024"),
    ("B-05", "Data kepesertaan, manfaat, dan kepatuhan", "surat BPJS", "10 Januari 2024"),
    ("B-06", "Berita acara rekonsiliasi data kepesertaan", "berita acara", "19 Januari 2024"),
    ("B-07", "Keadaan angkatan kerja Agustus 2023", "data", "6 November 2023"),
    ("B-08", "Profil kependudukan", "data", "8 Januari 2024"),
    ("B-09", "Laporan pelaksanaan inovasi", "laporan", "10 Januari 2024"),
    ("B-10", "Petikan RPJMD dan RKPD", "dokumen perencanaan", "1 Juli 2022"),
    ("B-11", "Laporan pengawasan terpadu", "laporan", "21 Desember 2023"),
    ("B-12", "Keputusan tim pelaksana", "SK", "1 Agustus 2022"),
)


class Place(Protocol):
    """What a section needs to know of the region."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def province(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def parent(self) -> str: ...
    @property
    def district(self) -> str: ...


def count(number: int) -> str:
    """A count as it is written: dots between thousands."""
    return f"{number:,}".replace(",", ".")


def money(rupiah: int) -> str:
    """An amount to the last rupiah."""
    return f"Rp{count(rupiah)}"


def share(part: int, whole: int) -> str:
    """A percentage to two places."""
    return f"{100 * part / whole:.2f}%".replace(".", ",")


def village_name(random: Random) -> str:
    """A made-up name of a village or district."""
    return ("".join(random.choices(words.SYLLABLES, k=2)) + random.choice(words.ENDINGS)).capitalize()


def whole(place: Place, random: Random) -> dict[str, Any]:
    """All sections; a village has fewer groups, innovations and years than a region."""
    small = place.kind == "desa"
    people = random.randint(1_500, 9_000) if small else random.randint(60_000, 2_400_000)
    paid = max(60, people // random.randint(14, 40))
    groups = _groups(random, paid, small)
    made: dict[str, Any] = {
        "skema": "1",
        "contoh": "Isi rekaan untuk mengukur program; orang dan angkanya tidak ada.",
        "tanggal": "29 Januari 2024",
        **_front(place, random),
        "bukti": [_exhibit(*row) for row in EXHIBITS],
        "profil": _profile(place, random, people),
        "komitmen": _commitment(place, random),
        "dasar_hukum": _laws(place, random),
        "anggaran": _budgets(random, groups, FIRST if not small else YEAR - 1),
        "kepesertaan": _coverage(random, people, groups),
        "kelompok": _listed(groups, random),
        "kepatuhan": _compliance(random, people),
        "inovasi": [_idea(random, i, idea) for i, idea in enumerate(_ideas(random, 2 if small else 8), 1)],
        "manfaat": _benefits(random, people),
        "rencana": _plan(random, paid),
        "riwayat": [
            {"tahun": "2023", "periode": "2022", "tingkat": "provinsi", "capaian": "Peserta", "bukti": "B-09"}
        ],
    }
    for section in ("anggaran", "kepesertaan", "inovasi", "manfaat"):
        _leave_out_proofs(made[section], random)
    return made


def _leave_out_proofs(rows: list[dict[str, Any]], random: Random) -> None:
    for row in rows:
        if random.random() < UNPROVEN:
            row |= {"bukti": "tidak tersedia", "alasan": "dokumennya belum diserahkan perangkat daerah"}


def _front(place: Place, random: Random) -> dict[str, Any]:
    short = place.name.split(" ", 1)[1].removeprefix("Administrasi ")
    person = f"{random.choice(words.GIVEN)} {random.choice(words.FAMILY)}"
    region = {"kode": place.code, "nama": place.name, "provinsi": place.province}
    if place.parent:
        region |= {"induk": place.parent, "kecamatan": place.district}
    return {
        "penghargaan": {
            "edisi": "Paritrana Award 2024",
            "periode": f"1 Januari s.d. {END}",
            "kategori": CATEGORIES.get(place.kind, "pemerintah kabupaten/kota"),
            "tingkat": "nasional" if place.kind == "provinsi" else "provinsi",
        },
        "daerah": region,
        "penandatangan": {
            "jabatan": f"{HEADS[place.kind]} {short}",
            "nama": person,
            "status": "definitif",
            "tempat": short,
        },
        "surat_pengantar": {
            "nomor": f"560/{random.randint(100, 999)}/Disnaker",
            "sifat": "Penting",
            "lampiran": "satu berkas",
            "perihal": "Penyampaian Berkas Penghargaan Paritrana Periode 2023",
            "kepada": "Ketua Tim Penilai Penghargaan Paritrana",
            "tempat_tujuan": "Tempat",
            "isi": [f"Bersama ini kami sampaikan berkas {place.name} untuk penilaian Penghargaan Paritrana."],
        },
    }


def _exhibit(id: str, title: str, kind: str, date: str) -> dict[str, Any]:
    gap = {"berkas": "tidak tersedia", "alasan": "asli disediakan saat kunjungan lapangan"}
    return {"id": id, "judul": title, "jenis": kind, "penerbit": "Pemerintah daerah", "tanggal": date, **gap}


def _profile(place: Place, random: Random, people: int) -> dict[str, Any]:
    working_age = people * 75 // 100
    force = working_age * random.randint(62, 72) // 100
    employed = force * random.randint(93, 97) // 100
    formal = employed * random.randint(25, 45) // 100
    numbers = {
        "penduduk": people,
        "penduduk_usia_kerja": working_age,
        "angkatan_kerja": force,
        "bekerja": employed,
        "menganggur": force - employed,
        "formal": formal,
        "informal": employed - formal,
    }
    text = f"{place.name} {random.choice(words.LAND)}. {random.choice(words.LIVING)}. {random.choice(words.NEED)}"
    more = f"{random.choice(words.LIVING)}. {random.choice(words.NEED)}"
    source = {"per": "Agustus 2023", "sumber": "BPS, Sakernas", "bukti": "B-07"}
    profile: dict[str, Any] = {"gambaran": f"{text}\n\n{more}"}
    profile |= {key: {"jumlah": count(n), **source} for key, n in numbers.items()}
    profile["penduduk"] |= {"per": END, "sumber": "Dinas Kependudukan dan Pencatatan Sipil", "bukti": "B-08"}
    return profile


def _commitment(place: Place, random: Random) -> dict[str, Any]:
    months = ("Januari", "Maret", "Mei", "Agustus", "Oktober", "November")
    deeds = (
        ("memimpin rapat evaluasi triwulanan", "Seluruh putusannya selesai sebelum akhir tahun."),
        ("menyerahkan santunan kepada ahli waris", "Santunan diterima tanpa potongan."),
        ("menerbitkan instruksi pendataan pekerja rentan", "Pendataan selesai dalam sembilan puluh hari."),
        ("meninjau loket klaim di kecamatan", "Antrean berkurang separuh."),
    )
    return {
        "bukti": "B-12",
        "gambaran": f"{random.choice(words.NEED)} {random.choice(words.NEED)}",
        "dokumen": [
            {
                "jenis": kind,
                "judul": f"{kind} {place.name}",
                "tahun": years,
                "isi": f"Target {count(random.randint(20, 90) * 1000)} pekerja rentan dibayar iurannya.",
                "status": "berlaku",
                "bukti": "B-10",
            }
            for kind, years in (("RPJMD", "2021–2026"), ("RKPD", "2023"), ("Renstra", "2021–2026"))
        ],
        "tindakan": [
            {
                "tindakan": f"{HEADS[place.kind]} {deed}",
                "tanggal": f"{random.randint(1, 28)} {random.choice(months)} 2023",
                "hasil": outcome,
                "bukti": "B-09",
            }
            for deed, outcome in deeds
        ],
    }


def _laws(place: Place, random: Random) -> list[dict[str, Any]]:
    common = {"status": "berlaku", "bukti": "B-01"}
    laws: list[dict[str, Any]] = [
        {"id": "R-01", "jenis": "Undang-Undang", "nomor": "40", "tahun": "2004", "ln": "150", "tln": "4456"}
        | {"tentang": "Sistem Jaminan Sosial Nasional", **common},
        {"id": "R-02", "jenis": "Undang-Undang", "nomor": "24", "tahun": "2011", "ln": "116", "tln": "5256"}
        | {"tentang": "Badan Penyelenggara Jaminan Sosial", **common},
        {
            "id": "R-03",
            "jenis": "Peraturan Pemerintah",
            "nomor": "12",
            "tahun": "2019",
            "ln": "42",
            "tln": "6322",
        }
        | {"tentang": "Pengelolaan Keuangan Daerah", **common},
        {"id": "R-04", "jenis": "Instruksi Presiden", "nomor": "2", "tahun": "2021", "penerbit": "Presiden"}
        | {"tentang": "Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan", **common},
    ]
    own = {"status": "berlaku", "bukti": "B-02"}
    first, second = random.randint(1, 30), random.randint(31, 60)
    village = place.kind == "desa"
    regulation = "Peraturan Desa" if village else "Peraturan Daerah"
    decree = "Peraturan Desa" if village else DECREES[place.kind]
    laws += [
        {
            "id": "R-05",
            "jenis": regulation,
            "nomor": str(first),
            "tahun": "2021",
            "tanggal": "14 September 2021",
        }
        | {"tentang": "Penyelenggaraan Jaminan Sosial Ketenagakerjaan", **own},
        {"id": "R-06", "jenis": decree, "nomor": str(second), "tahun": "2022", "tanggal": "11 Juli 2022"}
        | {"tentang": "Kepesertaan Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan", **own},
    ]
    if not village:
        title = "Tim Koordinasi Jaminan Sosial Ketenagakerjaan"
        number = f"560/Kep.{random.randint(100, 400)}-Disnaker/2022"
        decision = f"Keputusan {HEADS[place.kind]}"
        laws.append(
            {"id": "R-07", "jenis": decision, "nomor": number, "tahun": "2022", "tanggal": "1 Agustus 2022"}
            | {"tentang": title, "status": "berlaku", "bukti": "B-12"}
        )
    return laws


def _groups(random: Random, paid: int, small: bool) -> list[dict[str, Any]]:
    chosen = [g for g in words.GROUPS if not small or g[2] == "APBD"]
    chosen = sorted(random.sample(chosen, 5 if small else random.randint(15, 21)), key=words.GROUPS.index)
    total = sum(group[3] for group in chosen)
    made = []
    for name, long, fund, weight, months in chosen:
        number = max(3, paid * weight * random.randint(80, 120) // total // 100)
        long_name = {"kepanjangan": long} if long else {}
        if name in {"BPD", "LPMD"}:
            long_name |= {"catatan": "NIK dipadankan; tidak ada ganda."}
        made.append(
            {"nama": name, **long_name, "jumlah": number, "sumber_dana": fund, "bulan_dibayar": months}
        )
    return made


def _listed(groups: list[dict[str, Any]], random: Random) -> dict[str, Any]:
    common = {"segmen": "BPU", "program": "JKK, JKM", "tahun": str(YEAR), "per": END, "iuran": money(PREMIUM)}
    listed = [
        {**group, **common, "jumlah": count(group["jumlah"]), "bulan_dibayar": str(group["bulan_dibayar"])}
        | {"bukti": f"B-04 hlm. {random.randint(1, 9)}"}
        for group in groups
    ]
    people = sum(group["jumlah"] for group in groups)
    stated = {"banyak_jenis": str(len(groups)), "banyak_orang": count(people), "per": END, "bukti": "B-06"}
    definition = {
        "isi": "Pekerja rentan adalah pekerja bukan penerima upah yang penghasilannya tidak tetap.",
        "dasar": "R-06",
        "pasal": "Pasal 1",
        "sumber_data": "data kesejahteraan yang diverifikasi musyawarah desa",
        "bukti": "B-02 hlm. 2",
    }
    return {"dinyatakan": stated, "definisi_rentan": definition, "daftar": listed}


def _budgets(random: Random, groups: list[dict[str, Any]], first: int) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    full = sum(group["jumlah"] for group in groups if group["sumber_dana"] == "APBD") * PREMIUM * 12
    spent = full
    for year in range(YEAR - 1, first - 1, -1):
        spent = spent * random.randint(55, 92) // 100 // 10_000 * 10_000
        made[:0] = _stages(year, "APBD", spent, random, {})
    for fund in dict.fromkeys(group["sumber_dana"] for group in groups):
        members = [group for group in groups if group["sumber_dana"] == fund]
        months = members[0]["bulan_dibayar"]
        value = sum(group["jumlah"] for group in members) * PREMIUM * months
        names = [group["nama"] for group in members]
        made += _stages(YEAR, fund, value, random, {"untuk": names, "bulan_dibayar": str(months)})
    return made


def _stages(year: int, fund: str, spent: int, random: Random, more: dict[str, Any]) -> list[dict[str, Any]]:
    allocated = spent * random.randint(101, 112) // 100 // 1_000 * 1_000
    row = {"tahun": str(year), "sumber": fund}
    agency = {"perangkat_daerah": random.choice(words.OWNERS), "bukti": f"B-03 hlm. {random.randint(1, 12)}"}
    return [
        {**row, "tahap": "pagu", "nilai": money(allocated), **agency},
        {**row, "tahap": "realisasi", "nilai": money(spent), **agency, **more, "bukti": "B-04"},
    ]


def _coverage(random: Random, people: int, groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    universe = people * random.randint(38, 44) // 100
    paid = sum(group["jumlah"] for group in groups)
    formal = universe * random.randint(12, 20) // 100
    informal = paid + universe * random.randint(2, 6) // 100
    rows, members = [], formal + informal
    for year in range(YEAR, FIRST - 1, -1):
        rows.append(_covered("Cakupan UCJ", "semua", members, ("D3", universe, "BPJS Ketenagakerjaan"), year))
        members = members * random.randint(78, 95) // 100
        universe = universe * 99 // 100
    whole = people * 42 // 100
    rows += [
        _covered("Cakupan PU", "PU", formal, ("D4", max(formal, whole * 3 // 10), "pekerja formal"), YEAR),
        _covered(
            "Cakupan BPU", "BPU", informal, ("D4", max(informal, whole * 7 // 10), "pekerja informal"), YEAR
        ),
    ]
    return rows


def _covered(name: str, segment: str, members: int, base: tuple[str, int, str], year: int) -> dict[str, Any]:
    kind, number, source = base
    date = f"31 Desember {year}"
    below = {"jenis": kind, "jumlah": count(number), "sumber": source, "per": date, "bukti": "B-05 hlm. 3"}
    return {
        "indikator": name,
        "segmen": segment,
        "jumlah": count(members),
        "persen": share(members, number),
        "per": date,
        "penyebut": below,
        "bukti": "B-05 hlm. 1",
    }


def _compliance(random: Random, people: int) -> dict[str, Any]:
    firms, debts = [], []
    for scale, each in (("besar", 9_000), ("menengah", 3_000), ("kecil", 900), ("mikro", 700)):
        duty = max(4, people // each)
        firms.append(
            {
                "per": END,
                "skala": scale,
                "wajib": count(duty),
                "terdaftar": count(duty * random.randint(60, 99) // 100),
            }
            | {"bukti": "B-05 hlm. 4"}
        )
    for year in range(2021, YEAR + 1):
        debt = random.randint(200, 6_000) * 1_000_000
        debts.append(
            {
                "per": f"31 Desember {year}",
                "nilai": money(debt),
                "pemberi_kerja": count(random.randint(20, 240)),
            }
            | {"tertagih": money(debt * random.randint(20, 80) // 100), "bukti": "B-05 hlm. 4"}
        )
    inspections = [
        {
            "kegiatan": name,
            "tanggal": f"{month} 2023",
            "pelaksana": random.choice(words.OWNERS),
            "pemberi_kerja": str(random.randint(12, 210)),
            "hasil": f"{random.randint(10, 180)} pemberi kerja mendaftarkan pekerjanya dalam sebulan.",
            "bukti": "B-11",
        }
        for name, month in (
            ("Pengawasan terpadu", "Maret"),
            ("Penagihan bersama", "April"),
            ("Klinik usaha", "Juli"),
        )
    ]
    text = _filled(random, f"{random.choice(words.WHY)} {random.choice(words.HOW)}")
    return {"gambaran": text, "perusahaan": firms, "piutang": debts, "pengawasan": inspections}


def _ideas(random: Random, many: int) -> list[tuple[str, str, str]]:
    return random.sample(words.IDEAS, many)


def _idea(random: Random, number: int, idea: tuple[str, str, str]) -> dict[str, Any]:
    if random.random() < COPIES:
        random = Random(f"salinan {random.randrange(12)}")
        idea = random.choice(words.IDEAS)
    name, problem, method = idea
    gains = []
    for measure, unit in random.sample(words.GAIN, 2):
        before, after = random.randint(12, 60), random.randint(61, 95)
        sides = (f"{before}%", f"{after}%") if unit == "%" else (str(before), str(after))
        named = {} if unit == "%" else {"satuan": unit}
        gains.append(
            {
                "ukuran": measure,
                "sebelum": sides[0],
                "sesudah": sides[1],
                **named,
                "per": "2023",
                "bukti": "B-09",
            }
        )
    hows = [_filled(random, text) for text in random.sample(words.HOW, 3)]
    whys = [_filled(random, text) for text in random.sample(words.WHY, 2)]
    return {
        "id": f"I-{number:02}",
        "nama": f"{name} {village_name(random)}",
        "mulai": f"{random.randint(1, 28)} Mei {random.choice((2021, 2022, 2023))}",
        "dasar": "R-06",
        "masalah": f"{problem}. {' '.join(whys)}",
        "cara": f"{method}. {' '.join(hows)}",
        "hasil": gains,
        "biaya": money(random.randint(20, 400) * 1_000_000),
        "sumber_dana": "APBD",
        "pelaksana": random.choice(words.OWNERS),
        "replikasi": random.choice(words.COPIED),
        "bukti": "B-09",
    }


def _filled(random: Random, text: str) -> str:
    """A phrase with a place, a month and an office of its own."""
    month, owner = random.choice(words.MONTHS), random.choice(words.OWNERS)
    return text.format(desa=village_name(random), bulan=month, dinas=owner, lain=village_name(random))


def _benefits(random: Random, people: int) -> list[dict[str, Any]]:
    made = []
    for year in (2021, 2022, 2023):
        deaths = max(1, people // random.randint(6_000, 20_000))
        made.append(
            {"tahun": str(year), "program": "JKM", "jenis": "santunan kematian", "kasus": count(deaths)}
            | {"nilai": money(deaths * 42_000_000), "bukti": "B-05 hlm. 4"}
        )
    for program, kind in (("JKK", "pengobatan"), ("JHT", "pembayaran saldo"), ("JP", "manfaat pensiun")):
        made.append(
            {"tahun": "2023", "program": program, "jenis": kind, "kasus": count(random.randint(20, 9_000))}
            | {"nilai": money(random.randint(200, 90_000) * 1_000_000), "bukti": "B-05 hlm. 4"}
        )
    return made


def _plan(random: Random, paid: int) -> dict[str, Any]:
    return {
        "gambaran": f"{random.choice(words.NEED)} {_filled(random, random.choice(words.HOW))}",
        "target": [
            {
                "indikator": "Cakupan UCJ",
                "tahun": "2024",
                "target": f"{random.randint(45, 70)}%",
                "bukti": "B-10",
            },
            {"indikator": "Pekerja rentan dibayar APBD", "tahun": "2024", "target": count(paid * 12 // 10)}
            | {"satuan": "orang", "bukti": "B-10"},
        ],
        "aksi": [
            {
                "kegiatan": name,
                "waktu": "2024",
                "pelaksana": random.choice(words.OWNERS),
                "keluaran": out,
                "bukti": "B-10",
            }
            for name, out in (
                ("Pemutakhiran data", "Daftar yang dipadankan"),
                ("Iuran separuh", "Koperasi penjamin"),
            )
        ],
        "risiko": [
            {
                "risiko": "Pendapatan daerah turun",
                "dampak": "Iuran tidak terbayar penuh",
                "penanganan": _filled(random, random.choice(words.HOW)),
                "penanggung_jawab": random.choice(words.OWNERS),
                "bukti": "B-10",
            }
        ],
    }
