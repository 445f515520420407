from __future__ import annotations

import re

from paritrana.pdf.outline import OutlineItem, PageLabel, page_labels, write_outline


def written(*levels: int) -> tuple[dict[int, str], int]:
    """The objects of an outline whose bookmarks have these levels; number 100 is its root, 101 the first."""
    objects: dict[int, str] = {}
    taken = iter(range(100, 200))

    def put(number: int | None, text: str) -> int:
        assert number is not None
        objects[number] = text
        return number

    marks = [OutlineItem(f"Judul {i}", level, i, 700.0) for i, level in enumerate(levels)]
    root = write_outline(marks, range(10, 10 + len(levels)), lambda: next(taken), put)
    return objects, root


def ref(text: str, key: str) -> int:
    found = re.search(rf"/{key} (\d+)", text)
    return int(found.group(1)) if found else 0


def test_each_bookmark_knows_its_family() -> None:
    objects, root = written(0, 1, 1, 0)
    assert (ref(objects[root], "First"), ref(objects[root], "Last"), ref(objects[root], "Count")) == (
        101,
        104,
        4,
    )
    first = objects[101]
    assert (ref(first, "First"), ref(first, "Last"), ref(first, "Count")) == (102, 103, 2)
    assert (ref(first, "Parent"), ref(first, "Prev"), ref(first, "Next")) == (100, 0, 104)
    assert (ref(objects[103], "Parent"), ref(objects[103], "Prev"), ref(objects[103], "Next")) == (
        101,
        102,
        0,
    )
    assert "/Count" not in objects[103]


def test_a_skipped_level_hangs_below_the_nearest() -> None:
    objects, _ = written(0, 3, 1)
    assert ref(objects[102], "Parent") == ref(objects[103], "Parent") == 101


def test_it_leads_to_the_page_object() -> None:
    objects, _ = written(0, 0)
    assert "/Dest[11 0 R/XYZ 0 700.00 0]" in objects[102]


def test_page_labels_say_prefix_and_number() -> None:
    labels = (PageLabel(0, numbered=True), PageLabel(9, "B-01"), PageLabel(10, "B-01 hlm. ", numbered=True))
    assert page_labels(labels) == "<</Nums[0<</S/D>> 9<</P(B-01)>> 10<</S/D/P(B-01 hlm. )>>]>>"
