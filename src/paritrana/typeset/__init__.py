"""Typeset a Document into a tagged PDF body: layout alone. Every length in this package is a point (1/72 inch).

document -> lines and boxes -> one vertical list -> pages -> one drawing pass that also makes the tags.
"""
