"""The commands: each turns its arguments into one call of api and what it says into words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from paritrana import __version__
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.language import Command, CommandGroup, RequiredOption
from paritrana.cli.streams import say

FORMS = ("text", "json", "jsonl", "sarif", "github", "html")
FOLDER = click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
FULL = click.option(
    "--rinci", "full", is_flag=True, help="Laporan teks selengkapnya: semua cuplikan dan tempat terkait."
)
OCR = click.option(
    "--ocr",
    is_flag=True,
    help="Baca pindaian dengan tesseract bila terpasang; hasilnya ditandai, dapat keliru.",
)
LANGUAGE = click.option(
    "--lang",
    "tag",
    type=click.Choice(["id", "en"]),
    default="id",
    help="Bahasa laporan: id atau en; isi bukti tidak diterjemahkan.",
)


@click.group(cls=CommandGroup)
@click.version_option(__version__, message="paritrana %(version)s", help="Tampilkan versi program.")
def paritrana() -> None:
    """Periksa bukti daerah untuk Paritrana Award dan susun dosirnya."""


@paritrana.command("check", cls=Command, alias="periksa")
@FOLDER
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="Bentuk laporan: text dan html untuk dibaca, yang lain untuk program.",
)
@FULL
@LANGUAGE
@click.option("--kesiapan", is_flag=True, help="Tampilkan kesiapan berkas menurut aspek, bukan temuannya.")
@click.option("--jawab", is_flag=True, help="Tulis juga salinan buku kerja dengan temuan di sel-selnya.")
@click.option(
    "-o",
    "output",
    metavar="BERKAS",
    type=click.Path(path_type=Path),
    help="Nama salinan yang dibuat --jawab.",
)
@OCR
def check(
    folder: Path, form: str, full: bool, tag: str, kesiapan: bool, jawab: bool, output: Path | None, ocr: bool
) -> int:
    """Periksa bukti dan laporkan temuannya."""
    if jawab:
        from paritrana.cli.forms import answer

        return answer(folder, output, full=full, tag=tag)
    from paritrana.cli.check import check as work

    return work(folder, form, tag, full=full, ready=kesiapan, ocr=ocr)


@paritrana.command("build", cls=Command, alias="susun")
@FOLDER
@click.option(
    "-o",
    "output",
    metavar="BERKAS",
    type=click.Path(path_type=Path),
    help="Nama PDF; tanpa ini hasil/FOLDER.pdf.",
)
@click.option(
    "--draft", is_flag=True, help="Susun draf walau masih ada galat; tandanya DRAF di tiap halaman."
)
@click.option(
    "--abu",
    "--grey",
    "grey",
    is_flag=True,
    help="Contoh cetak tanpa warna, hasil/FOLDER.abu.pdf; lampiran tetap berwarna.",
)
@click.option(
    "--fotokopi",
    "--photocopy",
    "copied",
    is_flag=True,
    help="Tiruan fotokopi untuk dilihat, hasil/FOLDER.fotokopi.pdf; tanpa lampiran.",
)
@OCR
@FULL
@LANGUAGE
def build(
    folder: Path,
    output: Path | None,
    draft: bool,
    grey: bool,
    copied: bool,
    ocr: bool,
    full: bool,
    tag: str,
) -> int:
    """Periksa bukti dan susun dosir PDF."""
    from paritrana.cli.build import build as make

    proof = "photocopy" if copied else "grey" if grey else ""
    return make(folder, output, draft, proof=proof, full=full, tag=tag, ocr=ocr)


@paritrana.command("init", cls=Command, alias="mulai")
@FOLDER
@click.option("--kode", metavar="KODE", help="Kode wilayah, misalnya 32.04.")
@click.option("--contoh", is_flag=True, help="Salin contoh lengkap sebuah daerah rekaan.")
def init(folder: Path, kode: str | None, contoh: bool) -> int:
    """Buat folder bukti baru yang siap diisi."""
    from paritrana.cli.init import start

    say(sys.stdout, start(folder, kode, contoh))
    return ExitCode.DONE


@paritrana.command("form", cls=Command, alias="formulir")
@click.option(
    "-o", "output", metavar="BERKAS", type=click.Path(path_type=Path), default=Path("formulir.xlsx")
)
@click.option(
    "--kode", metavar="KODE", help="Kode wilayah, misalnya 32.04; identitas daerahnya langsung terisi."
)
def form(output: Path, kode: str | None) -> int:
    """Buat formulir bukti sebagai buku kerja Excel."""
    from paritrana.cli.forms import make_form

    return make_form(output, kode)


@paritrana.command("convert", cls=Command, alias="ubah")
@click.argument("given", metavar="ASAL", type=click.Path(path_type=Path))
@click.argument("output", metavar="HASIL", type=click.Path(path_type=Path))
@FULL
def convert(given: Path, output: Path, full: bool) -> int:
    """Ubah buku kerja menjadi bukti.yaml, atau sebaliknya."""
    from paritrana.cli.forms import convert as change

    return change(given, output, full=full)


@paritrana.command("merge", cls=Command, alias="gabung")
@click.argument("given", metavar="BERKAS...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "output",
    cls=RequiredOption,
    metavar="HASIL",
    type=click.Path(path_type=Path),
    help="Nama berkas yang dibuat: .yaml atau .xlsx.",
)
@FULL
def merge(given: tuple[Path, ...], output: Path, full: bool) -> int:
    """Gabungkan isian beberapa perangkat daerah menjadi satu berkas."""
    from paritrana.cli.forms import merge as join

    return join(given, output, full=full)


@paritrana.command("explain", cls=Command, alias="jelaskan")
@click.argument("kode", metavar="[KODE]", required=False)
def explain(kode: str | None) -> int:
    """Jelaskan satu temuan menurut kodenya; tanpa KODE, daftar semua temuan."""
    from paritrana.catalogue import faults, find
    from paritrana.report.console import look_of
    from paritrana.report.reference import explain as words
    from paritrana.report.reference import listing

    say(sys.stdout, words(find(kode), look_of(sys.stdout)) if kode else listing(faults()))
    return ExitCode.DONE


@paritrana.command("schema", cls=Command, alias="skema")
def schema() -> int:
    """Cetak JSON Schema berkas bukti, untuk penyunting teks."""
    import json

    from paritrana.evidence.schema import json_schema

    say(sys.stdout, json.dumps(json_schema(), ensure_ascii=True, indent=2) + "\n")
    return ExitCode.DONE


@paritrana.command("batch", cls=Command, alias="borongan")
@FOLDER
@click.option(
    "-o",
    "output",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    default=Path("hasil"),
    help="Folder hasil; tanpa ini hasil.",
)
@click.option(
    "-j", "jobs", metavar="N", type=click.IntRange(1, 512), help="Banyak proses; tanpa ini sebanyak inti."
)
@click.option("--draft", is_flag=True, help="Dosir yang masih bergalat disusun sebagai draf.")
@click.option("--resume", is_flag=True, help="Lanjutkan: yang gagal dan tidak berubah tidak diulang.")
@click.option("--force", is_flag=True, help="Susun ulang semua, juga yang tidak berubah.")
@click.option(
    "--only",
    metavar="POLA",
    multiple=True,
    help="Hanya folder dengan nama ini, misalnya 'kota-*'; boleh berulang.",
)
@click.option(
    "--since", metavar="TANGGAL", help="Hanya folder yang berkasnya berubah sejak itu, misalnya 2024-05-31."
)
@click.option(
    "--timeout",
    metavar="DETIK",
    type=click.FloatRange(1),
    default=300,
    help="Batas waktu satu dosir; 300 detik.",
)
@click.option("--dask", metavar="ALAMAT", default="", help="Kerjakan pada Dask: tcp://..., atau local.")
def batch(
    folder: Path,
    output: Path,
    jobs: int | None,
    draft: bool,
    resume: bool,
    force: bool,
    only: tuple[str, ...],
    since: str | None,
    timeout: float,
    dask: str,
) -> int:
    """Periksa dan susun semua dosir di bawah satu folder."""
    from paritrana.batch.plan import Order
    from paritrana.cli.batch import batch as work
    from paritrana.cli.batch import moment

    begin = moment(since) if since else None
    return work(Order(folder, output, draft, jobs or 0, timeout, resume, force, only, begin), dask)
