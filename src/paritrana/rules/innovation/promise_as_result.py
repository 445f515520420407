"""Rencana ditulis sebagai hasil.

Mengapa juri ragu: yang dinilai adalah yang sudah terjadi. Hasil yang berbunyi "akan", "ditargetkan", atau
"direncanakan" adalah janji, dan menjadikan hasil yang lain ikut diragukan.

Contoh: klaim: "Akan melindungi 100.000 pekerja rentan"; hasil: "Ditargetkan selesai Desember".

Perbaikan: pindahkan ke rencana, atau tulis yang sudah dicapai dengan tanggalnya.

Sumber: alasan keraguan juri yang diberitakan: rencana yang ditulis sebagai hasil.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Deed, History, Indicator, Inspection, Part, Result
from paritrana.rules.case import Case

FAULT = Fault(
    code="INO-04",
    name="rencana-sebagai-hasil",
    severity=Severity.PERINGATAN,
    headline='{kunci} berbunyi rencana ("{kata}"): {teks}',
    help="pindahkan ke rencana, atau tulis yang sudah dicapai dengan tanggalnya",
    explanation=__doc__,
)
_PLANNED = re.compile(
    r"\b(?:akan|ditargetkan|direncanakan|rencananya|targetnya|diusulkan|diharapkan|diproyeksikan)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:kesadaran|pemahaman|pengetahuan|kebutuhan|kepedulian|perhatian|keyakinan|harapan|permintaan|haus|sadar|paham"
    r"|yakin|peduli|tahu|ingat|kaya|hak|komitmen|kepercayaan|percaya|literasi|minat|tanggung jawab|ketakutan|takut"
    r"|bangga)"
    r"(?:\s+\w+){0,3}?\s+akan\b"
    r"(?!\s+(?:di\w{3,}(?:kan|i)|me[mnlr]\w+|terus|segera|naik|lebih|dapat|selalu)\b)"
    r"|\bakan\s+(?:(?:arti|makna)\s+)?(?:pentingnya|perlunya|manfaatnya|manfaat|hak|risiko|bahaya|kewajiban|perlindungan)\b",
    re.IGNORECASE,
)
""""akan" that means "of": awareness of, need of."""
_REACHED = re.compile(
    r"\b(?:melampaui|melebihi|sesuai|memenuhi|mencapai|tercapai|di atas|lebih (?:\w+ )?(?:dari|daripada)|daripada"
    r"|dari|terhadap"
    r"|seperti|sebagaimana|dibanding(?:kan)?|selesai)\s+(?:[\w.,%]+\s+){0,3}?"
    r"(?:ditargetkan|direncanakan|rencananya|targetnya|diusulkan|diharapkan|diproyeksikan)\b"
    r"|\b(?:ditargetkan|direncanakan|diusulkan|diharapkan|targetnya)\b[^;]{0,60}\b(?:tercapai|terealisasi|terlampaui|terpenuhi"
    r"|realisasinya|realisasi|telah|sudah|menjadi kenyataan)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:tidak|tanpa|bukan) (?:ada |satu pun )?(?:\w+ )?(?:yang )?akan\b", re.IGNORECASE)
_RESULTS: tuple[tuple[type[Part], tuple[str, ...]], ...] = (
    (Result, ("measure", "after")),
    (Deed, ("outcome",)),
    (Inspection, ("outcome",)),
    (Indicator, ("claim",)),
    (History, ("achievement",)),
)
_SHOWN = 60
"""Characters of the text in the headline, as much as fits beside the rest of it."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for the words of plans in what is stated as a result."""
    for model, names in _RESULTS:
        for at, part in case.rows(model):
            for name in names:
                text = getattr(part, name)
                found = _PLANNED.search(_bare(text)) if isinstance(text, str) else None
                if found:
                    place = field(at, part, name)
                    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
                    yield FAULT.at(place, kunci=str(place.steps[-1]), kata=found[0].casefold(), teks=shown)


def _bare(text: str) -> str:
    """A text without words of plans that speak of something else: of what is reached, or of what one is aware of."""
    return _REACHED.sub(" ", _NEVER.sub(" ", _ABOUT.sub(" ", text)))
