"""Evidence to exactly the tables, series and names that a template may name; every printed number is made here.

Pure. `Context` is the input of all views, `make_names` gives the names, the registers give what fenced blocks name.
"""

from paritrana.chapters.annexes import annexes
from paritrana.chapters.context import Context
from paritrana.chapters.contract import Kosong, Names, make_names
from paritrana.chapters.registry import CARDS, CHARTS, TABLES

__all__ = [
    "CARDS",
    "CHARTS",
    "TABLES",
    "Context",
    "Kosong",
    "Names",
    "annexes",
    "make_names",
]
