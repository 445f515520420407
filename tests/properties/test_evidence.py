"""Loading never raises, and every finding's address leads to a place, whatever the tree."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from paritrana.diagnostics import Findings
from paritrana.evidence.addresses import walk
from paritrana.evidence.fields import KeySlot, slots
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.regions import RegionTable
from paritrana.located import Address, Item, Node, Origin

ROOT = Path(__file__).resolve().parents[2]
WORDS = st.sampled_from([
    "", " ", "tidak tersedia", "ya", "2023", "Rp5 juta", "Rp1,32 M", "37.13", "97.150", "B-01 hlm. 3", "JKK, JKM",
    "31 Februari 2023", "pagu", "32.04", "00.00", "belum diisi", "APBD", "B-01", "Rp. 5 milyar,-", "1–4", "\ud800",
])  # fmt: skip
TEXTS = WORDS | st.text(max_size=12)


def scalar(text: str) -> Node:
    return Node(text, Origin("bukti.yaml", 1, 1))


def listing(items: list[Node]) -> Node:
    return Node(tuple(items), Origin("bukti.yaml", 1, 1))


def mapping(items: dict[str, Node]) -> Node:
    keys = {key: Origin("bukti.yaml", 1, 1) for key in items}
    return Node(MappingProxyType(items), Origin("bukti.yaml", 1, 1), MappingProxyType(keys))


ANY = st.recursive(
    TEXTS.map(scalar),
    lambda inner: (
        st.lists(inner, max_size=3).map(listing)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3).map(mapping)
    ),
    max_leaves=6,
)


@cache
def likely(part: type[Part]) -> st.SearchStrategy[Node]:
    """Mappings with true keys, mostly of the right shape, with strange things among them."""
    right = {key: value_of(slot) for key, slot in slots(part).items()}
    return st.builds(
        lambda true, odd: mapping({**odd, **true}),
        st.fixed_dictionaries({}, optional=right),
        st.dictionaries(st.sampled_from([*right, "nlai", "x"]), ANY, max_size=1),
    )


def value_of(slot: KeySlot) -> st.SearchStrategy[Node]:
    if slot.part is None:
        return TEXTS.map(scalar) | st.lists(TEXTS.map(scalar), max_size=2).map(listing)
    inner = st.deferred(lambda: likely(slot.part))  # type: ignore[arg-type]
    return st.lists(inner | ANY, max_size=2).map(listing) if slot.many else inner


@cache
def regions() -> RegionTable:
    return RegionTable.from_tsv((ROOT / "assets/wilayah/wilayah.tsv").read_bytes())


def leads_somewhere(root: Node, address: Address) -> bool:
    """Whether all but the last step exist, and with it the last unless it names a key that was not written."""
    node: Node | None = root
    for number, step in enumerate(address.steps):
        child = node.child(step) if node else None
        if child is None:
            absent = address.steps[number:]
            return not any(isinstance(step, Item) for step in absent)
        node = child
    return True


@settings(deadline=None, max_examples=300)
@given(likely(Evidence) | ANY)
def test_loading_never_raises_and_every_address_leads_somewhere(root: Node) -> None:
    findings = Findings()
    evidence = load(root, regions(), findings)
    for finding in findings:
        finding.fault.headline.format_map(finding.values)
        finding.fault.help.format_map(finding.values)
        places = [finding.place, *(related.place for related in finding.related)]
        for place in places:
            assert isinstance(place, Address) and str(place) is not None
            assert leads_somewhere(root, place), place
            assert root.origin(place).file == "bukti.yaml"
    if evidence is not None:
        assert {type(part) for _, part in walk(evidence)} >= {Evidence}
    else:
        assert findings.stops
