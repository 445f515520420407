"""Who is covered, of how many: KEP."""
