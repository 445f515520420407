"""What is known of an annex and of its prepared pages, as plain data; nothing here opens a file."""
