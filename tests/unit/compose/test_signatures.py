"""Every form of a signature block (docs/field.md 5): what is printed above and below the room for the signature."""

from __future__ import annotations

import pytest

from paritrana.chapters.letters import PEN, grouped_nip, letter_names, letterhead, signature
from paritrana.document import Image, Signature
from tests.support.documents import document, typeset_pdf
from tests.support.dossiers import HEAD, evidence
from tests.support.pdftext import ReadBack

NIP = "196801011990031001"
STOCK = "{jabatan: Bupati Bandung, nama: Nama, status: definitif}"

FORMS = {
    "definitif": (
        "jabatan: Bupati Bandung, nama: Nama, status: definitif",
        ("BUPATI BANDUNG,", "Nama"),
    ),
    "kepala daerah tanpa NIP dan pangkat": (
        f"jabatan: Bupati Bandung, nama: Nama, status: definitif, nip: '{NIP}', pangkat: Pembina",
        ("BUPATI BANDUNG,", "Nama"),
    ),
    "Pj.": (
        f"jabatan: Bupati Bandung, nama: Nama, status: Pj., nip: '{NIP}', pangkat: 'Pembina Utama, IV/e'",
        ("Pj. BUPATI BANDUNG,", "Nama", "Pembina Utama, IV/e", "NIP 19680101 199003 1 001"),
    ),
    "Pj. ditulis dalam jabatan": (
        "jabatan: Pj. Bupati Bandung, nama: Nama, status: Pj.",
        ("Pj. BUPATI BANDUNG,", "Nama"),
    ),
    "huruf besar, koma, dan Pj tanpa titik": (
        "jabatan: 'PJ BUPATI BANDUNG,', nama: Nama, status: Pj.",
        ("Pj. BUPATI BANDUNG,", "Nama"),
    ),
    "Pjs.": (
        f"jabatan: Penjabat Sementara Bupati Bandung, nama: Nama, status: Pjs., nip: '{NIP}'",
        ("Pjs. BUPATI BANDUNG,", "Nama", "NIP 19680101 199003 1 001"),
    ),
    "Plh. kepala daerah adalah pegawai": (
        f"jabatan: Plh. Bupati Bandung, nama: Nama, status: Plh., nip: '{NIP}'",
        ("Plh. BUPATI BANDUNG,", "Nama", "NIP 19680101 199003 1 001"),
    ),
    "a.n. yang sudah ditulis": (
        f"jabatan: 'Sekretaris Daerah,', nama: Nama, status: definitif, nip: '{NIP}',"
        " atas_nama: 'a.n. BUPATI BANDUNG,'",
        ("a.n. BUPATI BANDUNG", "SEKRETARIS DAERAH,", "Nama", "NIP 19680101 199003 1 001"),
    ),
    "Plt. kepala daerah": (
        "jabatan: Bupati Bandung, nama: Nama, status: Plt.",
        ("Plt. BUPATI BANDUNG,", "Nama"),
    ),
    "Plt. kepala dinas": (
        f"jabatan: Kepala Dinas Tenaga Kerja, nama: Nama, status: Plt., nip: '{NIP}'",
        ("Plt. KEPALA DINAS TENAGA KERJA,", "Nama", "NIP 19680101 199003 1 001"),
    ),
    "Plh.": (
        f"jabatan: Sekretaris Daerah, nama: Nama, status: Plh., nip: '{NIP}', atas_nama: Bupati Bandung",
        ("a.n. BUPATI BANDUNG", "Plh. SEKRETARIS DAERAH,", "Nama", "NIP 19680101 199003 1 001"),
    ),
    "a.n.": (
        f"jabatan: Sekretaris Daerah, nama: Nama, status: definitif, nip: '{NIP}', pangkat: Pembina,"
        " atas_nama: Bupati Bandung",
        ("a.n. BUPATI BANDUNG", "SEKRETARIS DAERAH,", "Nama", "Pembina", "NIP 19680101 199003 1 001"),
    ),
    "u.b.": (
        f"jabatan: Kepala Dinas Tenaga Kerja, nama: Nama, status: definitif, nip: '{NIP}',"
        " atas_nama: Bupati Bandung; Sekretaris Daerah, untuk_beliau: ya",
        ("a.n. BUPATI BANDUNG", "SEKRETARIS DAERAH", "u.b.", "KEPALA DINAS TENAGA KERJA,", "Nama",
         "NIP 19680101 199003 1 001"),
    ),
}  # fmt: skip


def block(signatory: str, which: str = "pengantar", text: str = "") -> Signature:
    head = HEAD.replace(STOCK, f"{{{signatory}, tempat: Soreang}}")
    return signature(evidence(f"tanggal: 5 Maret 2024\n{text}", head=head), which)


def printed(made: Signature) -> str:
    """All words of the block in the order drawn, read back from the PDF."""
    pdf, findings = typeset_pdf(document(made))
    assert not list(findings)
    return " ".join(" ".join(page.tagged.values()) for page in ReadBack(pdf).drawn[1:]).replace("\u00a0", " ")


@pytest.mark.parametrize("form", FORMS)
def test_the_printed_lines(form: str) -> None:
    signatory, lines = FORMS[form]
    words = " ".join(printed(block(signatory)).split())
    assert words.endswith(" ".join(("Soreang, 5 Maret 2024", *lines)))


def test_there_is_a_place_for_the_materai_on_the_statement_alone() -> None:
    stock = FORMS["definitif"][0]
    asked = "pernyataan: {meterai: ya}\n"
    assert "materai Rp10.000" in printed(block(stock, "pernyataan", asked))
    assert "materai" not in printed(block(stock, "pengantar", asked))
    assert "materai" not in printed(block(stock, "pernyataan", "pernyataan: {meterai: tidak}\n"))


@pytest.mark.parametrize(
    ("nip", "wanted"),
    [
        (NIP, "19680101 199003 1 001"),
        ("19680101 199003 1 001", "19680101 199003 1 001"),
        ("1968", "1968"),
        ("19680101199003100X", "19680101199003100X"),
    ],
)
def test_a_nip_in_groups_of_8_6_1_3(nip: str, wanted: str) -> None:
    assert grouped_nip(nip) == wanted


@pytest.mark.parametrize(
    ("form", "name", "bears"),
    [
        ("definitif", "BUPATI BANDUNG", False),
        ("Pj.", "BUPATI BANDUNG", False),
        ("a.n.", "PEMERINTAH KABUPATEN BANDUNG", True),
        ("Plt. kepala dinas", "PEMERINTAH KABUPATEN BANDUNG", True),
    ],
)
def test_the_kop_bears_the_region_s_emblem_unless_the_head_writes(form: str, name: str, bears: bool) -> None:
    head = HEAD.replace(STOCK, f"{{{FORMS[form][0]}}}")
    made = letterhead(evidence("", head=head), Image(b"x", "Lambang", 32.0))
    assert (made.name, made.emblem is not None) == (name, bears)


# --- what a letter says of itself ------------------------------------------------------------------------------------


def test_what_a_letter_states_is_printed_and_the_rest_is_for_the_pen() -> None:
    stated = {
        "nomor": "B/400/2024", "lampiran": "dua berkas", "perihal": "Penilaian", "kepada": "Ketua Tim",
        "tempat_tujuan": "Jakarta",
    }  # fmt: skip
    written = ", ".join(f"{key}: {text}" for key, text in stated.items())
    full = letter_names(evidence(f"surat_pengantar: {{{written}}}"))
    assert [full.nomor, full.lampiran, full.perihal, full.kepada, full.tujuan] == [*stated.values()]
    bare = letter_names(evidence("surat_pengantar: {sifat: Biasa}"))
    assert [bare.nomor, bare.kepada, bare.tujuan] == [PEN] * 3
    assert bare.sifat == "Biasa" and bare.lampiran == "satu berkas" and bare.perihal.startswith("Penyampaian")
