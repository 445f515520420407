"""Innovations: INO."""
