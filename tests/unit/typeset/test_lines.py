from __future__ import annotations

from itertools import pairwise

from paritrana.document import LineBreak, Mark, PageRef, Text
from paritrana.pdf.fonts import SOFT_HYPHEN
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.inline_items import Measure
from paritrana.typeset.text.line_breaking import TextLine, set_lines
from tests.support.documents import faces

STYLE = TextStyle("serif", 10.0, 14.0, marks_inline=False, hyphens=True)
JUSTIFIED = TextStyle("serif", 10.0, 14.0, justify=True, marks_inline=False, hyphens=True)
PROSE = (
    "Pemerintah daerah melindungi pekerja rentan melalui kepesertaan jaminan sosial ketenagakerjaan yang "
    "dibiayai anggaran pendapatan dan belanja daerah, dana desa, serta tanggung jawab sosial perusahaan. "
) * 3


def words(lines: list[TextLine]) -> str:
    text = "".join("".join(r.text for r in line.runs) + line.end for line in lines)
    return " ".join(text.replace(SOFT_HYPHEN, "").split())


def test_no_word_is_lost_and_no_line_too_wide() -> None:
    for width in (60.0, 120.0, 300.0):
        lines = set_lines((Text(PROSE),), STYLE, width, faces())
        assert words(lines) == " ".join(PROSE.split())
        assert all(line.width <= width + 0.01 for line in lines)


def test_a_narrow_measure_divides_words_and_says_so() -> None:
    lines = set_lines((Text(PROSE),), STYLE, 70.0, faces())
    divided = [
        line for line, after in pairwise(lines) if not words([line, after]).startswith(words([line]) + " ")
    ]
    assert divided
    assert all(line.end == SOFT_HYPHEN for line in divided)


def test_justified_lines_fill_the_measure_but_for_the_last() -> None:
    lines = set_lines((Text(PROSE),), JUSTIFIED, 300.0, faces())
    for line in lines[:-1]:
        blanks = sum(r.text.strip().count(" ") for r in line.runs)
        assert abs(line.width + blanks * line.stretch - 300.0) < 0.01
    assert lines[-1].stretch == 0.0


def test_best_breaks_beat_first_fit() -> None:
    """First fit of "aaa bb cc ddddd" in 6 em leaves gaps 0, 4, 1; the best breaks leave 3, 1, 1 (Knuth's example)."""
    em = faces().get("serif").width("n") * 10
    lines = set_lines((Text("nnn nn nn nnnnn"),), STYLE, 6.6 * em, faces())
    assert [line.runs[0].text.strip() for line in lines] == ["nnn", "nn nn", "nnnnn"]


def test_a_word_wider_than_the_measure_is_cut() -> None:
    lines = set_lines((Text("a" * 60),), STYLE, 100.0, faces())
    assert len(lines) > 2
    assert "".join(r.text for line in lines for r in line.runs) == "a" * 60


def test_text_joined_without_a_blank_stays_on_one_line() -> None:
    inlines = (Text("Nomor "), Text("57", bold=True), Text(", dan"))
    (line,) = set_lines(inlines, STYLE, 300.0, faces())
    assert "".join(r.text for r in line.runs) == "Nomor 57, dan"


def test_a_no_break_space_never_ends_a_line() -> None:
    text = "Rp20,7\u00a0miliar " * 20
    for line in set_lines((Text(text),), STYLE, 100.0, faces()):
        assert line.runs[0].text.startswith("Rp")


def test_a_forced_end_and_an_empty_text() -> None:
    assert len(set_lines((Text("satu"), LineBreak(), Text("dua")), STYLE, 300.0, faces())) == 2
    (empty,) = set_lines((), STYLE, 300.0, faces())
    assert not empty.runs and empty.width == 0.0


def test_marks_go_to_the_margin_or_stand_in_the_line() -> None:
    inlines = (Text("Jumlah 97.150 orang"), Mark("B-01", "bukti-B-01"), Text("."))
    (line,) = set_lines(inlines, STYLE, 300.0, faces())
    assert [m.label for m in line.marks] == ["B-01"]
    assert "".join(r.text for r in line.runs) == "Jumlah 97.150 orang."
    (inline,) = set_lines(inlines, TextStyle("sans", 10.0, 14.0), 300.0, faces())
    assert "[B-01]" in "".join(r.text for r in inline.runs)


def test_a_page_reference_reserves_two_digits() -> None:
    (line,) = set_lines((Text("lihat hlm. "), PageRef("bab-5")), STYLE, 300.0, faces())
    face = faces().get("serif")
    assert abs(line.runs[-1].width - face.width("00") * 10) < 0.01
    assert line.runs[-1].reference == "bab-5"


def test_widths_are_those_of_the_font() -> None:
    face = faces().get("serif")
    by_hand = (face.width("dua") + face.width(" ") + face.width("kata")) * 10
    measure = Measure((Text("dua kata"),), STYLE, faces())
    assert abs(measure.natural - by_hand) < 0.01
    assert abs(measure.widest_word() - face.width("kata") * 10) < 0.01


def test_plain_text_is_as_wide_as_the_same_text_in_pieces() -> None:
    plain = Measure((Text("perlindungan bagi pekerja"),), STYLE, faces())
    pieces = Measure((Text("perlindungan bagi "), Text("pekerja")), STYLE, faces())
    assert abs(plain.natural - pieces.natural) < 0.01
    assert plain.widest_word() == pieces.widest_word()
    assert plain.widest_part() == pieces.widest_part() < plain.widest_word()
