"""The glossary names every key of the evidence, and its words of the code are names of the code."""

from __future__ import annotations

import re
from collections import defaultdict

from paritrana.evidence.fields import every, slots
from paritrana.evidence.model import Evidence
from tests.support.docs import PACKAGE, section_of, text_of, write_doc

PAGE = "docs/glossary.md"
KEYS = re.compile("(?<=<!-- keys: written by make docs -->\n).*?(?=<!-- end of keys -->)", re.DOTALL)


def names_of_keys() -> dict[str, dict[str, set[str]]]:
    """Return for each key of the evidence its attributes, and for each of these the models that have it."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for part in {Evidence, *(slot.part for _, slot in every() if slot.part)}:
        for key, slot in slots(part).items():
            found[key][slot.name].add(part.__name__)
    return found


def glossary() -> str:
    """Write the keys in the order of the alphabet, a paragraph a letter; models only where a key has two names."""
    letters: dict[str, list[str]] = defaultdict(list)
    for key, names in sorted(names_of_keys().items()):
        several = len(names) > 1
        written = [
            f"{name} ({_few(models)})" if several else name
            for name, models in sorted(names.items(), key=lambda item: (-len(item[1]), item[0]))
        ]
        letters[key[0]].append(f"`{key}` {', '.join(written)}")
    return "\n\n".join(" · ".join(entries) for entries in letters.values()) + "\n"


def _few(models: set[str]) -> str:
    return ", ".join(sorted(models)) if len(models) < 8 else "rows"


def test_the_glossary_names_every_key(update: bool) -> None:
    wanted, text = glossary(), text_of(PAGE)
    assert len(KEYS.findall(text)) == 1
    if update:
        write_doc(PAGE, KEYS.sub(lambda _: wanted, text))
        return
    assert wanted.count("`") > 2 * 150
    assert KEYS.findall(text) == [wanted], "make docs"


def test_capitalised_words_of_the_code_are_classes() -> None:
    rows = re.findall(r"^\| ([^|]+) \|", section_of(PAGE, "Words of the code"), re.MULTILINE)
    named = {word for row in rows for word in re.findall(r"\b[A-Z]\w+\b", row)}
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert len(named) > 15
    assert [
        n for n in sorted(named) if not re.search(rf"^(?:class {n}\b|{n} = )", sources, re.MULTILINE)
    ] == []
