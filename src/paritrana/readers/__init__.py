"""Bytes of the evidence in, a tree of located text out; nothing is interpreted here."""
