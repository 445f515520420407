"""Trials of money against people in a report: what was tested, what wasn't, and why not.

Evidence words, numbers and reasons stay Indonesian; only what stands around them is translated.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

from paritrana.evidence.ledger import Trial
from paritrana.printable import clean
from paritrana.report.language import Language


def trial_words(trial: Trial, language: Language) -> str:
    """One trial in a line: fund, whom it pays, the division with what is stated, how it ended."""
    payees = f" ({', '.join(trial.payees)})" if trial.payees else ""
    head = f"{trial.year} {trial.fund or language.word('tanpa_dana')}{payees}: {trial.amount}"
    wanted = "" if trial.states_months else language.word("uji_tanpa_bulan")
    words = language.word("uji_bagi").format(orang=trial.heads, iuran=trial.premium, bulan=trial.months)
    words += wanted or language.word("uji_dinyatakan").format(dinyatakan=trial.wanted)
    why = f": {trial.lacking}" if trial.lacking else ""
    return clean(f"{head}{f' {words}' if trial.heads else ''}; {language.word(trial.ending.value)}{why}")


def trial_lines(trials: Iterable[Trial], width: int, language: Language) -> list[str]:
    """The trials for a terminal, under their heading; nothing where there are none."""
    lines = [
        line
        for trial in trials
        for line in textwrap.wrap(
            trial_words(trial, language),
            width,
            initial_indent="  ",
            subsequent_indent="    ",
            break_on_hyphens=False,
        )
    ]
    return [f"{language.word('uji')}:", *lines, ""] if lines else []


def trial_rows(trials: Iterable[Trial]) -> list[dict[str, Any]]:
    """The trials as plain values, None for what isn't known."""
    return [
        {
            "year": trial.year,
            "fund": clean(trial.fund) or None,
            "payees": [clean(name) for name in trial.payees],
            "ending": trial.ending.value,
            "amount": clean(trial.amount),
            "people": trial.heads or None,
            "premium": trial.premium or None,
            "months": trial.months or None,
            "wanted": trial.wanted or None,
            "reason": clean(trial.lacking) or None,
            "budget": [place.pointer for place in trial.items],
            "counts": [place.pointer for place in trial.people],
        }
        for trial in trials
    ]
