"""The region that applies: by its code, and by the name it writes. Where the two disagree, both are possible.

A wrong code is one mistake and said once (DAE-01); every other rule holds the evidence against either.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.evidence.model import Region
from paritrana.evidence.region_mentions import RegionMention, mentions
from paritrana.evidence.region_names import bare, comparable, stands_for
from paritrana.evidence.regions import RegionEntry, RegionTable

_VILLAGES = ("desa", "kelurahan")
_KINDS = ("provinsi", "kabupaten", "kota")


@dataclass(frozen=True, slots=True)
class Applicant:
    """`entries` are the rows of the table it can be, for a village those of its kabupaten or kota.

    `names` are what its letters may call it; `kinds` what it can be: provinsi, kabupaten, kota, desa or kelurahan.
    """

    entries: tuple[RegionEntry, ...]
    names: tuple[str, ...]
    kinds: frozenset[str]

    @property
    def name(self) -> str:
        """What a finding calls the region whose papers these are."""
        return self.entries[0].name if len(self.entries) == 1 else self.names[0]

    @property
    def governments(self) -> frozenset[str]:
        """The kinds of the government: for a village that of its kabupaten or kota."""
        if self.kinds.isdisjoint(_VILLAGES):
            return self.kinds
        return frozenset(entry.kind for entry in self.entries)

    @property
    def administrative(self) -> bool:
        """Whether it is a part of Jakarta, which makes no regulation of its own."""
        return bool(self.entries) and all(entry.code.startswith("31.") for entry in self.entries)

    def has_name(self, text: str) -> bool:
        """Whether a text, with or without the word for its kind, is this region's name."""
        return any(
            stands_for(text, name) or bare(text) == bare(name) or stands_for(text, _without_kind(name))
            for name in self.names
        )

    def holds(self, entry: RegionEntry) -> bool:
        """Whether another region is this one, the province it lies in or one that lies in it."""
        return any(
            own.code.startswith(entry.code) or entry.code.startswith(own.code + ".") for own in self.entries
        )

    def foreign(self, text: str, table: RegionTable) -> RegionMention | None:
        """The first region that a text names, where it names neither this one nor one that belongs to it."""
        named = mentions(text, table) if self.entries else ()
        if not named or any(self.holds(each.entry) or self.has_name(each.entry.name) for each in named):
            return None
        folded = text.casefold()
        own = (_without_kind(name).casefold().removeprefix("administrasi ") for name in self.names)
        return None if any(name in folded for name in own) else named[0]


def applicant_of(region: Region, regions: RegionTable) -> Applicant:
    """Read code and name of the region; what neither names in the table has no entries."""
    village = region.kind in _VILLAGES
    written = region.parent if village else region.name
    named = regions.by_name(written) if isinstance(written, str) and written else ()
    coded = regions.holder(region.code)
    entries = tuple(dict.fromkeys((*((coded,) if coded else ()), *named)))
    names = tuple(dict.fromkeys((*(entry.name for entry in entries), str(region.name))))
    if village:
        return Applicant(entries, names, frozenset({region.kind}))
    kinds = {entry.kind for entry in entries} or {_kind(region)}
    return Applicant(entries, names, frozenset(kinds))


def _kind(region: Region) -> str:
    """The kind that a name begins with, else what the code says."""
    key = comparable(region.name)
    return next((kind for kind in _KINDS[1:] if key.startswith(kind)), region.kind)


def _without_kind(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.casefold() in _KINDS and rest else name
