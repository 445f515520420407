"""What every test may ask for: `update`, true when golden files are to be rewritten (pytest --update)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update."""
    parser.addoption("--update", action="store_true", help="rewrite the golden files instead of comparing")


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let all tests share the pages of annexes that were made ready once, but those that ask for none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARITRANA_SIMPANAN", str(tmp_path_factory.mktemp("simpanan")))
        yield
