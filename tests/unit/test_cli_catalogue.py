"""Every kind of finding: one code, one name, words that can be filled."""

from __future__ import annotations

import re
import string

import pytest

from paritrana.catalogue import faults, find
from paritrana.diagnostics import Fault, Severity

FAULTS = faults()


def test_codes_and_names_are_unique() -> None:
    assert len(FAULTS) > 30
    assert len({f.code for f in FAULTS}) == len(FAULTS)
    assert len({f.name for f in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f.code)
def test_a_fault_is_well_made(fault: Fault) -> None:
    assert re.fullmatch(r"(PER|DAE|HUK|ANG|KEP|KEL|PAT|INO|BUK|TTD|BACA|BENTUK|TATA)-\d\d", fault.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fault.name)
    for text in (fault.headline, fault.help):
        fields = [
            (name, spec, conv) for _, name, spec, conv in string.Formatter().parse(text) if name is not None
        ]
        assert all(name.isidentifier() and not spec and not conv for name, spec, conv in fields), text
        assert text == text.strip()
        assert "\n" not in text
    assert fault.help[:1].islower() or fault.help.startswith("{"), "a help begins with a verb"
    assert fault.explanation.strip()
    assert fault.severity in Severity
    assert find(fault.code) is fault
    assert find(fault.name) is fault
