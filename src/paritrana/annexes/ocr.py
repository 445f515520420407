"""Letters of scans, guessed by the program tesseract where a user asks for it: AnnexFacts in, AnnexFacts out.

Only pages without text are read, and named as `recognised`: a machine guesses and may be wrong. What was read is noted
by the file's content, the page, and the program that read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexes.sandbox import process
from paritrana.cache import FactsCache
from paritrana.evidence.model import Exhibit
from paritrana.evidence.values import PageRange

PROGRAM = "tesseract"
LANGUAGES = ("ind", "eng")
"""In the order in which they are preferred; English has the same letters and figures."""
MOST_PAGES = 20
"""Pages that are read of one exhibit: at most 20 × 20 s of processor time, where a page takes about 0.6 s."""
_ASK_S = 10  # seconds for its version or languages, which a program that works tells at once


@dataclass(frozen=True, slots=True)
class Recogniser:
    """The program on this machine: its path, the first line of its version, and the language it reads."""

    program: str
    version: str
    language: str

    def read(
        self, annexes: Mapping[str, AnnexFacts], exhibits: Iterable[Exhibit], cache: FactsCache
    ) -> dict[str, AnnexFacts]:
        """Read the exhibits' own pages without text; give the facts of all annexes with what was read.

        A page that the program couldn't read, or not in time, stays as it was. Nothing is raised.
        """
        wanted = {
            each.id: tuple(_blank(annexes[each.id], each.pages)) for each in exhibits if each.id in annexes
        }
        jobs = {
            self._key(annexes[id], page): {
                "path": annexes[id].path,
                "kind": annexes[id].kind,
                "page": page,
                "program": self.program,
                "language": self.language,
            }
            for id, pages in wanted.items()
            for page in pages
        }
        texts = self._texts(jobs, cache)
        return {
            id: _with(facts, {page: texts.get(self._key(facts, page), "") for page in wanted.get(id, ())})
            for id, facts in annexes.items()
        }

    def _texts(self, jobs: Mapping[str, process.Job], cache: FactsCache) -> dict[str, str]:
        """What is read for each job, from the cache or by a child; a page that failed is not noted."""
        noted = {key: cache.get(key) for key in jobs}
        texts = {key: note.decode(errors="replace") for key, note in noted.items() if note is not None}
        jobs_left = [{**job, "key": key} for key, job in jobs.items() if key not in texts]
        for key, answer in (process.ask("recognise", jobs_left) if jobs_left else {}).items():
            if isinstance(answer, Mapping):
                texts[key] = str(answer["text"])
                cache.put(key, texts[key].encode())
        return texts

    def _key(self, facts: AnnexFacts, page: int) -> str:
        source = f"{self.version} {self.language} {facts.sha256} {facts.kind} {page}"
        return sha256(source.encode()).hexdigest()[:40]


def find() -> Recogniser | str:
    """Find the program, or say in Indonesian why it can't be used and what to do about it."""
    import shutil

    program = shutil.which(PROGRAM)
    if program is None:
        return (
            "tesseract tidak ditemukan; pasang tesseract-ocr dan tesseract-ocr-ind, atau jalankan tanpa --ocr"
        )
    known = _output_of(program, "--list-langs").split()
    language = next((each for each in LANGUAGES if each in known), None)
    if language is None:
        return (
            "tesseract tidak punya bahasa ind atau eng; pasang tesseract-ocr-ind, atau jalankan tanpa --ocr"
        )
    return Recogniser(program, _output_of(program, "--version").partition("\n")[0], language)


def _output_of(program: str, question: str) -> str:
    """What a program answers; "" when it can't be run."""
    import subprocess

    try:
        done = subprocess.run(
            [program, question],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_ASK_S,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace") if not done.returncode else ""


def _blank(facts: AnnexFacts, own: object) -> Iterator[int]:
    """The pages of an exhibit, counted in its file, that have no text; the first MOST_PAGES of them."""
    if not facts.can_bind or not facts.pages:
        return
    part = own if isinstance(own, PageRange) else PageRange(1, facts.pages)
    found = 0
    for page in range(part.first, min(part.last, facts.pages) + 1):
        if page > len(facts.texts) or not facts.texts[page - 1].strip():
            found += 1
            if found > MOST_PAGES:
                return
            yield page


def _with(facts: AnnexFacts, read: Mapping[int, str]) -> AnnexFacts:
    read = {page: text for page, text in read.items() if text.strip()}
    if not read:
        return facts
    texts = [*facts.texts, *[""] * (max(read) - len(facts.texts))]
    for page, text in read.items():
        texts[page - 1] = text
    return replace(facts, texts=tuple(texts), recognised=frozenset(read))
