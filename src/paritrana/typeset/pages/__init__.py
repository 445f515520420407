"""Boxes to pages: the vertical list, the page breaker, and what a page bears besides its content."""
