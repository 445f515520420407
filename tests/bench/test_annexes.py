"""What annexes cost, and how well figures are found in them: printed, never asserted. `make bench ARGS=-k annexes`."""

from __future__ import annotations

import random
import resource
import time
from collections import Counter
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from paritrana import api
from paritrana.annexes.survey import survey
from paritrana.evidence.tracing import Verdict, trace
from paritrana.workspace import FolderWorkspace, write
from tests.support.annexes import HEAD, region
from tests.support.planted import CHANGED, PLANTED, dated, evidence, plan
from tests.unit.evidence.test_tracing import loaded, trace_of
from tools.example_annexes.paper import SANS, Paper
from tools.odd_annexes import pdfs

PER_FILE = 50


def scans(count: int, seed: int) -> bytes:
    """Scanned pages of about 600 kB, no two alike."""
    luck = random.Random(seed)
    paper = Image.frombytes("L", (1240, 1754), luck.randbytes(1240 * 1754))
    pdf = pdfs.make(*[b"q 595.28 0 0 841.89 0 0 cm /I0 Do Q"] * count)
    for number, each in enumerate(pdf.pages):
        stream = BytesIO()
        paper.save(stream, "JPEG", quality=20 + number % 5)
        head = Dictionary(
            Type=Name.XObject, Subtype=Name.Image, Width=1240, Height=1754, BitsPerComponent=8,
            ColorSpace=Name.DeviceGray, Filter=Name.DCTDecode,
        )  # fmt: skip
        data = stream.getvalue() + b"%d %d" % (seed, number)
        each.obj.Resources = Dictionary(XObject=Dictionary(I0=pdf.make_stream(data, head)))
    return pdfs.data(pdf)


@pytest.mark.parametrize("pages", [100, 300, 1000])
def test_scanned_pages(pages: int, tmp_path: Path) -> None:
    files = {f"pindaian-{n}.pdf": scans(PER_FILE, n) for n in range(pages // PER_FILE)}
    region(tmp_path, files)
    size = sum(map(len, files.values())) / 1e6
    files.clear()
    print(f"\n{pages} scanned pages, {size:.0f} MB in {pages // PER_FILE} files")
    for run in ("cold", "from the cache"):
        began, used = time.perf_counter(), time.process_time()
        made = api.build(FolderWorkspace(tmp_path, {}, tmp_path / "simpanan"), draft=True).value
        assert made
        built = time.perf_counter()
        write(tmp_path / "dosir.pdf", made.pieces)
        done = time.perf_counter()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        written = (tmp_path / "dosir.pdf").stat().st_size / 1e6
        print(
            f"  {run:15} built {built - began:5.2f} s, written {done - built:5.2f} s ({written:.0f} MB), "
            f"own processor {time.process_time() - used:5.2f} s; peak so far {peak} MiB with the making of scans"
        )


def test_figures_found_in_generated_annexes(tmp_path: Path) -> None:
    """Pages go through a PDF and its text, as a region's do; none of the planted figures is known to the search."""
    plans = [plan(seed) for seed in range(60)]
    paper = Paper("Bukti", body=SANS, strong="SourceSans3-SemiBold")
    for number, made in enumerate(plans):
        if number:
            paper.next_page()
        for line in made.lines:
            paper.text(line or " ")
    (tmp_path / "a.pdf").write_bytes(paper.data())
    facts = survey({"B-01": "a.pdf"}, FolderWorkspace(tmp_path, {}))
    seen: Counter[tuple[str, str, Verdict]] = Counter()
    began = time.process_time()
    for number, made in enumerate(plans, 1):
        proof = "bukti:\n  - {id: B-01, judul: Surat, jenis: surat, berkas: a.pdf}\n"
        rows = evidence(made).replace("bukti: B-01", f"bukti: B-01 hlm. {number}")
        for each in trace(loaded(HEAD + proof + rows), facts):
            name = next(name for name in made.truth if name in str(each.at))
            seen[str(each.at.steps[-1]), made.truth[name], each.verdict] += 1
    took = time.process_time() - began
    print(
        f"\n{sum(seen.values())} figures on {len(plans)} pages, {took:.2f} s of processor, evidence read anew for each"
    )
    _confusion(seen)


def test_dates_found_in_generated_regulations(tmp_path: Path) -> None:
    """Regulations of three pages each go through a PDF and its text; their dates are planted, changed or left out."""
    made = [dated(seed) for seed in range(300)]
    paper = Paper("Bukti", body=SANS, strong="SourceSans3-SemiBold")
    for number, page in enumerate(page for each in made for page in each.pages):
        if number:
            paper.next_page()
        for line in page.splitlines():
            paper.text(line)
    (tmp_path / "a.pdf").write_bytes(paper.data())
    texts = _texts(tmp_path / "a.pdf")
    seen: Counter[tuple[str, str, Verdict]] = Counter()
    for number, each in enumerate(made):
        each.pages = list(texts[3 * number : 3 * number + 3])
        seen["tanggal", each.truth, trace_of(each).verdict] += 1
    print(f"\n{len(made)} dates of regulations")
    _confusion(seen)


def _texts(path: Path) -> list[str]:
    """The text of every page; survey reads the first 400 only."""
    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_bounded() for page in document]


def _confusion(seen: Counter[tuple[str, str, Verdict]]) -> None:
    """By kind what was said of what was planted, changed and left out; then precision and recall of what is claimed."""
    for (kind, truth, verdict), count in sorted(seen.items(), key=str):
        print(f"  {kind:8} {truth:10} said {verdict.value:16} {count}")
    for truth, verdict in ((PLANTED, Verdict.FOUND), (CHANGED, Verdict.CONTRADICTED)):
        right = sum(n for (_, t, v), n in seen.items() if t == truth and v is verdict)
        told = sum(n for (_, _, v), n in seen.items() if v is verdict)
        there = sum(n for (_, t, _), n in seen.items() if t == truth)
        print(
            f"  {verdict.value:12} precision {right}/{told} = {right / max(told, 1):.3f}, "
            f"recall {right}/{there} = {right / max(there, 1):.3f}"
        )
