"""What every test may ask for: `update`, true when golden files are to be rewritten (pytest --update)."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update."""
    parser.addoption("--update", action="store_true", help="rewrite the golden files instead of comparing")


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update"))
