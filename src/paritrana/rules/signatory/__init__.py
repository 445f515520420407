"""Who signs: TTD."""
