"""The region's annexes: what survey saw in each, and later their pages ready to bind."""
