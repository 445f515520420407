"""A child that began before anybody asked: its answers count, and it never outlives the run."""

from __future__ import annotations

from pathlib import Path

import pytest

from paritrana import api
from paritrana.annexdata.facts import AnnexState
from paritrana.annexes import facts_cache
from paritrana.annexes.prefetch import Prefetch
from paritrana.annexes.sandbox import process as child
from paritrana.annexes.survey import survey
from paritrana.workspace import FolderWorkspace
from tests.support.annexes import region
from tests.support.children import fake_children

A, B, C = (b"%PDF-1.7 " + letter for letter in (b"a", b"b", b"c"))


def test_what_lies_in_the_folder_is_read_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    region(tmp_path, {"a.pdf": A, "b.pdf": B})
    started = fake_children(monkeypatch)
    workspace = FolderWorkspace(tmp_path, {})
    with Prefetch(workspace) as prefetch:
        facts = survey({"B-01": "a.pdf", "B-02": "b.pdf"}, workspace, prefetch)
    assert [facts[id].pages for id in ("B-01", "B-02")] == [7, 7]
    assert len(started) == 1


def test_an_annex_that_lies_elsewhere_is_asked_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    region(tmp_path, {"a.pdf": A})
    (tmp_path / "luar.pdf").write_bytes(B)
    started = fake_children(monkeypatch)
    workspace = FolderWorkspace(tmp_path, {})
    with Prefetch(workspace) as prefetch:
        facts = survey({"B-01": "a.pdf", "B-02": "luar.pdf"}, workspace, prefetch)
    assert [facts[id].pages for id in ("B-01", "B-02")] == [7, 7]
    assert len(started) == 2


@pytest.mark.parametrize("way", ["dies_on", "hangs_on"])
def test_a_file_that_nobody_names_costs_nothing(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The child comes to b.pdf between the two that are asked for, or after them."""
    region(tmp_path, {"a.pdf": A, "b.pdf": B, "c.pdf": C})
    started = fake_children(monkeypatch, **{way: "b.pdf" if way == "dies_on" else "c.pdf"})
    workspace = FolderWorkspace(tmp_path, {})
    asked = ("a.pdf", "c.pdf") if way == "dies_on" else ("a.pdf", "b.pdf")
    with Prefetch(workspace) as prefetch:
        facts = survey({"B-01": asked[0], "B-02": asked[1]}, workspace, prefetch)
    assert [facts[id].pages for id in ("B-01", "B-02")] == [7, 7]
    assert [process.returncode is None for process in started] == [False] * len(started)


def test_a_file_on_which_it_dies_is_refused_and_not_asked_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    region(tmp_path, {"a.pdf": A, "b.pdf": B, "c.pdf": C})
    started = fake_children(monkeypatch, dies_on="b.pdf")
    workspace = FolderWorkspace(tmp_path, {})
    with Prefetch(workspace) as prefetch:
        facts = survey({"B-01": "a.pdf", "B-02": "b.pdf", "B-03": "c.pdf"}, workspace, prefetch)
    assert [facts[id].state for id in facts] == [AnnexState.PRESENT, AnnexState.REFUSED, AnnexState.PRESENT]
    assert len(started) == 2


def test_a_child_that_nobody_asks_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The evidence can't be read, so its annexes are never asked for."""
    region(tmp_path, {"a.pdf": A})
    (tmp_path / "bukti.yaml").write_text("[", encoding="utf-8")
    started = fake_children(monkeypatch, hangs_on="a.pdf")
    workspace = FolderWorkspace(tmp_path, {})
    with Prefetch(workspace) as prefetch:
        assert api.check(workspace, prefetch).value is None
        assert started[0].returncode is None
    assert started[0].returncode is not None
    assert started[0].stdout and started[0].stdout.closed


def test_an_error_ends_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    region(tmp_path, {"a.pdf": A})
    started = fake_children(monkeypatch, hangs_on="a.pdf")
    with pytest.raises(KeyboardInterrupt), Prefetch(FolderWorkspace(tmp_path, {})):
        raise KeyboardInterrupt
    assert started[0].returncode is not None


def test_no_child_where_nothing_can_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_start", None)
    with Prefetch(FolderWorkspace(tmp_path / "tiada", {})) as prefetch:
        assert prefetch.child is None
    region(tmp_path, {"a.docx": b"PK\x03\x04 word/document.xml"})
    (tmp_path / "lampiran" / "folder.pdf").mkdir()
    with Prefetch(FolderWorkspace(tmp_path, {})) as prefetch:
        assert prefetch.child is None


def test_no_child_where_everything_was_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    region(tmp_path, {"a.pdf": A})
    workspace = FolderWorkspace(tmp_path, {})
    with Prefetch(workspace) as prefetch:
        assert prefetch.child is not None
        (path,) = prefetch.fingerprints
        facts_cache.store(workspace.facts_cache(), prefetch.fingerprints[path].sha256, "pdf", {"pages": 7})
    monkeypatch.setattr(child, "_start", None)
    with Prefetch(workspace) as prefetch:
        assert survey({"B-01": "a.pdf"}, workspace, prefetch)["B-01"].pages == 7


def test_more_than_a_limit_is_not_read_beforehand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    region(tmp_path, {"a.pdf": A, "b.pdf": B, "c.pdf": C})
    monkeypatch.setattr("paritrana.annexes.prefetch.MOST_BYTES", 2 * len(A))
    fake_children(monkeypatch)
    workspace = FolderWorkspace(tmp_path, {})
    with Prefetch(workspace) as prefetch:
        assert len(prefetch.fingerprints) == 2
        facts = survey({"B-01": "a.pdf", "B-02": "b.pdf", "B-03": "c.pdf"}, workspace, prefetch)
    assert [f.pages for f in facts.values()] == [7, 7, 7]
