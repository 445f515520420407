"""Ask pyHanko whether a signed PDF is unchanged since it was signed; an optional extra, imported only when it is there.

Trust in the certificate is not judged: that needs the authority's root and a network.
"""

from __future__ import annotations

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from paritrana.files import reading

INTACT, BROKEN, UNKNOWN = "utuh", "rusak", "tidak dapat diperiksa"


def verdicts(path: str, count: int) -> list[str]:
    """Judge each of `count` signatures, in the order of the file: INTACT, BROKEN or UNKNOWN.

    Nothing is raised: what pyHanko can't read is UNKNOWN.
    """
    found: list[str] = []
    alone = ValidationContext(trust_roots=[], allow_fetching=False)
    try:
        with reading(path) as stream:
            for embedded in PdfFileReader(stream, strict=False).embedded_signatures[:count]:
                status = validate_pdf_signature(embedded, alone)
                found.append(INTACT if status.intact and status.valid else BROKEN)
    except Exception:  # pyHanko raises what it likes on damaged signatures
        pass
    return found + [UNKNOWN] * (count - len(found))
