"""Findings in, words out: one module a format. `console` alone knows a stream."""
