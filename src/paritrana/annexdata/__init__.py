"""What is known of an annex and of its prepared pages, as plain data; nothing here opens a file.

The one set of types that the rooms above share: `annexes` makes them, rules and chapters read them, `pdf` binds them.
"""
