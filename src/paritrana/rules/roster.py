"""The list of groups as rules read it: the groups of the year that the stated total is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from paritrana.evidence.addresses import field, section
from paritrana.evidence.ledger import plain
from paritrana.evidence.model import Group, StatedGroups
from paritrana.indonesian import Count, Period
from paritrana.located import Address
from paritrana.rules.case import Case

__all__ = ["Listed", "of_stated_year", "people_of", "plain", "same_group", "stated_total"]

Listed = tuple[Address, Group]


def stated_total(case: Case) -> tuple[Address, StatedGroups] | None:
    """What the source states of all groups, with its address."""
    groups = case.evidence.groups
    if groups is None or groups.stated is None:
        return None
    return field(section("groups"), groups, "stated"), groups.stated


def of_stated_year(case: Case) -> Sequence[Listed]:
    """The groups that a stated total can be about; empty where the year can't be told."""
    rows, stated = case.groups, stated_total(case)
    years = {group.year for _, group in rows if isinstance(group.year, int)}
    if len(years) < 2:
        return rows
    if stated is None or not isinstance(stated[1].as_of, Period):
        return ()
    return [row for row in rows if row[1].year == stated[1].as_of.end.year]


def people_of(group: Group) -> Count | None:
    """How many people, if that can be read."""
    return group.people if isinstance(group.people, Count) else None


_BRIEF = re.compile(
    r"\b(?:kpps|ppk|pps|pantarlih|pptps|ptps|panwas\w*|bawaslu|badan ad ?-?hoc|ad ?-?hoc|kpu)\b"
    r"|\b(?:pemilu|pilkada|pilgub|pilbup|pilwali|pileg|pilpres|pilkades|pemilihan umum|pemungutan suara"
    r"|pemutakhiran data pemilih)\b"
    r"|\b(?:petugas|mitra|pencacah|pendata|tenaga) (?:sensus|statistik|regsosek|pendataan)\b|\bregsosek\b"
    r"|\b(?:pengawas|saksi) (?:tps|pemilih\w*|partai)\b|\bpanitia (?:pemilihan|pemungutan|pengawas|penyelenggara"
    r"|hari besar)\b"
    r"|\bpetugas haji\b|\bmusiman\b|\bpadat karya\b"
    r"|\b(?:siswa|mahasiswa|peserta) (?:magang|pkl|kkn|praktik kerja)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:pegawai|sekretariat|staf|komisioner|anggota) (?:kpu|bawaslu)\b|pejabat pembuat komitmen"
    r"|\bbukan (?:petugas )?pemilu\b",
    re.IGNORECASE,
)


def temporary(group: Group) -> bool:
    """Whether a group works some months only: as it says, or as its name does (staff of a poll, a census, a season)."""
    name = f"{group.name} {group.long_name if isinstance(group.long_name, str) else ''}"
    return group.temporary or (bool(_BRIEF.search(name)) and not _LASTING.search(name))


def same_group(group: Group, name: str) -> bool:
    """Whether a name written elsewhere means this group."""
    long = group.long_name if isinstance(group.long_name, str) else ""
    return plain(name) in (plain(group.name), plain(long)) if name else False
