# SPDX-License-Identifier: Apache-2.0
"""Words are divided by their language where it helps, and no reader of the pages stumbles over the hyphen."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from chipbrief.laid import DIVIDED, Laid, joined
from chipbrief.typeset.job import Typeset, TypesetJob

PAGE = """<html lang="{lang}"><title>t</title><style>
@page {{ size: {width}pt 150pt; margin: 10pt }} body, p {{ margin: 0 }}
p {{ font: 10pt/13pt 'IBM Plex {face}'; hyphens: auto; hyphenate-limit-chars: 7 4 3; {style} }}
</style><p>{text}"""


@pytest.fixture(scope="module")
def made(typesetter):
    def make(text: str, width: int = 120, lang: str = "en", face: str = "Serif", style: str = "") -> Typeset:
        html = PAGE.format(text=text, width=width, lang=lang, face=face, style=style)
        return typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC), letters=True))

    return make


def lines(laid: Laid) -> list[str]:
    return [line.text for part in laid.parts for line in part.lines]


def parts(laid: Laid) -> list[str]:
    """Return the words that are divided, with a hyphen."""
    return sorted(word.replace(DIVIDED, "-") for word in laid.divided)


def test_a_number_tied_to_what_it_counts_in_another_element_leaves_the_line_full(made):
    """WeasyPrint alone ends the line after its first word: no line of few words stands before a full one."""
    text = "It was left out: 62 estimates; 335\N{NO-BREAK SPACE}<b>scores of it.</b>"
    for width in range(170, 280, 2):
        first, *_rest = lines(made(text, width).laid)
        assert len(first.split()) > 4, width


def test_a_line_goes_back_to_the_last_space_and_not_to_an_element_before_it(made):
    """WeasyPrint alone goes back to the element where only the space that does not break is too wide."""
    text = "All of it <b>fits.</b> It was left out: 62 estimates; 335\N{NO-BREAK SPACE}<b>scores of it.</b>"
    for width in range(220, 420):
        first, second, *_rest = [*lines(made(text, width).laid), ""]
        assert not second.startswith("fits."), width
        assert len(first.split()) > 5, width


@pytest.mark.parametrize(
    ("text", "lang", "divided"),
    [
        ("The advanced semiconductor of the world", "en", ["semi-conductor"]),
        ("La nouvelle réglementation des années", "fr", ["régle-mentation"]),
        ("Pour le de l’exportation de puces avancées", "fr", ["exporta-tion"]),
        ("La parole <span lang=en>the government of the world</span> et", "fr", ["govern-ment"]),
        ("The advanced semiconductor of the world", "zh", []),
        ("The advanced semiconductor of the world", "", []),
    ],
)
def test_words_are_divided_by_their_language(made, text, lang, divided):
    assert parts(made(text, lang=lang).laid) == divided


@pytest.mark.parametrize(
    "text",
    [
        "The advanced Semiconductor of the world",
        "The advanced SEMICONDUCTOR of the world",
        "Some advanced re-semiconductor of the world",
        "The advanced 3semiconductor of the world",
        "The advanced semiconductor.org of the world",
        "The advanced semiconductor.",
        "The advanced semiconductor of it.",
        "The advanced <code style='hyphens: manual'>semiconductor of the world</code>",
        "The advanced <span style='white-space: nowrap'>semiconductor of the world</span>",
    ],
)
def test_what_is_no_gain_stays_whole(made, text):
    assert parts(made(text).laid) == []


@pytest.mark.parametrize(
    ("style", "divided"),
    [
        ("hyphenate-limit-chars: 7 8 3", []),
        ("hyphenate-limit-chars: 7 4 7", ["semi-conductor"]),
        ("hyphenate-limit-chars: 14 4 3", []),
        ("hyphenate-limit-zone: 60pt", []),
        ("hyphens: manual", []),
        ("hyphens: none", []),
    ],
)
def test_a_style_sheet_sets_the_limits(made, style, divided):
    assert parts(made("The advanced semiconductor of the world", style=style).laid) == divided


def test_a_new_line_of_the_author_stays_one(made):
    found = lines(made("The chips<br>semiconductor of<br>more", style="white-space: pre-line").laid)
    assert found == ["The chips", "semiconductor of", "more"]
    assert lines(made("The chips\nsemiconductor of\nmore", style="white-space: pre-line").laid) == found


def test_a_word_wider_than_its_line_is_divided_in_any_case(made):
    assert parts(made("Semiconductor", width=70).laid) == ["Semicon-ductor"]
    assert parts(made("re-export", width=40).laid) == []


@pytest.mark.parametrize("width", range(100, 180, 8))
def test_the_first_word_of_a_name_in_italics_begins_a_line_rather_than_break(made, width):
    text = "<span>A title of a work, <i>Covington of London</i>, 2026.</span>"
    style = "hyphens: manual; overflow-wrap: anywhere"
    assert "Covington" in " ".join(lines(made(text, width, style=style).laid)).split()


def test_a_word_wider_than_any_line_is_broken_anywhere_also_behind_others(made):
    text = f"<span>A title of <i>{'x' * 60}</i></span>"
    laid = made(text, style="hyphens: manual; overflow-wrap: anywhere").laid
    assert all(line.box.right <= 111 for part in laid.parts for line in part.lines)


def test_no_more_than_two_lines_in_a_row_divide_a_word(made):
    found = [line.endswith(DIVIDED) for line in lines(made("semiconductor " * 12, width=130).laid)]
    assert any(found)
    assert "111" not in "".join("1" if divides else "0" for divides in found)


def test_no_page_ends_within_a_word(made):
    texts = ["x " * count + "the advanced semiconductor " * 30 for count in range(0, 40, 5)]
    for laid in (made(text, style="orphans: 2; widows: 2", width=126).laid for text in texts):
        assert len(laid.sheets) > 1
        assert not any(part.lines[-1].text.endswith(DIVIDED) for part in laid.parts)


@pytest.mark.parametrize("face", ["Serif", "Sans", "Sans Condensed", "Mono"])
def test_the_hyphen_says_in_the_file_that_it_only_divides(made, face):
    done = made(f"A dual-use chip. {'The restrictions of semiconductors of governments. ' * 3}", face=face)
    assert any(line.endswith(DIVIDED) for line in lines(done.laid))
    with pikepdf.open(io.BytesIO(done.pdf)) as pdf:
        maps = [item.ToUnicode.read_bytes() for item in pdf.objects if has_map(item)]
    assert sum(len(re.findall(rb"<00ad>", found)) for found in maps) == 1
    assert sum(len(re.findall(rb"<002d>", found)) for found in maps) == 1


def test_hyphens_that_an_author_writes_stay_what_they_are(made):
    # Of this face the glyph of U+2010 is the one for a hyphen that divides.
    done = made("The advanced semiconductor of dual\u2010use. " * 4, face="Sans", width=128)
    said = pypdfium2.PdfDocument(done.pdf)[0].get_textpage().get_text_range()
    assert "\ufffe" in said
    assert said.count("dual-use") == 4


def has_map(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item


def test_a_reader_of_the_file_gets_whole_words(made):
    done = made("The advanced semiconductor of the government restrictions on semiconductors of")
    page = pypdfium2.PdfDocument(done.pdf)[0].get_textpage()
    said = page.get_text_range().replace("\ufffe", "").replace("\r\n", " ")
    assert said == joined(lines(done.laid))
    assert DIVIDED not in said


def test_letters_are_measured_up_to_the_hyphen(made):
    line = next(line for line in made("The advanced semiconductor of the world").laid.parts[0].lines)
    assert line.text.endswith(DIVIDED)
    assert len(line.edges) == len(line.text) + 1
    assert line.edges[-1] == pytest.approx(line.box.right, abs=0.1)


def test_what_is_said_before_a_citation_is_whole(made):
    text = "The advanced semiconductor of the world <a data-cite=12>[1]</a>"
    (mark,) = made(text).laid.marks
    assert mark.text == "The advanced semiconductor of the world"


def test_a_compound_that_is_broken_at_its_hyphen_has_no_blank_there(made):
    (mark,) = made("Of data-center use of one- or more <a data-cite=12>[1]</a>", width=70).laid.marks
    assert mark.text == "Of data-center use of one- or more"


def test_a_soft_hyphen_of_the_author_is_one_too(made):
    done = made("The advanced micro&shy;pro&shy;cessor of the world", style="hyphens: manual")
    assert parts(done.laid) == ["micro-processor"]


def test_columns_do_not_become_narrower(made):
    table = "<table><tr><td>{0}<td>{0}</table>".format("the semiconductor restrictions of the")
    style = "</style><style>td {{ hyphens: {} }}"
    widths = {
        way: [part.box.width for part in made(table, style=style.format(way)).laid.parts]
        for way in ("auto", "manual")
    }
    assert widths["auto"] == widths["manual"]
