"""What a batch keeps of annexes between runs: seen once, prepared once, and never in the way of a dossier."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from paritrana.annexes.sandbox import process
from paritrana.batch import task
from paritrana.batch.plan import Order
from paritrana.batch.rows import Status
from paritrana.workspace import CACHE_FOLDER
from tests.support.annexes import region
from tests.support.batches import READY, done, dossiers
from tools.odd_annexes import pdfs


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """No cache but the batch's own."""
    monkeypatch.delenv("PARITRANA_SIMPANAN")


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """A region with an annex."""
    region(tmp_path / "dossier" / "daerah", {"a.pdf": pdfs.font_not_embedded()})
    return Order(tmp_path / "dossier", tmp_path / "hasil")


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows with each child process that opens annexes."""
    real, started = process._start, list[object]()
    monkeypatch.setattr(process, "_start", lambda: started.append(real()) or started[-1])
    return started


def product(order: Order) -> bytes:
    return (order.output / "daerah.pdf").read_bytes()


def test_annexes_are_seen_once_and_prepared_once(order: Order, children: list[object]) -> None:
    assert done(order).complete
    first = product(order)
    assert len(children) == 2, "one looked when all were checked, one prepared the pages"
    assert done(replace(order, force=True)).complete
    assert len(children) == 2
    shutil.rmtree(order.output / CACHE_FOLDER)
    assert done(replace(order, force=True)).complete
    assert len(children) == 4
    assert product(order) == first


def test_a_batch_without_annexes_keeps_nothing(tmp_path: Path) -> None:
    root = dossiers(tmp_path / "dossier", READY[0])
    shutil.rmtree(root / READY[0] / "lampiran", ignore_errors=True)
    done(Order(root, tmp_path / "hasil", draft=True))
    assert (tmp_path / "hasil" / "manifest.json").exists()
    assert not (tmp_path / "hasil" / CACHE_FOLDER).exists()


def test_pages_that_another_worker_cleared_away_are_prepared_again(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(order)
    whole, real, tried = product(order), task.write, list[Path]()

    def write(path: Path, data: bytes) -> None:
        tried.append(path)
        shutil.rmtree(order.output / CACHE_FOLDER, ignore_errors=True)
        real(path, data)

    monkeypatch.setattr(task, "write", write)
    (row,) = done(replace(order, force=True)).rows
    assert row.status is Status.BUILT
    assert len(tried) == 2
    assert product(order) == whole


def test_a_cache_that_cannot_be_made_hinders_nothing(order: Order, children: list[object]) -> None:
    order.output.mkdir()
    (order.output / CACHE_FOLDER).write_text("bukan folder")
    assert done(order).complete
    assert len(children) == 3
