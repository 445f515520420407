"""What a template may hold, and what filling it gives."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from paritrana.compose.template import CLOSE, OPEN, fill, read_template
from paritrana.compose.template_names import check_names
from paritrana.located import Origin


@dataclass(frozen=True)
class Person:
    nama: str


@dataclass(frozen=True)
class Room:
    tamu: Person
    semua: tuple[Person, ...]
    ada: bool
    tiada: Person | None = None


ROOM = Room(Person("Ani"), (Person("Budi"), Person("Cici")), True)


def filled(text: str) -> str:
    program = read_template(text, "uji")
    assert not program.diagnostics, program.diagnostics
    made = fill(program, ROOM)
    for number, value in enumerate(made.values):
        made.text = made.text.replace(f"{OPEN}{number}{CLOSE}", str(value))
    return made.text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Yth. {{ tamu.nama }}.", "Yth. Ani."),
        ("{{ tamu.nama | kapital }}", "ANI"),
        ("{{ tamu.nama | kecil | awal_kapital }}", "Ani"),
        ("{% if ada %}ya{% else %}tidak{% endif %}", "ya"),
        ("{% if not ada %}ya{% else %}tidak{% endif %}", "tidak"),
        ("{% if tiada %}ya{% endif %}", ""),
        ("{{ tiada.nama }}", ""),
        ("{% for x in semua %}\n- {{ x.nama }}\n{% endfor %}\n", "- Budi\n- Cici\n"),
        ("{% for x in semua %}{% if x %}{{ x.nama }};{% endif %}{% endfor %}", "Budi;Cici;"),
    ],
)
def test_fills(text: str, wanted: str) -> None:
    assert filled(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "{{ tamu }}",
        "{{ 1 }}",
        "{{ tamu.nama() }}",
        "{{ tamu['nama'] }}",
        "{{ tamu.nama ~ tamu.nama }}",
        "{{ tamu.nama + 1 }}",
        "{{ tamu.nama if ada else '' }}",
        "{{ tamu.nama.upper }}",
        "{{ tamu.nama | safe }}",
        "{{ tamu.nama | kapital(1) }}",
        "{{ tamu.nama | awal_kapital | attr('x') }}",
        "{% if ada == 1 %}{% endif %}",
        "{% if ada and tamu %}{% endif %}",
        "{% if tamu.nama %}{% endif %}",
        "{% if ada %}{% elif tiada %}{% endif %}",
        "{% for x in semua if x %}{% endfor %}",
        "{% for x in semua %}{% else %}y{% endfor %}",
        "{% for x in tamu.nama %}{% endfor %}",
        "{% for x, y in semua %}{% endfor %}",
        "{% set x = 1 %}",
        "{% set x %}y{% endset %}",
        "{% macro x() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% from 'x' import y %}",
        "{% extends 'x' %}",
        "{% block x %}{% endblock %}",
        "{% raw %}{% endraw %}{{ tamu }}",
        "{% filter kapital %}x{% endfilter %}",
        "{% call x() %}{% endcall %}",
        "{% with %}{% endwith %}",
    ],
)
def test_everything_else_is_a_finding(text: str) -> None:
    program = read_template("baris satu\n" + text, "uji")
    assert program.diagnostics
    assert {d.code for d in program.diagnostics} <= {"TATA-01", "TATA-02"}
    assert all(isinstance(d.place, Origin) and d.place.line == 2 for d in program.diagnostics)
    assert all(d.fault.headline.format(**d.values) for d in program.diagnostics)
    assert all(d.fault.help.format(**d.values) for d in program.diagnostics)


@pytest.mark.parametrize("text", ["{{ x", "{% if a %}", "{% apa %}", "{{ }}", "{{ a. }}", OPEN + "0" + CLOSE])
def test_what_cannot_be_read_is_a_finding(text: str) -> None:
    assert [d.code for d in read_template(text, "uji").diagnostics] == ["TATA-01"]


def test_deep_nesting_is_a_finding() -> None:
    program = read_template("{% if a %}" * 3000 + "{% endif %}" * 3000, "uji")
    assert program.diagnostics or program.steps


def test_lines_of_the_template_survive_loops() -> None:
    text = "satu\n{% for x in semua %}\n\n{{ x.nama }}\n{% endfor %}\nenam\n"
    made = fill(read_template(text, "uji"), ROOM)
    rendered = made.text.splitlines()
    assert [made.line(rendered.index(line)) for line in ("satu", "enam")] == [1, 6]
    assert [made.line(i) for i, line in enumerate(rendered) if OPEN in line] == [4, 4]


@pytest.mark.parametrize(
    ("text", "name", "hint"),
    [
        ("{{ tamuu.nama }}", "tamuu", '"tamu"'),
        ("{{ tamu.name }}", "tamu.name", '"tamu.nama"'),
        ("{% if adaa %}{% endif %}", "adaa", '"ada"'),
        ("{% for x in tamu %}{% endfor %}", "tamu", ""),
        ("{% for x in semua %}{{ x.nam }}{% endfor %}", "x.nam", '"x.nama"'),
        ("{{ semua.nama }}", "semua.nama".partition(".")[0], ""),
        ("{{ ada.nama }}", "ada", ""),
    ],
)
def test_unknown_names_are_found_with_a_near_one(text: str, name: str, hint: str) -> None:
    found = check_names(read_template("\n\n" + text, "uji"), Room, "uji")
    assert [d.code for d in found] == ["TATA-03"]
    assert found[0].values["nama"] == name
    assert hint in str(found[0].values["saran"])
    assert found[0].place == Origin("uji", 3, 1)


def test_a_loop_name_ends_with_its_loop() -> None:
    text = "{% for x in semua %}{% endfor %}{{ x.nama }}"
    assert [d.values["nama"] for d in check_names(read_template(text, "uji"), Room, "uji")] == ["x"]
