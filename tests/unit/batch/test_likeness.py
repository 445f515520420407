"""Texts that were copied are found, texts on the same matter are not."""

from __future__ import annotations

from random import Random

import pytest

from paritrana.batch.likeness import ALIKE, BINS, alike, groups, sketch
from paritrana.batch.rows import DossierRow, Idea

COPY = (
    "Peserta yang iurannya dibayar daerah tidak tahu bahwa mereka terlindungi, sehingga ahli waris tidak mengajukan "
    "klaim. Setiap peserta menerima kartu bernama dengan nomor peserta, manfaat, dan nomor pengaduan. Kartu dicetak di "
    "kecamatan dan dibagikan kader bersama kunjungan posyandu."
)
OTHER = (
    "Banyak keluarga belum mengetahui hak mereka ketika pencari nafkah meninggal dunia. Pemerintah kabupaten mencetak "
    "kartu untuk tiap peserta; kader posyandu membagikannya dari rumah ke rumah sambil menerangkan cara mengajukan "
    "klaim, dan desa menempelkan nomor pengaduan di balai."
)


def row(name: str, *texts: str) -> DossierRow:
    ideas = tuple(Idea(f"I-{n}", f"Inovasi {n}", sketch(text)) for n, text in enumerate(texts, 1))
    return DossierRow(name, region=name.title(), innovations=ideas)


def test_a_text_is_like_itself_and_unlike_another_on_the_same_matter() -> None:
    assert alike(sketch(COPY), sketch(COPY)) == 1
    assert alike(sketch(COPY), sketch(OTHER)) < 0.2


def test_figures_and_the_own_name_do_not_make_a_copy_new() -> None:
    one = COPY.replace("kartu bernama", "12.000 Kartu Sukamaju bernama")
    two = COPY.replace("kartu bernama", "7 kartu Cibaru bernama")
    assert alike(sketch(one, ["Kabupaten Sukamaju"]), sketch(two, ["Kota Cibaru"])) == 1


def test_the_estimate_follows_the_share_of_changed_words() -> None:
    random = Random(1)
    words = [f"kata{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(200)]
    for changed, least, most in ((2, 0.85, 1.0), (10, 0.6, 0.95), (80, 0.0, 0.4)):
        other = list(words)
        for at in random.sample(range(200), changed):
            other[at] = f"lain{chr(97 + at % 26)}{chr(97 + at // 26)}"
        assert least <= alike(sketch(" ".join(words)), sketch(" ".join(other))) <= most


@pytest.mark.parametrize("text", ["", "Kartu pekerja", "satu dua tiga " * 3])
def test_a_short_text_is_not_compared(text: str) -> None:
    assert sketch(text) == ""
    assert groups([row("a", text), row("b", text)]) == ()


def test_a_group_holds_every_copy_and_how_close_it_is() -> None:
    near = COPY.replace("posyandu", "puskesmas")
    (group,) = groups(
        [row("a", COPY, OTHER), row("b", OTHER[:-60] + COPY[:10]), row("c", near), row("d", COPY)]
    )[:1]
    assert [(m.row, m.id) for m in group] == [("a", "I-1"), ("c", "I-1"), ("d", "I-1")]
    assert group[0].share == 1
    assert ALIKE <= group[1].share < 1


def test_one_region_that_repeats_itself_is_no_group() -> None:
    assert groups([row("a", COPY, COPY)]) == ()


def test_a_sketch_that_is_none_is_passed_over() -> None:
    broken = DossierRow("a", innovations=(Idea("I-1", "x", "bukan sketsa"),))
    assert groups([broken, DossierRow("b", innovations=broken.innovations)]) == ()


def test_many_copies_are_compared_with_their_first_only() -> None:
    rows = [row(f"daerah {n}", COPY) for n in range(2_000)]
    (group,) = groups(rows)
    assert len(group) == 2_000


def test_a_sketch_is_small_and_stable() -> None:
    assert len(sketch(COPY)) == BINS * 2 * 5 // 4
    assert sketch(COPY)[:12] == sketch(COPY.upper())[:12]
