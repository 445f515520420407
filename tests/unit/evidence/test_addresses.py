"""Addresses by attribute and by label."""

from __future__ import annotations

import pytest

from paritrana.evidence.addresses import alias, each, field, section, walk
from paritrana.evidence.model import Budget
from paritrana.located import Address, Node

from .conftest import Read


def test_same_label_is_numbered(read_with: Read) -> None:
    row = "  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp1 juta}\n"
    evidence = read_with("anggaran:\n" + row * 3).whole
    places = [str(field(at, item, "amount")) for at, item in each(section("budgets"), evidence.budgets)]
    assert places == [
        "anggaran[2023 APBD pagu].nilai",
        "anggaran[2023 APBD pagu #2].nilai",
        "anggaran[2023 APBD pagu #3].nilai",
    ]


def test_an_attribute_the_model_lacks_is_a_bug() -> None:
    assert alias(Budget, "amount") == "nilai"
    with pytest.raises(KeyError):
        alias(Budget, "nilai")


def test_every_part_is_walked_and_every_address_leads_to_its_node(read_with: Read) -> None:
    loaded = read_with(
        "inovasi:\n  - {id: I-01, nama: a, hasil: [{ukuran: x, sebelum: 1, sesudah: 2}]}\n"
        "kelompok: {daftar: [{nama: Linmas}, {nama: Linmas}]}\n"
    )
    places = dict((str(at), at) for at, _ in walk(loaded.whole))
    assert "inovasi[I-01].hasil[x]" in places
    assert "kelompok.daftar[Linmas #2]" in places
    assert all(node_at(loaded.root, at) is not None for at in places.values())


def node_at(root: Node, at: Address) -> Node | None:
    node: Node | None = root
    for step in at.steps:
        node = node.child(step) if node else None
    return node
