"""Node tree -> Evidence, with every shape error at once.

A value that can't be read becomes Unread, a key that isn't known is dropped, and the rest loads. Gives None
only when the tree holds no region.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.evidence import faults
from paritrana.evidence.addresses import ROOT, labels
from paritrana.evidence.fields import slots
from paritrana.evidence.form_checks import check_form
from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.plain_tree import Loc, plain
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.repair import Complaint, Repairs
from paritrana.located import Address, Node

_ROUNDS = 12
"""Each round mends at least one level of the tree, and the models are six levels deep."""


def load(root: Node, regions: RegionTable, findings: Findings) -> Evidence | None:
    """Read the whole input and report everything that is wrong with its form, in the order of the file.

    Give None where the root is no section, or where the region has no name and `regions` (by Kepmendagri
    300.2.2-2138/2025) none for its code. A region without a name gets that of its code. Findings are added to
    `findings`; nothing is raised, whatever the file says.
    """
    if not isinstance(root.value, Mapping):
        written = "teks" if isinstance(root.value, str) else "daftar"
        findings.add(
            faults.WRONG_SHAPE.at(
                ROOT,
                kunci="berkas bukti",
                seharusnya="bagian",
                tertulis=written,
                contoh="skema: 1, dan seterusnya",
            )
        )
        return None
    repairs = Repairs(plain(root))
    evidence = _with_region_name(_validate(repairs), regions)
    repairs.tree = None
    found = [*_diagnose(evidence, repairs.complaints), *check_form(evidence, regions)]
    findings.extend(sorted(found, key=lambda d: _position(root, d)))
    usable = evidence.region.name or regions.holder(evidence.region.code)
    return evidence if usable else None


def _validate(repairs: Repairs) -> Evidence:
    for _ in range(_ROUNDS):
        try:
            return Evidence.model_validate(repairs.tree)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
        repairs.mend(errors)  # the exception, which holds everything once more, is gone here
    raise AssertionError("the tree could not be mended")


def _with_region_name(evidence: Evidence, regions: RegionTable) -> Evidence:
    """Give a region without a name, which is reported, the name its code has in the table."""
    entry = regions.get(evidence.region.code)
    if evidence.region.name or entry is None:
        return evidence
    region = evidence.region.model_copy(update={"name": entry.name})
    return evidence.model_copy(update={"region": region})


def _diagnose(evidence: Evidence, complaints: list[Complaint]) -> Iterable[Diagnostic]:
    """Findings with addresses in the complaints' order; uses the list up."""
    names: dict[int, list[str]] = {}
    complaints.reverse()
    while complaints:
        complaint = complaints.pop()
        place = _address(evidence, complaint.loc, names)
        yield complaint.fault.at(place, **complaint.values)


def _address(evidence: Evidence, loc: Loc, names: dict[int, list[str]]) -> Address:
    """Name a path by the labels of the loaded items; `names` keeps the labels of each list."""
    value: object = evidence
    address = ROOT
    for step in loc:
        if isinstance(step, int):
            assert isinstance(value, tuple)
            if id(value) not in names:
                names[id(value)] = labels(value)
            address = address.item(step, names[id(value)][step])
            value = value[step]
        else:
            address = address.key(step)
            slot = slots(type(value)).get(step) if isinstance(value, Part) else None
            value = getattr(value, slot.name) if slot else None
    return address


def _position(root: Node, diagnostic: Diagnostic) -> tuple[str, int, int]:
    place = diagnostic.place
    origin = root.origin(place) if isinstance(place, Address) else place
    return origin.sheet, origin.line, origin.column
