"""Places of the evidence by name: from a model and its attributes to the Address that findings carry.

An Address uses the Indonesian keys of the input; list items are named by their label. A second item with the
same label is called `label #2`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Protocol, TypeVar, get_args

from paritrana.evidence.model import Evidence, Part
from paritrana.located import Address

ROOT = Address()


class Labelled(Protocol):
    """An item of a list that knows its key in words."""

    @property
    def label(self) -> str:
        """The key in words, "" when it has none."""
        ...


L = TypeVar("L", bound=Labelled)


def alias(part: Part | type[Part], name: str) -> str:
    """The Indonesian key of an attribute; an attribute the model lacks is a KeyError, our bug."""
    return _aliases(part if isinstance(part, type) else type(part))[name]


@cache
def _aliases(model: type[Part]) -> Mapping[str, str]:
    """The keys of a model by attribute; pydantic builds its table of fields anew for each question."""
    return {name: str(found.alias) for name, found in model.model_fields.items()}


def section(name: str) -> Address:
    """The address of a section by its attribute: `budgets` is `anggaran`."""
    return ROOT.key(alias(Evidence, name))


def field(at: Address, part: Part, name: str) -> Address:
    """The address of an attribute of the part that stands at `at`."""
    return at.key(alias(part, name))


def each(at: Address, items: Sequence[L]) -> Iterator[tuple[Address, L]]:
    """Every item of the list at `at` with its own address."""
    for index, (label, item) in enumerate(zip(labels(items), items, strict=True)):
        yield at.item(index, label), item


def labels(items: Iterable[Labelled]) -> list[str]:
    """The labels of a list, each only once; "" stays "" and is counted by the Address."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for item in items:
        label = item.label
        seen[label] = seen.get(label, 0) + 1
        found.append(f"{label} #{seen[label]}" if label and seen[label] > 1 else label)
    return found


def walk(part: Part, at: Address = ROOT) -> Iterator[tuple[Address, Part]]:
    """The part at `at` and every part below it, in the order of the schema, each with its address."""
    found: list[tuple[Address, Part]] = []
    _collect(part, at, found)
    return iter(found)


def _collect(part: Part, at: Address, found: list[tuple[Address, Part]]) -> None:
    found.append((at, part))
    values = vars(part)
    for name, key in nesting(type(part)):
        value = values[name]
        if isinstance(value, Part):
            _collect(value, at.key(key), found)
        elif value and isinstance(value, tuple):
            for place, item in each(at.key(key), value):
                _collect(item, place, found)


@cache
def nesting(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The attributes that can hold parts, with their keys; most parts have none and cost nothing to look into."""
    names = (name for name, found in model.model_fields.items() if _holds_part(found.annotation))
    return tuple((name, alias(model, name)) for name in names)


def _holds_part(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(_holds_part(inner) for inner in get_args(annotation))
