from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.located import Node
from paritrana.readers.yamltext import read
from paritrana.typeset.theme import MM, Theme
from paritrana.typeset.theme_file import read_theme
from tests.support.documents import ROOT


def parse(text: str) -> Node:
    findings = Findings()
    node = read(text.encode(), "tema.yaml", findings)
    assert node and not list(findings)
    return node


def test_the_shipped_theme_is_the_stock_theme() -> None:
    findings = Findings()
    theme = read_theme(parse((ROOT / "templates" / "tema.yaml").read_text("utf-8")), findings)
    assert not list(findings)
    stock = Theme()
    for name in ("width", "height", "inner", "measure", "text_size", "leading", "head_sizes", "justify"):
        assert getattr(theme, name) == pytest.approx(getattr(stock, name)), name


def test_a_region_changes_one_value() -> None:
    theme = read_theme(parse("kertas: {lebar: 215 mm, tinggi: 330 mm}\n"), Findings())
    assert (theme.width, theme.height) == (215 * MM, 330 * MM)
    assert theme.leading == Theme().leading


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("huruf: {teks: 11}", "huruf.teks"),
        ("huruf: {teks: 3 pt}", "huruf.teks"),
        ("huruf: {rata: kanan}", "huruf.rata"),
        ("kertas: {halaman_pembatas: mungkin}", "kertas.halaman_pembatas"),
        ("warna: {aksen: hijau}", "warna.aksen"),
        ("huruf: {judul_bab: 90 pt}", "huruf.judul_bab"),
        ("huruf: {ukuran: 11 pt}", "huruf.ukuran"),
    ],
)
def test_a_bad_value_is_a_finding_with_its_place(text: str, key: str) -> None:
    findings = Findings()
    theme = read_theme(parse(text), findings)
    (found,) = findings
    assert (found.code, found.values["kunci"]) == ("TATA-25", key)
    assert theme == Theme()
