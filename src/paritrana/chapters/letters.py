"""The cover letter and the statement of truth: their facts, letterhead and signature blocks.

What a letter lacks (its number, its date) is a dotted line for the pen. Attribute names are those that templates
write, hence Indonesian.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.chapters.front import edition, government, signatory_name
from paritrana.chapters.records import Alinea, alineas
from paritrana.chapters.wording import PEN, as_text, has_value
from paritrana.document import Image, Letterhead, Signature
from paritrana.evidence.model import Evidence, Signatory
from paritrana.evidence.offices import ACTING, Post, read_office
from paritrana.evidence.values import Unread
from paritrana.indonesian import Period


@dataclass(frozen=True, slots=True)
class Surat:
    """The cover letter; what is missing is a dotted line."""

    nomor: str
    sifat: str
    lampiran: str
    perihal: str
    kepada: str
    tujuan: str
    tanggal: str


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """The statement of truth."""

    nomor: str
    tanggal: str


def letter_names(evidence: Evidence) -> Surat:
    """The names of `surat`."""
    letter = evidence.cover_letter
    subject = f"Penyampaian berkas penilaian {edition(evidence)}"
    if letter is None:
        return Surat(PEN, "", "satu berkas", subject, PEN, PEN, letter_date(evidence))
    return Surat(
        nomor=as_text(letter.number) if has_value(letter.number) else PEN,
        sifat=as_text(letter.nature),
        lampiran=as_text(letter.enclosure) if has_value(letter.enclosure) else "satu berkas",
        perihal=as_text(letter.subject) if has_value(letter.subject) else subject,
        kepada=as_text(letter.addressee) if has_value(letter.addressee) else PEN,
        tujuan=as_text(letter.destination) if has_value(letter.destination) else PEN,
        tanggal=letter_date(evidence),
    )


def letter_body(evidence: Evidence) -> tuple[Alinea, ...]:
    """The paragraphs the evidence gives for the letter; none means the template's own."""
    letter = evidence.cover_letter
    return alineas(letter.body) if letter else ()


def letter_copies(evidence: Evidence) -> tuple[Alinea, ...]:
    """Who gets a copy of the letter."""
    letter = evidence.cover_letter
    return alineas(letter.copies) if letter else ()


def statement_points(evidence: Evidence) -> tuple[Alinea, ...]:
    """The points the evidence gives for the statement; none means the template's own."""
    statement = evidence.statement
    return alineas(statement.points) if statement else ()


def statement_names(evidence: Evidence) -> Pernyataan:
    """The names of `pernyataan`."""
    statement = evidence.statement
    number = statement.number if statement and has_value(statement.number) else PEN
    return Pernyataan(as_text(number), statement_date(evidence))


def letter_date(evidence: Evidence) -> str:
    """The date of the cover letter, or a dotted line."""
    return as_text(evidence.date) if isinstance(evidence.date, Period | Unread) else PEN


def statement_date(evidence: Evidence) -> str:
    """The date of the statement, else that of the letter."""
    statement = evidence.statement
    if statement is not None and isinstance(statement.date, Period | Unread):
        return as_text(statement.date)
    return letter_date(evidence)


def letterhead(evidence: Evidence, emblem: Image | None = None) -> Letterhead:
    """The kop: a head of region's office, else the government's name with the region's emblem; the address below.

    A head of region's own letter bears the state emblem (Permendagri 1/2023), which is printed on the paper and never
    drawn here.
    """
    region, signatory = evidence.region, evidence.signatory
    own = is_head(signatory)
    name = read_office(as_text(signatory.office)).title.upper() if own else government(region).upper()
    reach = [
        as_text(region.phone) and f"Telepon {as_text(region.phone)}",
        as_text(region.website),
        as_text(region.email),
    ]
    lines = (as_text(region.address), ", ".join(part for part in reach if part))
    return Letterhead(name, tuple(line for line in lines if line), None if own else emblem)


def is_head(signatory: Signatory) -> bool:
    """Whether the head of region signs, in whatever capacity, and nobody on the head's behalf."""
    return read_office(as_text(signatory.office)).post is Post.HEAD and not has_value(signatory.on_behalf_of)


def signature(evidence: Evidence, which: str) -> Signature:
    """The signature block of the letter ("pengantar") or of the statement ("pernyataan", perhaps with materai).

    A head of region has neither rank nor NIP there; a Pj., Pjs. or Plh. is a civil servant and may have both.
    """
    signatory = evidence.signatory
    place = as_text(signatory.place) if has_value(signatory.place) else PEN
    is_letter = which == "pengantar"
    date = letter_date(evidence) if is_letter else statement_date(evidence)
    elected = is_head(signatory) and as_text(signatory.status) not in ("Pj.", "Pjs.", "Plh.")
    materai = not is_letter and (evidence.statement is None or evidence.statement.stamp_duty)
    return Signature(
        f"{place}, {date}",
        _titles(signatory),
        signatory_name(signatory) or PEN,
        as_text(signatory.rank) if has_value(signatory.rank) and not elected else "",
        grouped_nip(as_text(signatory.nip)) if has_value(signatory.nip) and not elected else "",
        as_text(evidence.example),
        materai,
    )


def _titles(signatory: Signatory) -> tuple[str, ...]:
    """The lines above the signature: "a.n. BUPATI …", "u.b." and the office, the last with a comma.

    Who signs u.b. names two offices in `atas_nama`, the second one's holder having been given the matter.
    """
    office, status = read_office(as_text(signatory.office)), as_text(signatory.status)
    acting = status if status in ACTING else office.status
    title = f"{acting} {office.title.upper()}".strip()
    offices = [part.strip(" ,").upper() for part in as_text(signatory.on_behalf_of).split(";")]
    offices[0] = offices[0].removeprefix("A.N.").strip()
    above = [f"a.n. {offices[0]}", *offices[1:]] if has_value(signatory.on_behalf_of) else []
    below = ["u.b."] if signatory.for_superior else []
    return (*above, *below, f"{title},")


def grouped_nip(nip: str) -> str:
    """A NIP in its groups of 8, 6, 1 and 3 digits; anything else as it is."""
    digits = nip.replace(" ", "")
    if len(digits) != 18 or not digits.isdigit():
        return nip
    return " ".join((digits[:8], digits[8:14], digits[14], digits[15:]))
