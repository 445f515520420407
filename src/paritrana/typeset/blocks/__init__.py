"""Blocks of the document to boxes."""
