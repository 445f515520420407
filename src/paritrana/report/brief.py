"""One entry of a report in few lines: headline, the line it stands on with a caret, address, help.

With room on a screen there is an empty line between entries; without, notes and accepted findings become a
sentence, then the last excerpts go, then the ends of the last headlines. A report that is longer anyway leaves out
none of them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from paritrana.diagnostics import Diagnostic, Severity
from paritrana.located import Origin
from paritrana.printable import clean
from paritrana.report.excerpt import excerpt, room_of
from paritrana.report.folding import FoldedFinding
from paritrana.report.full import ReportLayout, follows
from paritrana.report.words import as_text, headline, help_of, severity

SCREEN = 40
"""Lines of one screen."""

MOST_ENTRIES = 100
"""Entries of a report in brief; the rest is counted."""

MOST_PLACES = 3
"""Other lines or cells that an entry names."""


def in_brief(entries: Sequence[FoldedFinding], frame: int, setting: ReportLayout) -> list[str]:
    """The lines of all entries, on one screen together with `frame` other lines if they can be brought there."""
    shown, rest = entries[:MOST_ENTRIES], len(entries) - MOST_ENTRIES
    lines = _fit_screen(shown, frame, setting)
    if rest <= 0:
        return lines
    return [
        *lines,
        *wrap(setting.language.word("temuan_lain").format(banyak=as_text(rest)), setting.look.width),
        "",
    ]


def _fit_screen(entries: Sequence[FoldedFinding], frame: int, setting: ReportLayout) -> list[str]:
    gutter = max(len(str(setting.sources.origin(e.finding.place).line)) for e in entries) + 1
    whole = [_whole(entry, gutter, setting) for entry in entries]
    if sum(map(len, whole)) + len(whole) + frame <= SCREEN:
        return [line for lines in whole for line in (*lines, "")]
    tight = [
        _sentence(entry, setting) if _minor(entry.finding) else lines
        for entry, lines in zip(entries, whole, strict=True)
    ]
    shortened = _shorten(tight, entries, SCREEN - frame - 1, gutter, setting) or tight
    return [*(line for lines in shortened for line in lines), ""]


def _shorten(
    tight: Sequence[list[str]],
    entries: Sequence[FoldedFinding],
    room: int,
    gutter: int,
    setting: ReportLayout,
) -> list[list[str]]:
    """The entries with less and less of the last until they fit: first their excerpts, then ends of headlines.

    Nothing where they can't be made to fit.
    """
    if len(entries) > room:
        return []
    shortened = list(tight)
    for cut in (False, True):
        for number in reversed(range(len(entries))):
            if sum(map(len, shortened)) <= room:
                return shortened
            entry = entries[number]
            advice = [] if _minor(entry.finding) else _advice(entry, gutter, setting)
            shortened[number] = _sentence(entry, setting, cut=cut) + advice
    return shortened if sum(map(len, shortened)) <= room else []


def first_step(finding: Diagnostic, setting: ReportLayout) -> list[str]:
    """What to do first, on two lines at most."""
    at = setting.sources.origin(finding.place)
    place = f"{at.file}:{at.line}" if at.line else str(at)
    words = setting.language.word("pertama")
    room = 2 * setting.look.width - 30 - len(words.format(tempat=place, kode=finding.code, bantuan=""))
    advice = clauses(help_of(finding, setting.language), room)
    return wrap(words.format(tempat=clean(place), kode=finding.code, bantuan=advice), setting.look.width)


def clauses(text: str, room: int) -> str:
    """As many clauses of a sentence as fit into so many characters, at least the first."""
    if len(text) <= room:
        return text
    first, *others = text.split("; ")
    for other in others:
        if len(f"{first}; {other}; ...") > room:
            break
        first = f"{first}; {other}"
    return f"{first}; ..." if len(first) < len(text) else first


def wrap(text: str, room: int) -> list[str]:
    """A text in lines of so many characters; no word is cut."""
    return textwrap.wrap(text, max(20, room), break_long_words=False, break_on_hyphens=False) or [""]


def _minor(finding: Diagnostic) -> bool:
    return bool(finding.accepted) or finding.severity is Severity.CATATAN


def _whole(entry: FoldedFinding, gutter: int, setting: ReportLayout) -> list[str]:
    """Headline, excerpt with caret and address, what follows from it, help."""
    finding, language = entry.finding, setting.language
    lines = _headline_lines(finding, ": ", headline(finding, language), setting) + _place(
        entry, gutter, setting
    )
    for follower in entry.followers:
        lines += _hung(f"{language.word('ikut')}: {follows(follower, setting)}", gutter, setting)
    return lines + _advice(entry, gutter, setting)


def _sentence(entry: FoldedFinding, setting: ReportLayout, *, cut: bool = False) -> list[str]:
    """Line and headline, nothing else; on one line if it is to be cut."""
    finding, language = entry.finding, setting.language
    line = setting.sources.origin(finding.place).line
    place = f" {language.word('baris').format(baris=line)}: " if line else ": "
    lines = _headline_lines(finding, place, headline(finding, language), setting)
    return [f"{lines[0]} ..."] if cut and len(lines) > 1 else lines


def _advice(entry: FoldedFinding, gutter: int, setting: ReportLayout) -> list[str]:
    """The help, or the reason for which a finding is accepted."""
    reason = " ".join(clean(entry.finding.accepted).split())
    advice = reason or help_of(entry.finding, setting.language)
    return _hung(clauses(advice, room_of(gutter, setting.look)), gutter, setting)


def _headline_lines(finding: Diagnostic, between: str, text: str, setting: ReportLayout) -> list[str]:
    plain = f"{setting.language.word(severity(finding))}[{finding.code}]"
    first, *others = wrap(plain.replace(" ", "_") + between + text, setting.look.width - 4)
    painted = setting.head(finding, finding.code) + setting.look.paint("bold", first[len(plain) :])
    return [painted, *(" " * 4 + setting.look.paint("bold", line) for line in others)]


def _place(entry: FoldedFinding, gutter: int, setting: ReportLayout) -> list[str]:
    at = setting.sources.origin(entry.finding.place)
    line = setting.sources.line(at)
    if line is None or at.file != setting.sources.file:
        arrow = setting.look.paint("gutter", "-->")
        others = _other_cells(entry, setting)
        return [
            f"{' ' * (gutter - 1)}{arrow} {setting.where(entry.finding)}",
            *_continue_place(others, gutter, setting),
        ]
    room = room_of(gutter, setting.look) - min(at.width, room_of(gutter, setting.look) // 3) - 5
    label = next((label for label in _labels(entry, setting) if len(label) <= room), "")
    return excerpt(line, at, label, "^", gutter, setting.look)


def _labels(entry: FoldedFinding, setting: ReportLayout) -> list[str]:
    """What may stand behind the caret, the longest first."""
    address = clean(str(setting.sources.address(entry.finding.place) or ""))
    also = _other_lines(entry, setting)
    return [", ".join(filter(None, [address, also])), address, also]


def _other_lines(entry: FoldedFinding, setting: ReportLayout) -> str:
    """The lines of related places and of findings with the same words."""
    here = setting.sources.origin(entry.finding.place)
    numbers = {at.line for at in _other_places(entry, setting) if at.file == here.file} - {0, here.line}
    return _also("juga", [str(number) for number in sorted(numbers)], entry, setting)


def _other_cells(entry: FoldedFinding, setting: ReportLayout) -> str:
    """The same where there is no line to show: cells, and places of other files with the file's name."""
    file = setting.sources.origin(entry.finding.place).file
    others = [at for at in _other_places(entry, setting) if at.cell or (at.line and at.file != file)]
    names = [clean(str(at).removeprefix(f"{file} ") if at.file == file else str(at)) for at in others]
    return _also("juga_sel", names, entry, setting)


def _other_places(entry: FoldedFinding, setting: ReportLayout) -> list[Origin]:
    """Related places and those of findings with the same words, each once and none where the finding stands."""
    here = setting.sources.origin(entry.finding.place)
    places = [same.place for same in entry.same] + [related.place for related in entry.finding.related]
    return list(dict.fromkeys(at for at in map(setting.sources.origin, places) if at != here))


def _also(key: str, names: Sequence[str], entry: FoldedFinding, setting: ReportLayout) -> str:
    """The first names and the number of the rest, in words; "" for none."""
    rest = len(names) - MOST_PLACES
    if not names or entry.finding.accepted:
        return ""
    words = setting.language.word(f"{key}_lain" if rest > 0 else key)
    return words.format(baris=", ".join(names[:MOST_PLACES]), banyak=as_text(max(rest, 0)))


def _continue_place(text: str, gutter: int, setting: ReportLayout) -> list[str]:
    return [" " * (gutter + 3) + line for line in wrap(text, room_of(gutter, setting.look))] if text else []


def _hung(text: str, gutter: int, setting: ReportLayout) -> list[str]:
    first, *others = wrap(text, room_of(gutter, setting.look))
    sign = setting.look.paint("gutter", "=")
    return [f"{' ' * gutter} {sign} {first}", *(" " * (gutter + 3) + line for line in others)]
