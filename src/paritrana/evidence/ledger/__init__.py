"""What the rows of money and people mean: parts, totals, doubles, stages; every sum knows its addends and proofs.

In: Evidence. Out: accounts and sums, or the reason in Indonesian why there can be no sum. Pure; reports nothing.
"""

from paritrana.evidence.ledger.accounts import Dispute, Doubt, Reconciliation, Total, reconcile, repeats
from paritrana.evidence.ledger.arrears import base_of, of_opening
from paritrana.evidence.ledger.budget import FINAL, STAGES, BudgetBook, BudgetItem
from paritrana.evidence.ledger.ledger import Ledger
from paritrana.evidence.ledger.names import nearest, pieces, plain
from paritrana.evidence.ledger.needs import lacking, need, need_sum
from paritrana.evidence.ledger.people import groups_among
from paritrana.evidence.ledger.postings import Posting, figure_words
from paritrana.evidence.ledger.sums import ABOUT, Sum, Summed, Unsummed, add_up, sum_of
from paritrana.evidence.ledger.trials import Ending, Trial

__all__ = [
    "ABOUT",
    "FINAL",
    "STAGES",
    "BudgetBook",
    "BudgetItem",
    "Dispute",
    "Doubt",
    "Ending",
    "Ledger",
    "Posting",
    "Reconciliation",
    "Sum",
    "Summed",
    "Total",
    "Trial",
    "Unsummed",
    "add_up",
    "base_of",
    "figure_words",
    "groups_among",
    "lacking",
    "nearest",
    "need",
    "need_sum",
    "of_opening",
    "pieces",
    "plain",
    "reconcile",
    "repeats",
    "sum_of",
]
