"""ringkasan.html in a real browser: it shows, sorts and filters, reads no network, and fits the window.

A script that plays the reader is added to a copy of the page; Chromium prints what became of the document.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from paritrana.batch.journal import Journal
from paritrana.batch.likeness import sketch
from paritrana.batch.rows import AspectCount, DossierRow, FindingCount, Idea, Status
from paritrana.batch.summary import PAGE, write_summary

CHROMIUM = next((n for n in ("chromium", "chromium-browser", "google-chrome") if shutil.which(n)), "")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--window-size=1400,1000",
    "--virtual-time-budget=5000",
)
ASPECTS = ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8")
TEXT = "warga desa memeriksa sendiri hasil pemadanan data di papan pengumuman balai pertemuan setiap pekan"

PROBE = """
<script>
const seen = {errors: []};
addEventListener("error", (e) => seen.errors.push(e.message));
document.addEventListener("securitypolicyviolation", (e) => seen.errors.push("policy"));
const head = (section, words) =>
  [...document.querySelectorAll(`#${section} th`)].find((th) => th.textContent.startsWith(words));
const column = (section, at) =>
  [...document.querySelectorAll(`#${section} tbody tr`)].filter((r) => !r.hidden)
    .map((r) => r.cells[at].innerText.trim());
const press = (section, words) => {
  const th = head(section, words);
  th.querySelector("button").click();
  return th.ariaSort;
};
const play = async () => {
  seen.first = column("dosir", 0);
  seen.shown = document.getElementById("tampil").textContent;
  seen.up = [press("dosir", "Halaman"), column("dosir", 4)];
  seen.down = [press("dosir", "Halaman"), column("dosir", 4)];
  seen.other = [press("dosir", "Daerah"), head("dosir", "Halaman").ariaSort, column("dosir", 1).slice(0, 3)];
  seen.kinds = [press("temuan", "Terbuka"), column("temuan", 3)];
  const type = (id, value, event) => {
    const field = document.getElementById(id);
    field.value = value;
    field.dispatchEvent(new Event(event));
  };
  type("cari", "32.07 nomor", "input");
  seen.found = [column("dosir", 0), document.getElementById("tampil").textContent];
  type("cari", "", "input");
  type("status", "gagal", "change");
  seen.failed = column("dosir", 1);
  type("status", "", "change");
  seen.wide = [document.documentElement.scrollWidth, innerWidth];
  seen.asked = performance.getEntriesByType("resource").length;
  seen.links = [...document.links].map((a) => a.getAttribute("href")).filter((h) => h.endsWith(".pdf"));
  seen.boxes = [...document.querySelectorAll("section")].map((s) => s.getBoundingClientRect().height > 40);
  seen.before = seen.errors.length;
  try { await fetch("https://example.invalid/"); seen.fetched = true; } catch { seen.fetched = false; }
  await new Promise((done) => setTimeout(done, 50));
  const told = document.createElement("pre");
  told.id = "probe";
  told.textContent = JSON.stringify(seen);
  document.body.append(told);
};
play();
</script>
"""


FRAME = """<!doctype html><body><iframe src="{page}" width="{width}" height="800"></iframe>
<script>addEventListener("message", (e) => {{
  const told = document.createElement("pre");
  told.id = "probe";
  told.textContent = e.data;
  document.body.append(told);
}});</script>"""
"""A window narrower than Chromium makes one."""

NARROW = """
<script>
addEventListener("load", () => {
  const inside = (box) => box.left >= 0 && box.right <= innerWidth;
  const row = document.querySelectorAll("#dosir tbody tr")[6];
  const cells = [...row.cells].filter((cell) => cell.getClientRects().length);
  const buttons = [...document.querySelectorAll("#dosir th button")];
  buttons[4].click();
  const sorted = document.querySelector("#dosir tbody tr:last-child").cells[4].innerText;
  parent.postMessage(JSON.stringify({
    width: [document.documentElement.scrollWidth, innerWidth],
    cells: cells.every((cell) => inside(cell.getBoundingClientRect())),
    buttons: buttons.every((button) => inside(button.getBoundingClientRect())),
    sorted,
  }), "*");
});
</script>
"""


def rows() -> list[DossierRow]:
    """Twelve dossiers with everything that the page can show."""
    made = []
    for n in range(1, 11):
        findings = (
            FindingCount("KEP-12", "angka-beda", "peringatan", n),
            FindingCount("ANG-02", "lonjakan", "catatan", 1),
        )
        aspects = tuple(
            AspectCount(code, f"Aspek {code}", n + 2 if i else 0, n if i else 0)
            for i, code in enumerate(ASPECTS)
        )
        idea = Idea("I-01", "Papan Warga", sketch(TEXT if n in (3, 8) else f"{TEXT} {'lain ' * n}"))
        pages = 400 if n == 7 else 25 + n * n % 7
        name = f"32.{n:02}-daerah"
        row = DossierRow(
            name, Status.DRAFT if n == 4 else Status.BUILT, code=f"32.{n:02}", province="Jawa Barat"
        )
        row = replace(
            row, region=f"Kabupaten Nomor {n}", file=f"{name}.pdf", pages=pages, bytes=pages * 6_000
        )
        made.append(replace(row, findings=findings, aspects=aspects, innovations=(idea,)))
    reason = "tidak selesai dalam 300 detik; periksa lampirannya atau naikkan --timeout"
    made.append(DossierRow("32.11-gagal", Status.FAILED, reason))
    galat = (FindingCount("KEP-03", "lebih-dari-seratus", "galat", 1),)
    made.append(
        DossierRow(
            "32.12-galat", Status.GALAT, "", "", "32.12", '<b>Kota</b> & "Lain"', "Jawa Barat", findings=galat
        )
    )
    return made


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page as a batch writes it."""
    assert CHROMIUM, "apt-get install chromium"
    folder = tmp_path_factory.mktemp("hasil")
    write_summary(folder, rows(), Journal(folder))
    return folder / PAGE


def browser(*more: str | Path) -> str:
    """What Chromium prints."""
    done = subprocess.run([CHROMIUM, *FLAGS, *map(str, more)], capture_output=True, check=True, timeout=120)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def seen(page: Path) -> dict[str, Any]:
    """What the reader saw."""
    copy = page.with_name("dibaca.html")
    copy.write_text(page.read_text(encoding="utf-8").replace("</html>", f"{PROBE}</html>"), encoding="utf-8")
    told = re.search(r'<pre id="probe">(.*?)</pre>', browser("--dump-dom", copy.as_uri()), re.DOTALL)
    assert told, "the script did not reach its end"
    found: dict[str, Any] = json.loads(unescape(told[1]))
    return found


def test_every_dossier_is_shown_in_its_order(seen: dict[str, Any]) -> None:
    assert seen["first"] == [row.code for row in rows()]
    assert seen["shown"] == "12 dari 12 dosir"
    assert seen["links"] == [row.file for row in rows() if row.file]
    assert len(seen["boxes"]) == 6
    assert all(seen["boxes"])


def test_a_click_on_a_head_sorts_by_number_and_back(seen: dict[str, Any]) -> None:
    way, values = seen["up"]
    assert way == "ascending"
    numbers = [int(v) for v in values if v != "–"]
    assert values[:2] == ["–", "–"]
    assert numbers == sorted(numbers)
    assert numbers[-1] == 400
    assert seen["down"] == ["descending", [*map(str, reversed(numbers)), "–", "–"]]
    assert seen["other"] == [
        "ascending",
        None,
        ['<b>Kota</b> & "Lain"', "32.11-gagal\n" + rows()[10].reason, "Kabupaten Nomor 1"],
    ]
    assert seen["kinds"] == ["ascending", ["1", "10", "55"]]


def test_the_table_is_searched_and_filtered(seen: dict[str, Any]) -> None:
    assert seen["found"] == [["32.07"], "1 dari 12 dosir"]
    assert seen["failed"] == ["32.11-gagal\n" + rows()[10].reason]


def test_nothing_goes_wrong_and_nothing_is_asked_of_a_network(seen: dict[str, Any]) -> None:
    assert seen["before"] == 0
    assert seen["asked"] == 0
    assert seen["fetched"] is False
    assert seen["errors"] == ["policy"]


def test_the_page_fits_its_window(seen: dict[str, Any]) -> None:
    width, window = seen["wide"]
    assert width <= window


@pytest.mark.parametrize("width", [400, 700])
def test_a_narrow_window_shows_every_dossier_as_a_card(page: Path, tmp_path: Path, width: int) -> None:
    text = page.read_text(encoding="utf-8").replace("</html>", f"{NARROW}</html>")
    (tmp_path / "sempit.html").write_text(text, encoding="utf-8")
    (tmp_path / "bingkai.html").write_text(FRAME.format(page="sempit.html", width=width), encoding="utf-8")
    told = re.search(
        r'<pre id="probe">(.*?)</pre>',
        browser("--dump-dom", (tmp_path / "bingkai.html").as_uri()),
        re.DOTALL,
    )
    assert told
    seen = json.loads(unescape(told[1]))
    assert seen["width"] == [width, width]
    assert seen["cells"] and seen["buttons"]
    assert seen["sorted"] == "400"


def test_paper_repeats_the_heads_and_shows_what_the_boxes_hold(tmp_path: Path) -> None:
    many = [replace(row, name=f"{row.name}-{n}") for n in range(6) for row in rows()]
    write_summary(tmp_path, many, Journal(tmp_path))
    printed = tmp_path / "cetak.pdf"
    browser(f"--print-to-pdf={printed}", "--no-pdf-header-footer", (tmp_path / PAGE).as_uri())
    texts = [page.extract_text() for page in PdfReader(printed).pages]
    assert len(texts) > 2
    assert all("Peringatan" in text for text in texts[:2])
    assert "semua status" not in texts[0]
    image = pypdfium2.PdfDocument(printed)[0].render(scale=2).to_pil().convert("RGB")
    filled = sum(count for count, colour in image.getcolors(1 << 20) or [] if colour == (13, 84, 74))
    assert filled > 2_000, "boxes are filled though browsers leave out backgrounds"


def test_the_picture_is_quiet_paper_with_ink_and_accent(page: Path, tmp_path: Path) -> None:
    picture = tmp_path / "halaman.png"
    browser(f"--screenshot={picture}", page.as_uri())
    image = Image.open(picture).convert("RGB")
    assert image.size == (1400, 1000)
    small = image.resize((350, 250))
    pixels = list(small.get_flattened_data() if hasattr(small, "get_flattened_data") else small.getdata())
    white = sum(min(p) > 240 for p in pixels) / len(pixels)
    assert 0.7 < white < 0.97
    colours = {colour for count, colour in image.getcolors(1 << 20) or [] if count > 40}
    assert (13, 84, 74) in colours
    assert (158, 51, 26) in colours
