"""The file that `init` writes is asked for what isn't filled in, by its form, and for nothing else."""

from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.evidence.load import load
from paritrana.evidence.skeleton import skeleton
from paritrana.readers.yamltext import read
from paritrana.rules import Case, run
from tests.corpus.harness import constants, regions

CODES = [*list(regions().entries)[::23], "31.71", "31.01", "32.04", "34", "96.03", "32.04.05.2001"]


@pytest.mark.parametrize("code", CODES)
def test_no_rule_fires(code: str) -> None:
    findings = Findings()
    root = read(skeleton(code, regions()).encode(), "bukti.yaml", findings)
    assert root is not None
    evidence = load(root, regions(), findings)
    assert evidence is not None
    assert [d.code for d in run(Case(evidence, {}, constants(), regions()))] == []
    assert [d.code for d in findings] == ["BENTUK-13"]
