"""Compliance and benefits: PAT."""
