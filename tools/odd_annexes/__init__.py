"""Odd and hostile annexes, made and not kept: `python -m tools.odd_annexes FOLDER` writes them all, to be looked at.

Each maker's docstring says what the file is; `ODD` says what must become of it. Tests build one dossier from all.
"""
