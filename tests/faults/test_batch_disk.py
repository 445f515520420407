"""What the file system may do to one dossier of a batch: it gets a row with its reason, the others are built."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from errno import EACCES
from pathlib import Path

import pytest

from paritrana.batch.plan import Order
from paritrana.batch.rows import DossierRow, Status
from paritrana.batch.run import Report
from tests.support.annexes import region
from tests.support.batches import Heard, done
from tools.odd_annexes import pdfs

NAMES = ("a-daerah", "b-daerah", "c-daerah")


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """Three regions with an annex each."""
    for name in NAMES:
        region(tmp_path / "dossier" / name, {"a.pdf": pdfs.plain()})
    return Order(tmp_path / "dossier", tmp_path / "hasil")


def only_b_failed(report: Report) -> DossierRow:
    """The row of the second region, when the other two are built."""
    assert [row.status.has_file for row in report.rows] == [True, False, True]
    assert not report.complete
    return report.rows[1]


@contextmanager
def refused(monkeypatch: pytest.MonkeyPatch, what: str, name: str) -> Iterator[None]:
    """Let the system refuse one of its calls where the given name occurs."""
    real = getattr(os, what)

    def call(*given: object, **more: object) -> object:
        if any(name in os.fspath(each) for each in given if isinstance(each, (str, os.PathLike))):
            raise PermissionError(EACCES, "Permission denied")
        return real(*given, **more)

    with monkeypatch.context() as patch:
        patch.setattr(os, what, call)
        yield


def test_a_folder_that_may_not_be_opened(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    with refused(monkeypatch, "scandir", "b-daerah"):
        row = only_b_failed(done(order))
    assert "tidak boleh dibuka; periksa izinnya" in row.reason
    assert done(replace(order, resume=True)).complete


def test_a_pdf_that_a_viewer_holds_open(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace it; the old file stays whole, and the next run makes the new one."""
    assert done(order).complete
    old = (order.output / "b-daerah.pdf").read_bytes()
    with refused(monkeypatch, "replace", "b-daerah.pdf"):
        row = only_b_failed(done(replace(order, force=True)))
    assert "tutup program yang sedang membukanya" in row.reason
    assert (order.output / "b-daerah.pdf").read_bytes() == old
    assert sorted(path.name for path in order.output.glob("*.pdf")) == [f"{name}.pdf" for name in NAMES]
    assert done(order).complete


@pytest.mark.parametrize("how", ["gone", "shorter", "another"])
def test_an_annex_that_changes_between_check_and_building(order: Order, how: str) -> None:
    annex = order.root / "b-daerah" / "lampiran" / "a.pdf"

    class Meddling(Heard):
        def phase(self, name: str, total: int) -> None:
            if name == "susun" and how == "gone":
                annex.unlink()
            elif name == "susun":
                annex.write_bytes(annex.read_bytes()[:50] if how == "shorter" else pdfs.font_not_embedded())

    report = done(order, watch=Meddling())
    if how == "another":
        assert report.complete
    else:
        row = only_b_failed(report)
        assert row.status is Status.GALAT
        assert any(count.stops for count in row.findings)
        assert not (order.output / "b-daerah.pdf").exists()
    again = done(order)
    assert again.rows[1].status is (Status.BUILT if how == "another" else Status.GALAT)
