"""The list of groups as rules read it: the groups of the year that the stated total is about."""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.evidence.addresses import field, section
from paritrana.evidence.ledger import plain
from paritrana.evidence.model import Group, StatedGroups
from paritrana.indonesian import Count, Period
from paritrana.located import Address
from paritrana.rules.case import Case

__all__ = ["Listed", "of_stated_year", "people_of", "plain", "same_group", "stated"]

Listed = tuple[Address, Group]


def stated(case: Case) -> tuple[Address, StatedGroups] | None:
    """What the source states of all groups, with its address."""
    groups = case.evidence.groups
    if groups is None or groups.stated is None:
        return None
    return field(section("groups"), groups, "stated"), groups.stated


def of_stated_year(case: Case) -> Sequence[Listed]:
    """The groups that a stated total can be about; empty where the year can't be told."""
    rows, told = case.groups, stated(case)
    years = {group.year for _, group in rows if isinstance(group.year, int)}
    if len(years) < 2:
        return rows
    if told is None or not isinstance(told[1].as_of, Period):
        return ()
    return [row for row in rows if row[1].year == told[1].as_of.end.year]


def people_of(group: Group) -> Count | None:
    """How many people, if that can be read."""
    return group.people if isinstance(group.people, Count) else None


def same_group(group: Group, name: str) -> bool:
    """Whether a name written elsewhere means this group."""
    long = group.long_name if isinstance(group.long_name, str) else ""
    return plain(name) in (plain(group.name), plain(long)) if name else False
