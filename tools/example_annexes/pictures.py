"""Pictures: the region's emblem, a drawn photograph, a scanned letter. Nobody in them is real."""

from __future__ import annotations

from io import BytesIO
from math import cos, pi, sin
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from tools.example_annexes.paper import FONTS


def _font(name: str, size: int) -> Any:
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), size, layout_engine=ImageFont.Layout.BASIC)


def emblem() -> bytes:
    """The invented region's emblem: a shield with waves and a star."""
    image = Image.new("RGB", (400, 480), "white")
    draw = ImageDraw.Draw(image)
    shield = [(40, 30), (360, 30), (360, 270), (200, 450), (40, 270)]
    draw.polygon(shield, fill="#dfe8e2")
    for top in (250, 285, 320):
        wave = [(x, top + 9 * sin(x / 18)) for x in range(60 + (top - 250), 341 - (top - 250))]
        draw.line(wave, fill="#1d5b45", width=8)
    star = [
        (200 + r * cos(a), 150 + r * sin(a))
        for r, a in ((90 if i % 2 == 0 else 36, i * pi / 5 - pi / 2) for i in range(10))
    ]
    draw.polygon(star, fill="#1d5b45")
    draw.line([*shield, shield[0]], fill="#123b2d", width=10, joint="curve")
    return _png(image.quantize(16, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE))


def photograph() -> bytes:
    """B-11: two figures and a board, drawn."""
    image = Image.new("RGB", (900, 600), "#c9d6dc")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 430, 900, 600), fill="#8d8a7d")
    draw.rectangle((170, 60, 730, 210), fill="#f4f1e6", outline="#444444", width=4)
    draw.text(
        (450, 105), "PENYERAHAN SANTUNAN", font=_font("SourceSans3-SemiBold", 40), fill="#1d3c4a", anchor="mm"
    )
    draw.text(
        (450, 165),
        "CONTOH – gambar rekaan, bukan orang sungguhan",
        font=_font("SourceSans3-Regular", 22),
        fill="#333333",
        anchor="mm",
    )
    for x, shirt in ((330, "#2f5d7c"), (570, "#7c4a2f")):
        draw.ellipse((x - 42, 235, x + 42, 319), fill="#8a6a55")
        draw.rounded_rectangle((x - 70, 320, x + 70, 560), 36, fill=shirt)
    draw.line((385, 400, 515, 400), fill="#8a6a55", width=26)
    draw.rectangle((412, 372, 488, 424), fill="#ffffff", outline="#444444", width=3)
    out = BytesIO()
    image.save(out, "JPEG", quality=72, optimize=False, dpi=(150, 150))
    return out.getvalue()


def scanned_letter() -> bytes:
    """B-12: the circular as a grey scan, a little askew."""
    image = Image.new("L", (827, 1169), 252)
    draw = ImageDraw.Draw(image)
    strong, body = _font("SourceSerif4-SemiBold", 25), _font("SourceSerif4-Regular", 20)
    y = 90
    for text in (
        "BUPATI CONTOH",
        "SURAT EDARAN",
        "NOMOR 560/1185/Disnaker",
        "TENTANG KEWAJIBAN PEMBERI KERJA",
        "MENDAFTARKAN PEKERJA",
    ):
        draw.text((413, y), text, font=strong, fill=40, anchor="mm")
        y += 38
    y += 26
    for text in (
        "Kepada para pemberi kerja di Kabupaten Contoh.",
        "",
        "1. Pemberi kerja mendaftarkan seluruh pekerjanya paling lambat",
        "    tiga puluh hari sejak mulai bekerja.",
        "2. Upah dilaporkan sesuai dengan yang dibayarkan.",
        "3. Kepesertaan aktif diperiksa saat izin usaha diperpanjang.",
        "4. Pegawai yang bersedia dapat membayar iuran seorang pekerja",
        "    rentan di sekitar rumahnya.",
        "",
        "Ditetapkan di Kota Tua, 6 Februari 2023",
        "",
        "BUPATI CONTOH,",
        "",
        "NAMA CONTOH",
    ):
        draw.text((110, y), text, font=body, fill=50)
        y += 34
    draw.text((413, 1120), "CONTOH – pindaian rekaan", font=body, fill=110, anchor="mm")
    tilted = image.rotate(0.6, resample=Image.Resampling.BILINEAR, fillcolor=252)
    return _png(
        tilted.quantize(8, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE), dpi=(100, 100)
    )


def _png(image: Image.Image, **more: Any) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True, **more)
    return out.getvalue()
