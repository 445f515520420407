"""HTML made by functions: what isn't markup already is escaped, wherever it stands."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from paritrana.printable import clean
from paritrana.safe_html import Html, join, join_lines, tag


class Reader(HTMLParser):
    """The elements and texts of a page, as a browser's parser sees them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ends: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.ends.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(), st.text())
def test_any_text_stays_text(words: str, value: str) -> None:
    read = Reader(tag("p", words, title=value))
    assert read.tags == [("p", {"title": "\n".join(map(clean, value.split("\n")))})]
    assert read.text == "\n".join(map(clean, words.split("\n")))
    assert read.ends == ["p"]


def test_markup_is_taken_as_it_is_and_nothing_else() -> None:
    assert tag("p", tag("b", "a<b"), "<i>") == "<p><b>a&lt;b</b>&lt;i&gt;</p>"
    assert isinstance(join("<", tag("b")), Html)
    assert join("<", None, tag("b")) == "&lt;<b></b>"
    assert join_lines(("<", None, tag("b"))) == "&lt;\n<b></b>"


def test_attributes_are_named_and_left_out() -> None:
    assert (
        tag("td", class_="n", data_v="1", title=None, hidden="") == '<td class="n" data-v="1" hidden=""></td>'
    )


def test_an_element_without_an_end_has_none() -> None:
    assert tag("input", type="search") == '<input type="search">'
