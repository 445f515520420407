"""What a value's own characters betray: letters that no face has, a percentage without its sign."""

from __future__ import annotations

from paritrana.diagnostics import Fault, Severity

NO_GLYPH = Fault(
    "BENTUK-15",
    "aksara-tak-tercetak",
    Severity.PERINGATAN,
    "aksara {aksara} tidak ada dalam fon; akan tercetak sebagai tanda tanya",
    "ganti aksara itu dengan huruf Latin atau tanda baca biasa",
    """Fon dosir memuat huruf Latin, angka, dan tanda baca umum. Emoji, huruf dari aksara lain, dan tanda butir dari
program pengolah kata tidak dapat dicetak.

Contoh: nama: Gerakan 🌾 Tani
Perbaikan: nama: Gerakan Tani""",
)

NO_SIGN = Fault(
    "BENTUK-16",
    "persen-di-bawah-satu",
    Severity.PERINGATAN,
    '{kunci} "{tertulis}" tanpa tanda persen; dibaca {dibaca}',
    "tulis dengan tanda persen: {dibaca}, atau {bagian} bila maksudnya bagian dari satu",
    """Angka antara nol dan satu tanpa tanda persen dapat berarti bagian dari satu: 0,3713 dapat berarti 0,3713% atau
37,13%. Program membacanya seperti tertulis.

Contoh: persen: 0,3713
Perbaikan: persen: 37,13%""",
)
