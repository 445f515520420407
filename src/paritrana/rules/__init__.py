"""What a juror would doubt: one rule, one module, under the family of its code; a rule is a generator.

In: a Case. Out: diagnostics that speak in Addresses. Pure; annexes come in as facts, never as files.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from types import MappingProxyType, ModuleType

from paritrana.diagnostics import Diagnostic, Fault
from paritrana.evidence import faults as form
from paritrana.evidence.model import Evidence
from paritrana.located import Address
from paritrana.readers import faults as reading
from paritrana.readers import syntax
from paritrana.rules import acceptance
from paritrana.rules.budget import (
    discount_for_apbd,
    discount_out_of_time,
    discount_unclear,
    guideline_of_other_year,
    jump,
    months_mismatch,
    over_allocation,
    plan_as_result,
    spending_missing,
    untestable,
    year_gap,
)
from paritrana.rules.case import AnnexFacts, Case
from paritrana.rules.compliance import benefit_amount, health_mixed_in, old_jkp_rate
from paritrana.rules.constants import Constants, from_node
from paritrana.rules.coverage import (
    dates_differ,
    no_denominator,
    one_fund_as_total,
    over_hundred,
    percent_differs,
    residents_as_denominator,
)
from paritrana.rules.exhibit import (
    figure_contradicted,
    figure_not_found,
    figure_without_proof,
    file_missing,
    file_refused,
    never_cited,
    page_beyond_end,
    page_without_text,
    press_only,
    sources_differ,
    unknown_id,
)
from paritrana.rules.groups import civil_servants, kinds_differ, overlap, sum_differs, temporary_in_total
from paritrana.rules.innovation import incomplete
from paritrana.rules.law import (
    amendment_missing,
    draft_as_law,
    identity_missing,
    listed_twice,
    older_than_bpjs,
    register_mismatch,
    repealed,
    unknown_reference,
    wrong_instrument,
)
from paritrana.rules.period import (
    after_period,
    edition_mismatch,
    not_one_year,
    proof_before_data,
    weekday_mismatch,
)
from paritrana.rules.region import name_against_code, namesake, province_against_code
from paritrana.rules.signatory import nip_malformed, title_mismatch

__all__ = ["CATALOGUE", "RULES", "AnnexFacts", "Case", "Constants", "accept", "from_node", "run"]

RULES: tuple[ModuleType, ...] = (
    edition_mismatch, after_period, weekday_mismatch, proof_before_data, not_one_year,
    name_against_code, province_against_code, namesake,
    title_mismatch, nip_malformed,
    identity_missing, draft_as_law, amendment_missing, wrong_instrument, listed_twice, older_than_bpjs,
    unknown_reference, register_mismatch, repealed,
    year_gap, jump, months_mismatch, untestable, plan_as_result, over_allocation, discount_for_apbd,
    guideline_of_other_year, spending_missing, discount_unclear, discount_out_of_time,
    no_denominator, over_hundred, percent_differs, dates_differ, one_fund_as_total, residents_as_denominator,
    sum_differs, kinds_differ, overlap, civil_servants, temporary_in_total,
    benefit_amount, old_jkp_rate, health_mixed_in,
    incomplete,
    figure_without_proof, sources_differ, file_missing, press_only, unknown_id, never_cited, file_refused,
    page_beyond_end, figure_contradicted, figure_not_found, page_without_text,
)  # fmt: skip
"""Every rule, in the order in which it runs."""

CATALOGUE: MappingProxyType[str, Fault] = MappingProxyType(
    {
        fault.code: fault
        for fault in (
            *(rule.FAULT for rule in RULES),
            *acceptance.FAULTS,
            *form.FAULTS,
            *reading.FAULTS,
            *syntax.FAULTS,
        )
    }
)
"""Every kind of finding up to the check, by code; composing and typesetting have their own."""


def run(case: Case) -> Iterator[Diagnostic]:
    """Ask every rule; a row that still holds the placeholder of a new file is asked about only by its form."""
    blank = case.blanks
    for rule in RULES:
        for diagnostic in rule.check(case):
            place = diagnostic.place
            if not blank or not isinstance(place, Address) or not any(map(place.startswith, blank)):
                yield diagnostic


def accept(
    evidence: Evidence, diagnostics: Iterable[Diagnostic], others: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    """Mark the findings that `catatan_data` accepts, and report acceptances that are wrong.

    Give it the findings of all stages so far; `others` are codes that stand elsewhere (TATA).
    """
    return acceptance.apply(evidence, diagnostics, {*CATALOGUE, *others})
