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
    account_of_other_insurer,
    discount_for_apbd,
    discount_months,
    discount_out_of_time,
    discount_unclear,
    flat_premium_for_wage,
    fund_missing,
    fund_of_other_region,
    guideline_of_other_year,
    half_year_paid,
    jump,
    low_spending,
    months_differ,
    months_mismatch,
    not_addable,
    not_tested,
    over_allocation,
    plan_as_result,
    proposal_only,
    rise_claimed,
    spending_missing,
    text_against_budget,
    thousandfold,
    unknown_purpose,
    untestable,
    wage_rate,
    year_gap,
)
from paritrana.rules.case import Case
from paritrana.rules.compliance import (
    accident_at_lowest_base,
    benefit_amount,
    benefit_of_other_programme,
    claims_product,
    denial_incomplete,
    health_in_basis,
    health_mixed_in,
    more_registered,
    old_jkp_rate,
    recovered_above_arrears,
    story_amount,
    text_against_benefits,
)
from paritrana.rules.constants import Constants, from_node
from paritrana.rules.coverage import (
    bound_as_count,
    dates_differ,
    denominator_against_profile,
    denominator_changes,
    denominator_shrinks,
    funds_exceed_segment,
    group_contradicts,
    groups_exceed_segment,
    growth_claimed,
    more_than_workforce,
    negative_percent,
    no_denominator,
    old_denominator,
    one_fund_as_total,
    over_hundred,
    participants_fall,
    percent_differs,
    points_as_percent,
    programme_not_for_segment,
    residents_as_denominator,
    segments_differ,
    target_as_count,
    text_differs,
    workforce_impossible,
)
from paritrana.rules.exhibit import (
    abbreviation_unexplained,
    empty_section_filled,
    empty_section_unknown,
    figure_contradicted,
    figure_not_found,
    figure_without_proof,
    file_missing,
    file_refused,
    fingerprint_differs,
    link_only,
    never_cited,
    not_an_abbreviation,
    official_undated,
    only_recognised,
    own_word_only,
    page_beyond_end,
    page_not_named,
    page_without_text,
    photo_without_caption,
    press_only,
    section_silent,
    sources_differ,
    unknown_id,
)
from paritrana.rules.groups import (
    civil_servants,
    falls,
    funds_overlap,
    kinds_differ,
    many_in_one,
    months_missing,
    months_short,
    no_people,
    not_people,
    overlap,
    staff_as_bpu,
    staff_renamed,
    sum_differs,
    temporary_in_total,
    temporary_unmarked,
    vanishes,
    vulnerable_undefined,
)
from paritrana.rules.innovation import (
    change_miscounted,
    growth_against_table,
    incomplete,
    nominee_as_winner,
    promise_as_result,
    result_before_start,
    result_worse,
    routine,
    weights,
)
from paritrana.rules.law import (
    amendment_impossible,
    amendment_missing,
    amendment_without_parent,
    draft_as_law,
    generic_kind,
    identity_missing,
    instruction_followed,
    listed_twice,
    no_authority,
    no_regional_law,
    old_guideline,
    older_than_bpjs,
    other_region,
    register_mismatch,
    repealed,
    unknown_reference,
    wrong_instrument,
)
from paritrana.rules.period import (
    after_period,
    edition_mismatch,
    event_before_data,
    not_one_year,
    not_set,
    nothing_within,
    part_of_year,
    plan_expired,
    proof_after_letter,
    proof_before_data,
    weekday_mismatch,
    year_not_over,
)
from paritrana.rules.region import (
    foreign_document,
    foreign_name,
    name_against_code,
    name_shortened,
    namesake,
    province_against_code,
)
from paritrana.rules.signatory import (
    head_with_nip,
    nip_malformed,
    no_mandate,
    rank_missing,
    title_mismatch,
)

__all__ = ["CATALOGUE", "RULES", "Case", "Constants", "accept", "from_node", "run"]

RULES: tuple[ModuleType, ...] = (
    not_set, edition_mismatch, nothing_within, after_period, weekday_mismatch, proof_before_data, event_before_data,
    not_one_year, plan_expired, proof_after_letter, part_of_year, year_not_over,
    name_against_code, province_against_code, namesake, name_shortened, foreign_document, foreign_name,
    title_mismatch, nip_malformed, rank_missing, head_with_nip, no_mandate,
    identity_missing, draft_as_law, amendment_missing, amendment_without_parent, amendment_impossible,
    wrong_instrument, listed_twice, older_than_bpjs, unknown_reference, register_mismatch, repealed, no_regional_law,
    other_region, instruction_followed, generic_kind, no_authority, old_guideline,
    year_gap, jump, months_mismatch, months_differ, untestable, plan_as_result, over_allocation, thousandfold,
    discount_for_apbd, guideline_of_other_year, spending_missing, discount_unclear, discount_out_of_time,
    flat_premium_for_wage, wage_rate, rise_claimed, account_of_other_insurer, discount_months, fund_of_other_region,
    text_against_budget,
    proposal_only, low_spending, not_addable, unknown_purpose, fund_missing, half_year_paid, not_tested,
    no_denominator, over_hundred, percent_differs, dates_differ, one_fund_as_total, residents_as_denominator,
    segments_differ, funds_exceed_segment, denominator_changes, old_denominator, growth_claimed, points_as_percent,
    target_as_count, programme_not_for_segment, participants_fall, denominator_shrinks, denominator_against_profile,
    negative_percent, workforce_impossible, more_than_workforce, bound_as_count, groups_exceed_segment, text_differs,
    group_contradicts,
    sum_differs, kinds_differ, no_people, overlap, funds_overlap, civil_servants, temporary_in_total, months_missing,
    many_in_one, vulnerable_undefined, staff_as_bpu, staff_renamed, temporary_unmarked, not_people, vanishes, falls,
    months_short,
    benefit_amount, claims_product, benefit_of_other_programme, story_amount, old_jkp_rate, health_mixed_in,
    health_in_basis, denial_incomplete, more_registered, accident_at_lowest_base, recovered_above_arrears,
    text_against_benefits,
    incomplete, routine, result_before_start, promise_as_result, nominee_as_winner, weights, result_worse,
    change_miscounted, growth_against_table,
    figure_without_proof, sources_differ, file_missing, press_only, unknown_id, never_cited, file_refused,
    fingerprint_differs, page_beyond_end, photo_without_caption, link_only, official_undated,
    figure_contradicted, figure_not_found, page_without_text, only_recognised, own_word_only, page_not_named,
    section_silent, empty_section_unknown, empty_section_filled, abbreviation_unexplained, not_an_abbreviation,
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
