"""The published schema is fresh and accepts what the program accepts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from paritrana.evidence.fields import every
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.schema import json_schema
from paritrana.evidence.skeleton import skeleton

from .conftest import MINIMAL, ROOT
from .test_skeleton import uncommented

COPY = ROOT / "assets" / "skema" / "bukti.schema.json"
EXAMPLES = sorted([*ROOT.glob("dossier/*/bukti.yaml"), *ROOT.glob("tests/contoh/*/bukti.yaml")])


def test_the_copy_is_fresh(update: bool) -> None:
    text = json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"
    if update:
        COPY.write_text(text, encoding="utf-8", newline="\n")
    assert COPY.read_text(encoding="utf-8") == text, "run pytest --update"


def test_the_schema_is_a_schema_and_describes_every_key() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    seen = 0
    for definition in (schema, *schema["$defs"].values()):
        for key, told in definition.get("properties", {}).items():
            assert told["title"] and told["description"].endswith("."), key
            seen += 1
    assert seen > 200
    assert len(list(every())) > 300


def errors(value: object) -> list[str]:
    found = jsonschema.Draft202012Validator(json_schema()).iter_errors(value)
    return [f"{e.json_path}: {e.message[:80]}" for e in found]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_example_is_valid_as_text_and_as_editors_read_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert errors(written(yaml.load(text, Loader=yaml.BaseLoader))) == []
    assert errors(as_json(yaml.safe_load(text))) == []


def test_the_skeleton_and_its_examples_are_valid(regions: RegionTable) -> None:
    for text in (skeleton("32.04", regions), uncommented(skeleton("32.04", regions))):
        assert errors(as_json(yaml.safe_load(text))) == []


def test_what_is_wrong_is_refused() -> None:
    base: dict[str, Any] = yaml.load(MINIMAL, Loader=yaml.BaseLoader)
    assert errors(base) == []
    assert errors({**base, "anggran": []})
    assert errors({**base, "anggaran": "Rp20 juta"})
    row = {"tahun": 2023, "sumber": "APBD", "tahap": "anggaran", "nilai": "Rp1 juta"}
    assert errors({**base, "anggaran": [row]})
    assert errors({**base, "anggaran": [{**row, "tahap": "pagu"}]}) == []


def written(value: object) -> object:
    """A key without a value is as good as not written."""
    if isinstance(value, Mapping):
        return {key: written(item) for key, item in value.items() if item != ""}
    return [written(item) for item in value] if isinstance(value, list) else value


def as_json(value: object) -> object:
    """Dates, which YAML 1.1 makes of 2023-12-31, are text in JSON."""
    if isinstance(value, Mapping):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
