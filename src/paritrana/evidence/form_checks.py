"""Form that only the loaded evidence shows: gaps without reason, rows without figure, spelling, codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from paritrana.diagnostics import Diagnostic, Fault, Related
from paritrana.evidence import faults, region_faults
from paritrana.evidence.addresses import Labelled, alias, each, field, section, walk
from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.placeholders import find_blanks
from paritrana.evidence.regions import EXAMPLE_CODE, RegionTable, well_formed
from paritrana.evidence.text_checks import check_texts
from paritrana.evidence.values import MISSING
from paritrana.indonesian import Count, Percent, Period, Quantity, Rupiah
from paritrana.indonesian.counts import format_count
from paritrana.indonesian.dates import format_period
from paritrana.indonesian.money import format_rupiah
from paritrana.indonesian.percent import format_percent
from paritrana.located import Address

_SPELLINGS = {
    "ejaan-satuan": "ejaan satuan",
    "spasi-rp": "Rp ditulis tanpa titik dan tanpa spasi",
    "ekor-strip": "ekor ,-",
    "spasi-persen": "tanda % ditulis melekat",
    "singkatan-bulan": "nama bulan disingkat",
    "ejaan-bulan": "ejaan nama bulan",
    "tanggal-angka": "tanggal dengan angka saja",
}
_LEVELS = {
    2: ("provinsi", "pemerintah provinsi"),
    5: ("kabupaten/kota", "pemerintah kabupaten/kota"),
    13: ("desa/kelurahan", "pemerintah desa/kelurahan"),
}


_NOTICED = (Quantity, Period)


def check_form(evidence: Evidence, regions: RegionTable) -> Iterator[Diagnostic]:
    """Yield what is wrong with the form of evidence that has loaded."""
    notices: dict[str, list[tuple[Address, object]]] = {}
    parts = list(walk(evidence))
    for at, part in parts:
        if part is not evidence:
            yield from _gaps(at, part)
        _collect_notices(at, part, notices)
    yield from (_spelling(notice, places) for notice, places in notices.items())
    for name in ("exhibits", "laws", "innovations", "indicators"):
        yield from _duplicates(section(name), getattr(evidence, name))
    yield from _region(evidence, regions)
    yield from find_blanks(parts)
    yield from check_texts(parts)


def _gaps(at: Address, part: Part) -> Iterator[Diagnostic]:
    missing = [name for name, value in vars(part).items() if value is MISSING and name != "reason"]
    if not missing and not part.one_of:
        return
    reason: object = getattr(part, "reason", None)
    explained = isinstance(reason, str) and reason != ""
    if missing and reason is not None and not explained:
        keys = ", ".join(alias(part, name) for name in missing)
        yield faults.GAP_WITHOUT_REASON.at(field(at, part, missing[0]), kunci=keys)
    if part.one_of and not explained and all(getattr(part, name) is None for name in part.one_of):
        yield faults.NO_FIGURE.at(at, kunci=", ".join(alias(part, name) for name in part.one_of))


def _collect_notices(at: Address, part: Part, notices: dict[str, list[tuple[Address, object]]]) -> None:
    for name, value in vars(part).items():
        if isinstance(value, _NOTICED) and value.notice:
            notices.setdefault(value.notice, []).append((field(at, part, name), value))


def _spelling(notice: str, places: Sequence[tuple[Address, object]]) -> Diagnostic:
    """Fold all values of one odd spelling into a finding at the first of them."""
    (place, value), *others = places
    fault: Fault = faults.POINT_IN_PERCENT if notice == "desimal-titik" else faults.UNUSUAL_SPELLING
    related = [Related(other, "begitu juga di sini") for other, _ in others]
    return fault.at(
        place,
        related=related,
        tertulis=str(getattr(value, "text", "")),
        dibaca=_read_as(value),
        sebab=_SPELLINGS.get(notice, notice),
    )


def _read_as(value: object) -> str:
    if isinstance(value, Rupiah):
        return format_rupiah(value)
    if isinstance(value, Count):
        return format_count(value)
    if isinstance(value, Percent):
        return format_percent(value)
    return format_period(value) if isinstance(value, Period) else ""


def _duplicates(at: Address, items: Sequence[Labelled]) -> Iterator[Diagnostic]:
    first: dict[str, Address] = {}
    for place, item in each(at, items):
        earlier = first.setdefault(item.label, place)
        if item.label and earlier is not place:
            related = (Related(earlier, "pertama dipakai di sini"),)
            yield faults.DUPLICATE_ID.at(place, related=related, tanda=item.label)


def _region(evidence: Evidence, regions: RegionTable) -> Iterator[Diagnostic]:
    """Judge the code and whether it fits the category."""
    code = evidence.region.code
    at = field(section("region"), evidence.region, "code")
    if not code:
        return
    if not well_formed(code):
        yield region_faults.MALFORMED_CODE.at(at, kode=code)
        return
    if code[:2] == EXAMPLE_CODE[:2]:
        if not evidence.example:
            yield region_faults.EXAMPLE_CODE_ALONE.at(at, kode=code)
    elif regions.holder(code) is None:
        yield region_faults.UNKNOWN_CODE.at(
            at, kode=code, nama=evidence.region.name, saran=_suggest(evidence, regions)
        )
    kind, category = _LEVELS[len(code)]
    if isinstance(evidence.award.category, str) and evidence.award.category != category:
        yield region_faults.CATEGORY_DIFFERS.at(at, kode=code, jenis=kind, kategori=evidence.award.category)


def _suggest(evidence: Evidence, regions: RegionTable) -> str:
    """The codes of the regions that have this name."""
    found = regions.by_name(evidence.region.name)
    return ", ".join(f"{entry.code} {entry.name}" for entry in found) or "tidak ditemukan"
