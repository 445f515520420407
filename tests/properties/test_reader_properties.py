"""Reading never raises and never loses a scalar, whatever the bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from paritrana.diagnostics import Findings
from paritrana.located import Address, Node, Origin
from paritrana.readers import yamltext
from paritrana.readers.source import clean_text, lines_of
from paritrana.readers.yamltext import read

REAL = """skema: 1
daerah: {kode: 32.04, nama: "Kabupaten Bandung"}
anggaran:
  - {tahun: 2021, sumber: APBD, tahap: pagu, nilai: Rp216 juta, bukti: B-01}
  - tahun: 2023
    nilai: 'Rp20,7 miliar'   # dibulatkan
inovasi:
  - nama: Program
    cara: |
      Dua baris,
      titik dua: ya.
"""
SIGNS = [b"\t", b": ", b"{", b"'", b"\n- ", b"\0", b"&a ", b"*a"]
LOADERS = st.sampled_from([yaml.SafeLoader, yamltext.LOADER])
text = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")).map(
    clean_text
)
trees = st.dictionaries(
    text,
    st.recursive(text, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4)),
    min_size=1,
    max_size=5,
)


def attempt(data: bytes, loader: Any) -> None:
    findings = Findings()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltext, "LOADER", loader)
        node = read(data, "b.yaml", findings)
    assert (node is None) == any(found.stops for found in findings)
    lines = lines_of(data.decode(errors="replace"))
    for found in findings:
        assert isinstance(found.place, Origin)
        assert 0 <= found.place.line <= len(lines) + 1
        found.fault.headline.format(**found.values)


@given(st.binary(max_size=300), LOADERS)
def test_random_bytes_never_raise(data: bytes, loader: Any) -> None:
    attempt(data, loader)


@given(st.text("ab:-?[]{}&*!|>'\"%@`#, \n\t\\0xU", max_size=60), LOADERS)
def test_random_yaml_signs_never_raise(source: str, loader: Any) -> None:
    attempt(source.encode(), loader)


@given(st.data(), LOADERS)
@settings(max_examples=200)
def test_mutated_evidence_never_raises(data: st.DataObject, loader: Any) -> None:
    mutant = bytearray(REAL.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(mutant)))
        end = start + data.draw(st.integers(0, 12))
        mutant[start:end] = data.draw(
            st.binary(max_size=6) | st.sampled_from([b"\t", b": ", b"{", b"'", b"\n- ", b"\0"])
        )
    attempt(bytes(mutant), loader)


def plain(node: Node) -> Any:
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, tuple):
        return [plain(n) for n in node.value]
    return {k: plain(n) for k, n in node.value.items()}


@given(trees, st.booleans())
def test_what_was_written_is_read(value: dict[str, Any], flow: bool) -> None:
    source = yaml.safe_dump(value, default_style='"', default_flow_style=flow, allow_unicode=True)
    findings = Findings()
    node = read(source.encode(), "b.yaml", findings)
    assert node is not None, findings.items
    assert plain(node) == value


@given(trees)
def test_every_key_resolves_to_its_own_place(value: dict[str, Any]) -> None:
    source = yaml.safe_dump(value, default_style="'", allow_unicode=False, default_flow_style=False)
    node = read(source.encode(), "b.yaml", Findings())
    assert node is not None
    for key in value:
        origin = node.origin(Address().key(key))
        assert 1 <= origin.line <= len(lines_of(source))


_VALUES = st.text(st.sampled_from("ab Z9#:,.'\"\\-&*!|>%@[]{}?\t/–é"), min_size=1, max_size=24)


@given(_VALUES)
def test_a_value_is_read_as_it_was_written_or_a_finding_stands_at_its_line(value: str) -> None:
    """Whatever a clerk writes behind a key; two blanks and "# " begin a comment, which is no part of it."""
    assume(value.strip() and not re.search(r"\s\s#(\s|#|$)|^\s*#(\s|#|$)", value))
    assume(not re.fullmatch(r"\s*[|>][+-]?\d?[+-]?\s*", value))  # the head of a block, whose lines follow
    findings = Findings()
    root = read(f"kunci: {value}\nlain: 1\n".encode(), "bukti.yaml", findings)
    at_its_line = any(isinstance(d.place, Origin) and d.place.line in (0, 1) for d in findings)
    told = at_its_line or any(d.stops for d in findings)
    if not told:
        assert root is not None and isinstance(root.value, Mapping)
        written, got = " ".join(value.split()), root.value["kunci"]
        if isinstance(got.value, str):  # brackets make another shape, which BENTUK-09 tells
            assert " ".join(got.value.split()) == _unquoted(written)


def _unquoted(text: str) -> str:
    """What stands between quotes, as YAML has it."""
    if len(text) > 1 and text[0] == text[-1] == "'":
        return " ".join(text[1:-1].replace("''", "'").split())
    if len(text) > 1 and text[0] == text[-1] == '"':
        return " ".join(re.sub(r"\\(.)", _decoded, text[1:-1]).split())
    return text


def _decoded(found: re.Match[str]) -> str:
    return {"t": "\t", "n": "\n", "a": "\a", " ": " "}.get(found[1], found[1])
