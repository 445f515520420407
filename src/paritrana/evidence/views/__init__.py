"""Evidence to exactly the tables, series and names that a template may name; every printed number is made here.

Pure. `Material` is the input of all views, `make_names` gives the names, the registers give what fenced blocks name.
"""

from paritrana.evidence.seen import AnnexSeen, PagesSeen
from paritrana.evidence.views.annexes import annexes
from paritrana.evidence.views.material import Material
from paritrana.evidence.views.names import Kosong, Names, make_names
from paritrana.evidence.views.register import CARDS, CHARTS, TABLES

__all__ = [
    "CARDS",
    "CHARTS",
    "TABLES",
    "AnnexSeen",
    "Kosong",
    "Material",
    "Names",
    "PagesSeen",
    "annexes",
    "make_names",
]
