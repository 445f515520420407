"""Looks for each figure of the evidence on the page that is said to prove it. Pure: pages come in as text.

`spans` reads a page's numbers, `claims` lists what the evidence states, `search` holds one against the other. What is
found was seen; what isn't found may stand there in a form that isn't read, and is never called wrong.
"""

from paritrana.evidence.tracing.search import Trace, Verdict, trace

__all__ = ["Trace", "Verdict", "trace"]
