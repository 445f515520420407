"""What a dossier consists of besides its body: annex pages, attachments, the build code, the file's metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePath

from paritrana import __version__
from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexdata.prepared import AUTO, RASTERED, VECTORED, PreparedPages
from paritrana.annexes.faults import CLAIM_GIVEN_UP, LIMIT_UNREAD
from paritrana.annexes.findings import findings_of
from paritrana.annexes.prepare import PageRequest, prepare
from paritrana.annexes.size_limit import SizeLimit, limit_of
from paritrana.cache import PageCache
from paritrana.chapters.proof_search import listing
from paritrana.diagnostics import Findings
from paritrana.document import Document
from paritrana.evidence.addresses import each, section
from paritrana.evidence.addresses import field as field_of
from paritrana.evidence.model import Evidence
from paritrana.evidence.tracing import Trace
from paritrana.evidence.values import PageRange
from paritrana.pdf.archive import Attachment
from paritrana.pdf.xmp import Metadata
from paritrana.workspace import Slice, Source, Workspace

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


def build_code(source: Source, annexes: Mapping[str, AnnexFacts]) -> str:
    """Make eight hexadecimal digits that change with the evidence, an annex or the program's version."""
    digest = sha256(f"paritrana {__version__}\n".encode() + source.data)
    for id in sorted(annexes):
        digest.update(f"\n{id} {annexes[id].sha256}".encode())
    return digest.hexdigest()[:8]


def metadata(document: Document, archival: bool = True) -> Metadata:
    """Give what the file says of itself; `archival` False gives up the claim to PDF/A and PDF/UA."""
    names = document.title, document.author, document.subject, document.issued, document.language
    return Metadata(*names, archival)


def annex_pages(
    evidence: Evidence, annexes: Mapping[str, AnnexFacts], workspace: Workspace, findings: Findings
) -> tuple[dict[str, PreparedPages], PageCache | None]:
    """Prepare the pages of every annex that has any, by id in capitals; give the cache that holds them meanwhile.

    The cache is None where no annex has pages. What became of pages, and of `batas_berkas`, goes to `findings`.
    """
    requests = dict(_requests(evidence, annexes))
    cache = workspace.page_cache() if requests else None
    prepared = prepare(requests, cache) if cache else {}
    if cache and evidence.size_limit is not None:
        _enforce_limit(evidence, prepared, requests, cache, findings)
    places = {e.id: field_of(at, e, "file") for at, e in each(section("exhibits"), evidence.exhibits)}
    by_id = {name: at for id, at in places.items() for name in (id, id.upper())}
    findings.extend(findings_of(prepared, annexes, by_id))
    if any(request.mode == VECTORED for request in requests.values()):
        findings.add(CLAIM_GIVEN_UP.at(section("annex_way")))
    return prepared, cache


def _requests(evidence: Evidence, annexes: Mapping[str, AnnexFacts]) -> Iterator[tuple[str, PageRequest]]:
    """The pages of each exhibit's file that are its own; of two exhibits with one id the first's."""
    way = str(evidence.annex_way)
    mode = way if way in (RASTERED, VECTORED) else AUTO
    known: set[str] = set()
    for exhibit in evidence.exhibits:
        facts = annexes.get(exhibit.id)
        if facts and facts.pages and facts.can_bind and exhibit.id.upper() not in known:
            part = exhibit.pages if isinstance(exhibit.pages, PageRange) else PageRange(1, facts.pages)
            if part.first <= facts.pages:
                known.add(exhibit.id.upper())
                last = min(part.last, facts.pages)
                yield exhibit.id.upper(), PageRequest(facts, part.first, last, mode)


def _enforce_limit(
    evidence: Evidence,
    prepared: dict[str, PreparedPages],
    requests: Mapping[str, PageRequest],
    cache: PageCache,
    findings: Findings,
) -> None:
    """Make annexes lighter until the evidence's `batas_berkas` is kept, and report it."""
    limit, place = limit_of(evidence.size_limit), section("size_limit")
    if limit is None:
        findings.add(LIMIT_UNREAD.at(place, tertulis=str(evidence.size_limit)))
        return
    by_path = {each.facts.path: (id, each.facts.size) for id, each in reversed([*requests.items()])}
    size_limit = SizeLimit(limit, dict(by_path.values()))
    size_limit.enforce(prepared, requests, cache)
    findings.extend(size_limit.findings(place))


def attachments(
    source: Source, annexes: Mapping[str, AnnexFacts], traces: tuple[Trace, ...]
) -> tuple[Attachment, ...]:
    """List what travels inside: the evidence as it was read, every annex untouched, each once, and the traces.

    `traces` are what looking for the figures in their proofs gave; without any there is no list of them.
    """
    suffix = PurePath(source.file).suffix.lower()
    name = f"bukti{suffix}" if suffix in _EVIDENCE_TYPES else "bukti.yaml"
    kind = _EVIDENCE_TYPES.get(suffix, "application/yaml")
    inside = [Attachment(name, kind, source.data, "Bukti terstruktur dosir ini", "Source")]
    paths: set[str] = set()
    for id in sorted(annexes):
        facts = annexes[id]
        if facts.path and facts.sha256 and facts.path not in paths:
            paths.add(facts.path)
            data = Slice(facts.path, 0, facts.size, facts.sha256)
            name = f"{id}-{facts.file.replace(chr(92), '/').rsplit('/', 1)[-1]}"
            kind = _MEDIA_TYPES.get(facts.kind, "application/octet-stream")
            inside.append(Attachment(name, kind, data, f"Lampiran {id}", "Source"))
    if traces:
        words = "Hasil penelusuran setiap angka pada halaman buktinya"
        rows = listing(traces).encode("utf-8-sig")
        inside.append(Attachment("penelusuran-bukti.csv", "text/csv", rows, words))
    return tuple(inside)
