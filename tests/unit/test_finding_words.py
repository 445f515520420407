"""The words of a finding are made in one place, for reports and for the dossier."""

from __future__ import annotations

from paritrana.finding_words import fill, value_text


def test_a_count_is_indonesian_and_a_text_stays_on_one_line() -> None:
    assert (
        fill("{banyak} orang, {nama}", {"banyak": 1234567, "nama": "Kab.\n Bandung\t"})
        == "1.234.567 orang, Kab. Bandung"
    )


def test_a_name_without_a_value_stays_open() -> None:
    assert fill("{ada} dan {tidak}", {"ada": "satu"}) == "satu dan {tidak}"


def test_a_value_with_braces_is_no_template() -> None:
    assert fill("{nama}", {"nama": "{0.__class__}"}) == "{0.__class__}"


def test_control_characters_never_reach_a_reader() -> None:
    assert value_text("merah\x1b[31m \u202eputih") == "merah\ufffd[31m \ufffdputih"


def test_only_what_is_longer_is_cut() -> None:
    assert value_text("a" * 5, 5) == "aaaaa"
    assert value_text("a" * 6, 5) == "aaaaa..."
    assert value_text("a" * 6) == "aaaaaa"
