"""Words to lines: inline items, hyphenation, the line breaker."""
