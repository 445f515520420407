"""Findings as one HTML page that needs nothing else: no script, no font, no picture, nothing from a network.

The style is the asset `laporan/laporan.css`; the page says so in a policy that lets a browser load nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from paritrana import __version__
from paritrana.diagnostics import Diagnostic
from paritrana.evidence.ledger import Trial
from paritrana.located import Origin
from paritrana.ranking import rank
from paritrana.readers.sources import Sources
from paritrana.report.folding import FoldedFinding, fold
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.order import by_severity
from paritrana.report.reference import clean_lines
from paritrana.report.trials import trial_words
from paritrana.report.words import as_text, counts, headline, help_of, note, severity
from paritrana.safe_html import Html, join, tag

STYLE = "laporan/laporan.css"
MOST_RELATED = 12
"""Related lines of a finding; more than in a terminal, since a page is scrolled by findings. The others are counted."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_BEFORE, _AFTER = 100, 160
"""Characters of a line before the mark, and of the mark and what follows each: a paragraph may be one line of YAML."""


def report(
    findings: Iterable[Diagnostic],
    sources: Sources,
    language: Language = INDONESIAN,
    style: str = "",
    trials: Iterable[Trial] = (),
) -> str:
    """The page in ASCII, so that it is the same through every console and pipe."""
    in_order = by_severity(findings, sources)
    entries = [_entry(entry, sources, language) for entry in fold(in_order)]
    clean = tag("p", language.word("bersih"), class_="bersih") if not entries else None
    foot = tag("footer", language.word("dibuat").format(versi=__version__))
    body = tag(
        "main", _head(in_order, sources, language), clean, *entries, _trials(tuple(trials), language), foot
    )
    title = tag("title", f"{language.word('judul')}: {_name(sources)}")
    # The style is ours; `</` can't stand in it, so it can't end its element.
    css = Html(f"<style>\n{style.replace('</', '')}</style>")
    meta = Html(
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    )
    page = tag("html", tag("head", meta, title, css), tag("body", body), lang=language.tag)
    return f"<!doctype html>\n{page}\n".encode("ascii", "xmlcharrefreplace").decode()


def _trials(trials: tuple[Trial, ...], language: Language) -> Html | None:
    """What was tested of money against people and what wasn't, one line each."""
    if not trials:
        return None
    lines = [tag("li", trial_words(trial, language)) for trial in trials]
    return tag("section", tag("h2", language.word("uji")), tag("ul", *lines), class_="uji")


def _head(in_order: tuple[Diagnostic, ...], sources: Sources, language: Language) -> Html:
    figures = [
        tag("li", tag("b", as_text(count)), tag("span", language.word(word)), class_=word if count else "nol")
        for word, count in counts(in_order).items()
    ]
    first = [
        tag(
            "p",
            language.word("pertama").format(
                tempat=str(sources.origin(repair.first.place)),
                kode=repair.first.code,
                bantuan=help_of(repair.first, language),
            ),
            class_="pertama",
        )
        for repair in rank(in_order, 1)
    ]
    kicker = tag("p", language.word("judul"), class_="kepala")
    where = tag("p", language.word("dalam").format(berkas=sources.file), class_="berkas")
    return tag("header", kicker, tag("h1", _name(sources)), where, tag("ul", *figures), *first)


def _name(sources: Sources) -> str:
    """The region's name as its evidence gives it, else the file's."""
    region = sources.root.child("daerah") if sources.root else None
    name = region.child("nama") if region and isinstance(region.value, Mapping) else None
    return as_text(name.value) if name and isinstance(name.value, str) and name.value else sources.file


def _entry(entry: FoldedFinding, sources: Sources, language: Language) -> Html:
    finding = entry.finding
    word = severity(finding)
    never = None if finding.fault.acceptable else tag("small", language.word("tidak_diterima"))
    aside = tag("aside", tag("b", finding.code), tag("span", language.word(word)), never)
    places = [_where(d, sources) for d in (finding, *entry.same)]
    if finding.accepted:
        remedy = tag("p", tag("b", f"{language.word('alasan')}: "), finding.accepted, class_="bantuan")
    else:
        remedy = tag(
            "p", tag("b", f"{language.word('bantuan')}: "), help_of(finding, language), class_="bantuan"
        )
    followers = [
        tag("p", f"{language.word('ikut')}: {d.code} {headline(d, language)}", class_="ikut")
        for d in entry.followers
    ]
    text = clean_lines(finding.fault.explanation)
    why = tag("details", tag("summary", language.word("penjelasan")), *_paragraphs(text))
    head = tag("h2", headline(finding, language))
    section = tag("div", head, *places, _lines(finding, sources, language), *followers, remedy, why)
    return tag("article", aside, section, class_=word)


def _where(finding: Diagnostic, sources: Sources) -> Html:
    address = sources.address(finding.place)
    shown = tag("code", str(address)) if address and address.steps else None
    return tag("p", str(sources.origin(finding.place)), " " if shown else None, shown, class_="tempat")


def _lines(finding: Diagnostic, sources: Sources, language: Language) -> Html | None:
    """The line of the finding and those of its related places, each with its mark."""
    here = sources.origin(finding.place)
    places: dict[Origin, list[str]] = {here: []}
    for related in finding.related:
        places.setdefault(sources.origin(related.place), []).append(note(finding, related, language))
    notes_at = [
        (at, "; ".join(filter(None, notes))) for at, notes in places.items() if sources.line(at) is not None
    ]
    if not notes_at:
        return None
    following = [words for _, words in notes_at[1:]] + [""]
    # What several lines have in common is said below the last of them.
    kept = [
        _line(at, "" if words == after else words, sources)
        for (at, words), after in zip(notes_at, following, strict=True)
    ]
    if len(kept) > MOST_RELATED + 1:
        rest = language.word("lain").format(banyak=as_text(len(kept) - MOST_RELATED - 1))
        kept = [*kept[: MOST_RELATED + 1], tag("li", tag("i", rest))]
    return tag("ol", *kept)


def _line(at: Origin, words: str, sources: Sources) -> Html:
    line = sources.line(at) or ""
    start, end = max(0, at.column - 1 - _BEFORE), at.column - 1 + at.width
    before, marked = line[start : at.column - 1], line[at.column - 1 : end][:_AFTER]
    after = line[at.column - 1 + len(marked) :][:_AFTER]
    lead = "..." if start else ""
    tail = "..." if at.column - 1 + len(marked) + len(after) < len(line) else ""
    code = tag("code", lead, before, tag("mark", marked), after, tail)
    return tag("li", tag("span", str(at.line)), code, tag("i", words) if words else None)


def _paragraphs(text: str) -> list[Html]:
    return [
        tag("p", *(join(line, Html("<br>")) for line in part.split("\n")))
        if "\nPerbaikan:" in part
        else tag("p", part)
        for part in text.split("\n\n")
    ]
