"""A connection to Dask is ended by the first worker of a crew, and a cluster only by who started it."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("distributed")

from paritrana.batch.cluster import ClusterWorker, Crew


class Closed:
    """A client or a cluster that notes when it is closed."""

    def __init__(self, name: str, order: list[str], cluster: Any = None) -> None:
        self.name, self.order, self.cluster = name, order, cluster

    def close(self) -> None:
        self.order.append(self.name)


@pytest.mark.parametrize(
    ("first", "own", "closed"),
    [
        (True, True, ["sambungan", "klaster"]),
        (True, False, ["sambungan"]),
        (False, True, []),
    ],
)
def test_the_first_of_a_crew_ends_the_connection(first: bool, own: bool, closed: list[str]) -> None:
    order: list[str] = []
    client = Closed("sambungan", order, Closed("klaster", order) if own else None)
    ClusterWorker(Crew(client, False, ""), first).close()
    assert order == closed
