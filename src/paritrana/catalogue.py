"""Every kind of finding the program knows, by code; each stands once, at its rule."""

from __future__ import annotations

import difflib
import re

from paritrana.annexes import faults as binding
from paritrana.compose import faults as composing
from paritrana.diagnostics import Fault
from paritrana.errors import UsageError
from paritrana.readers.workbook import workbook_faults as workbooks
from paritrana.rules import CATALOGUE
from paritrana.typeset import faults as typesetting
from paritrana.workbook_form import faults as forms


def faults() -> tuple[Fault, ...]:
    """All faults in the order of their codes."""
    homes = (binding, composing, forms, typesetting, workbooks)
    late = (value for home in homes for value in vars(home).values())
    found = [*CATALOGUE.values(), *(value for value in late if isinstance(value, Fault))]
    return tuple(sorted(found, key=lambda fault: fault.code))


def find(name: str) -> Fault:
    """The fault of a code (`KEL-02`, also `kel-2`) or a name; an unknown one is a UsageError."""
    wanted = _normal(name)
    known = {alias: fault for fault in faults() for alias in (_normal(fault.code), fault.name)}
    if wanted in known:
        return known[wanted]
    near = difflib.get_close_matches(wanted, known, n=3)
    hint = (
        "mungkin maksudnya " + ", ".join(sorted({known[n].code for n in near})) if near else "lihat daftarnya"
    )
    raise UsageError(f"kode {name} tidak dikenal; {hint} (paritrana explain)")


def _normal(name: str) -> str:
    plain = name.strip().casefold()
    code = re.fullmatch(r"([a-z]+)-?0*(\d+)", plain, re.ASCII)
    return f"{code[1]}-{int(code[2]):02}" if code else plain
