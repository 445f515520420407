"""What every part of the evidence shares: frozen, exact keys, and the row that points to its proof.

Attributes are English; each field's alias is the Indonesian key of the input, its description is Indonesian.
The modules of models do without `from __future__ import annotations`: pydantic would evaluate each one again.
"""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from paritrana.evidence.scalars import Refs, Text
from paritrana.evidence.values import EvidenceRef, Missing
from paritrana.indonesian import Period, Quantity


def key(alias: str, description: str, *, default: Any = None, needed: bool = False) -> Any:
    """Declare a field by its key; a needed key must be written, if only as `tidak tersedia`."""
    if needed:
        return Field(alias=alias, description=description)
    return Field(default=default, alias=alias, description=description)


class Part(BaseModel):
    """A mapping of the input with exactly these keys; of the attributes in `one_of` one must be stated."""

    one_of: ClassVar[tuple[str, ...]] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, hide_input_in_errors=True)


class EvidenceRow(Part):
    """A mapping of the input with exactly these keys; one attribute of `one_of` must be stated."""

    refs: Refs = key(
        "bukti", "Rujukan ke bukti, misalnya `B-04 hlm. 12`; beberapa dipisahkan titik koma.", default=()
    )
    reason: Text = key("alasan", "Mengapa suatu nilai tidak tersedia atau tidak berbukti.", default="")
    note: Text = key("catatan", "Keterangan yang dicetak di bawah tabel.", default="")


class Entry(EvidenceRow):
    """An item of a list; `label_fields` name the attributes that make its key in an Address."""

    label_fields: ClassVar[tuple[str, ...]] = ()

    @property
    def label(self) -> str:
        """The item's key in words, "" when it has none: `2023 APBD pagu`."""
        return label_of(self, self.label_fields)


def label_of(part: Part, names: tuple[str, ...]) -> str:
    """Join the attributes that make a label, in the words of the input."""
    return " ".join([word for name in names if (word := _word(getattr(part, name)))])


def _word(value: object) -> str:
    if type(value) is str:
        return value
    if isinstance(value, Period | Quantity | EvidenceRef):
        return value.text
    if isinstance(value, tuple):
        return "+".join(str(item) for item in value)
    return "" if value is None or isinstance(value, Missing) else str(value)
