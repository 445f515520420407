"""What the making of a dossier needs besides its evidence: faces and templates kept warm, attachments, build code.

One Press serves one dossier or a whole batch; nothing it keeps changes a byte of what it makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePath

from paritrana import __version__
from paritrana.annexdata.prepared import Sheets
from paritrana.annexes.faults import CLAIM_GIVEN_UP, LIMIT_UNREAD
from paritrana.annexes.findings import told
from paritrana.annexes.prepare import Wanted, can_bind, prepare
from paritrana.annexes.size_limit import Budget, limit_of
from paritrana.annexes.survey import AnnexFacts
from paritrana.chapters.proof_search import listing
from paritrana.diagnostics import Findings
from paritrana.document import Document
from paritrana.evidence.addresses import each, section
from paritrana.evidence.addresses import field as field_of
from paritrana.evidence.model import Evidence
from paritrana.evidence.tracing import trace
from paritrana.evidence.values import PageRange
from paritrana.pdf.archive import Attachment
from paritrana.pdf.xmp import Metadata
from paritrana.readers.source import lossy
from paritrana.readers.yamltext import read
from paritrana.typeset.theme import Faces, Theme, without_colour
from paritrana.typeset.theme_file import read_theme
from paritrana.workspace import Shelf, Shipped, Slice, Source, Workspace

THEME = "tema.yaml"
_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "tiff": "image/tiff",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_EVIDENCE_TYPES = {
    ".xlsx": _MEDIA_TYPES["xlsx"],
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".csv": "text/csv",
}


@dataclass(slots=True)
class Texts:
    """The templates a run asks for, by name; `read` keeps what was read, for the excerpts of a report."""

    workspace: Workspace
    read: dict[str, str] = field(default_factory=dict)

    def __call__(self, name: str) -> str | None:
        """The text of template `name`, None where there is none."""
        if name not in self.read:
            source = self.workspace.template(name)
            if source is None:
                return None
            self.read[name] = lossy(source.data)
        return self.read[name]


@dataclass(slots=True)
class Press:
    """Keeps the faces of the theme that was used last, and the installation's templates for `FolderWorkspace`."""

    _faces: Faces | None = None
    _theme: tuple[bytes | None, Theme] | None = None
    shipped: Shipped = field(default_factory=Shipped)

    def faces(
        self, workspace: Workspace, findings: Findings, grey: bool = False, kept: dict[str, str] | None = None
    ) -> Faces:
        """The faces of the region's theme, or of its grey proof; what is wrong with the theme is reported.

        `kept` gets the theme's text, for the excerpts of a report.
        """
        source = workspace.template(THEME)
        if source and kept is not None:
            kept[source.file] = lossy(source.data)
        theme = self._read(source, findings)
        theme = without_colour(theme) if grey else theme
        if self._faces is None or self._faces.theme != theme:
            self._faces = Faces(theme, lambda name: workspace.asset(f"fonts/{name}"))
        return self._faces

    def _read(self, source: Source | None, findings: Findings) -> Theme:
        """The theme of a file; one with nothing wrong in it is read once."""
        data = source.data if source else None
        if self._theme is None or self._theme[0] != data:
            found = Findings()
            theme = read_theme(read(source.data, source.file, found) if source else None, found)
            findings.extend(found)
            self._theme = None if found.items else (data, theme)
            return theme
        return self._theme[1]


def build_code(given: Source, annexes: Mapping[str, AnnexFacts]) -> str:
    """Eight hexadecimal digits that change with the evidence, an annex or the program's version."""
    digest = sha256(f"paritrana {__version__}\n".encode() + given.data)
    for id in sorted(annexes):
        digest.update(f"\n{id} {annexes[id].sha256}".encode())
    return digest.hexdigest()[:8]


def metadata(document: Document, archival: bool = True) -> Metadata:
    """What the file says of itself; `archival` False gives up the claim to PDF/A and PDF/UA."""
    made = document.title, document.author, document.subject, document.issued, document.language
    return Metadata(*made, archival)


def annex_pages(
    evidence: Evidence, annexes: Mapping[str, AnnexFacts], workspace: Workspace, findings: Findings
) -> tuple[dict[str, Sheets], Shelf | None]:
    """The pages of every annex that has any, by id in capitals, and the shelf that keeps them meanwhile."""
    wanted = dict(_wanted(evidence, annexes))
    shelf = workspace.shelf() if wanted else None
    sheets = prepare(wanted, shelf) if shelf else {}
    if shelf and evidence.size_limit is not None:
        _keep_within(evidence, sheets, wanted, shelf, findings)
    places = {e.id: field_of(at, e, "file") for at, e in each(section("exhibits"), evidence.exhibits)}
    findings.extend(
        told(sheets, annexes, {name: at for id, at in places.items() for name in (id, id.upper())})
    )
    if any(each.mode == "vektor" for each in wanted.values()):
        findings.add(CLAIM_GIVEN_UP.at(section("annex_way")))
    return sheets, shelf


def _wanted(evidence: Evidence, annexes: Mapping[str, AnnexFacts]) -> Iterator[tuple[str, Wanted]]:
    """The pages of each exhibit's file that are its own; of two exhibits with one id the first's."""
    mode = {"gambar": "gambar", "vektor": "vektor"}.get(str(evidence.annex_way), "auto")
    seen: set[str] = set()
    for exhibit in evidence.exhibits:
        facts = annexes.get(exhibit.id)
        if facts and facts.pages and can_bind(facts) and exhibit.id.upper() not in seen:
            part = exhibit.pages if isinstance(exhibit.pages, PageRange) else PageRange(1, facts.pages)
            if part.first <= facts.pages:
                seen.add(exhibit.id.upper())
                yield exhibit.id.upper(), Wanted(facts, part.first, min(part.last, facts.pages), mode)


def _keep_within(
    evidence: Evidence,
    sheets: dict[str, Sheets],
    wanted: Mapping[str, Wanted],
    shelf: Shelf,
    findings: Findings,
) -> None:
    """Make annexes lighter until the evidence's `batas_berkas` is kept, and tell it."""
    limit, place = limit_of(evidence.size_limit), section("size_limit")
    if limit is None:
        findings.add(LIMIT_UNREAD.at(place, tertulis=str(evidence.size_limit)))
        return
    by_path = {each.facts.path: (id, each.facts.size) for id, each in reversed([*wanted.items()])}
    budget = Budget(limit, dict(by_path.values()))
    budget.keep(sheets, wanted, shelf)
    findings.extend(budget.told(place))


def attachments(
    given: Source, evidence: Evidence, annexes: Mapping[str, AnnexFacts]
) -> tuple[Attachment, ...]:
    """The evidence as it was read, every annex untouched, each once, and what looking for the figures gave."""
    suffix = PurePath(given.file).suffix.lower()
    name = f"bukti{suffix}" if suffix in _EVIDENCE_TYPES else "bukti.yaml"
    kind = _EVIDENCE_TYPES.get(suffix, "application/yaml")
    kept = [Attachment(name, kind, given.data, "Bukti terstruktur dosir ini", "Source")]
    seen: set[str] = set()
    for id in sorted(annexes):
        facts = annexes[id]
        if facts.path and facts.sha256 and facts.path not in seen:
            seen.add(facts.path)
            data = Slice(facts.path, 0, facts.size, facts.sha256)
            name = f"{id}-{facts.file.replace(chr(92), '/').rsplit('/', 1)[-1]}"
            kind = _MEDIA_TYPES.get(facts.kind, "application/octet-stream")
            kept.append(Attachment(name, kind, data, f"Lampiran {id}", "Source"))
    found = trace(evidence, annexes)
    if found:
        words = "Hasil penelusuran setiap angka pada halaman buktinya"
        kept.append(
            Attachment("penelusuran-bukti.csv", "text/csv", listing(found).encode("utf-8-sig"), words)
        )
    return tuple(kept)
