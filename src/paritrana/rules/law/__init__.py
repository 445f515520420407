"""Regulations and how they are cited: HUK."""
