"""Exhibits and the figures that point at them: BUK."""
