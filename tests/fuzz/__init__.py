"""Hours of strange input: `make fuzz MENIT=60`. pytest runs each target for a moment only, so that none rots."""
