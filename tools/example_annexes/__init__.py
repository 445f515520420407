"""Makes the annexes of tests/contoh/kabupaten-contoh: `python -m tools.example_annexes`.

In: the example's bukti.yaml, whose figures the annexes repeat, and the fonts of assets. Out: the same bytes each time
(with the zlib and Pillow of constraints.txt). Everything drawn is invented and says CONTOH.
"""
