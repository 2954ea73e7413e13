# SPDX-License-Identifier: Apache-2.0
"""The last page of a document: not a few lines, where a section of the page before it can join them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob

#: Twelve lines a page.
PAGE = """@page { size: 200pt 196pt; margin: 20pt } html, body { margin: 0; font: 10pt/13pt 'IBM Plex Sans' }
p, h2 { margin: 0 } h2 { font: 10pt/13pt 'IBM Plex Sans'; break-after: avoid } h2 + h2 { margin-top: 0 }"""


@pytest.fixture(scope="module")
def lines_of(typesetter: Typesetter):
    def lines(text: str, style: str = "", most: str = "") -> list[str]:
        """Lay out a heading for each capital letter and a paragraph for each other."""
        body = "".join(f"<h2>{key}</h2>" if key.isupper() else f"<p>{key}</p>" for key in text)
        html = f'<html lang="en"><title>t</title><style>{PAGE}{style}</style>'
        html += f'<body data-pages="{most}">{body}</html>'
        laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
        return [
            "".join(item.text for item in laid.parts if item.page == n + 1) for n in range(len(laid.sheets))
        ]

    return lines


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("AabcdefBghijk", ["Aabcdef", "Bghijk"]),
        ("AabcdefBghCijk", ["AabcdefBgh", "Cijk"]),
        ("AabcdefghijkBl", ["Aabcdefghijk", "Bl"]),
        ("AabcBdefghijkl", ["AabcBdefghij", "kl"]),
        ("AabcdefghijBklmn", ["Aabcdefghij", "Bklmn"]),
        ("AabcdefBCghijk", ["Aabcdef", "BCghijk"]),
    ],
)
def test_the_last_sections_join_a_short_last_page(lines_of, text, pages):
    assert lines_of(text) == pages


@pytest.mark.parametrize(("count", "pages"), [(13, [9, 4]), (17, [10, 7]), (18, [12, 6])])
def test_where_no_section_can_join_it_items_of_a_list_do(typesetter, count, pages):
    # A page of five lines is not short, but better with the sixth, where the page before stays full.
    items = "".join(f"<li>{number}</li>" for number in range(count))
    style = f"{PAGE} ol {{ margin: 0; padding: 0; list-style: none }}"
    html = f'<html lang="en"><title>t</title><style>{style}</style><body><ol>{items}</ol>'
    laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
    assert [sum(part.page == page for part in laid.parts) for page in (1, 2)] == pages


@pytest.mark.parametrize(
    ("before", "pages"),
    [
        ("abcdefg", ["Aabcdefg", "S12345M"]),
        ("abcd", ["AabcdS123", "45Mxyz"]),
    ],
)
def test_a_section_that_would_leave_much_white_lets_its_list_go_on(typesetter, before, pages):
    text = "".join(f"<p>{key}</p>" for key in before)
    items = "".join(f"<li>{number}</li>" for number in range(1, 6))
    end = "<p>x</p><p>y</p><p>z</p>" if len(before) < 7 else ""
    style = f"{PAGE} ol {{ margin: 0; padding: 0; list-style: none }}"
    body = f"<h2>A</h2>{text}<h2>S</h2><ol>{items}</ol><h2>M</h2>{end}"
    html = f'<html lang="en"><title>t</title><style>{style}</style><body>{body}'
    laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
    told = ["".join(part.text for part in laid.parts if part.page == page) for page in (1, 2)]
    assert told == pages


def test_a_section_leaves_no_third_of_a_page_white_where_its_list_can_go_on(typesetter):
    # It would begin at 8.5 of twelve lines.
    text = "".join(f"<p>{key}</p>" for key in "abcdef") + "<p style='line-height: 6.5pt'>g</p><p>h</p>"
    items = "".join(f"<li>{number}</li>" for number in range(1, 7))
    style = f"{PAGE} ol {{ margin: 0; padding: 0; list-style: none }}"
    body = f"<h2>A</h2>{text}<h2>S</h2><ol>{items}</ol><p>x</p>"
    html = f'<html lang="en"><title>t</title><style>{style}</style><body>{body}'
    laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
    told = ["".join(part.text for part in laid.parts if part.page == page) for page in (1, 2)]
    assert told == ["AabcdefghS12", "3456x"]


def test_a_list_is_not_cut_above_a_section_that_could_begin_the_page(typesetter):
    items = "".join(f"<li>{number}</li>" for number in range(1, 9))
    style = f"{PAGE} ol {{ margin: 0; padding: 0; list-style: none; line-height: 6.5pt }}"
    end = "".join(f"<p>{key}</p>" for key in "tuvwxyz")
    html = f'<html lang="en"><title>t</title><style>{style}</style><body>'
    html += f"<h2>A</h2><p>a</p><h2>S</h2><ol>{items}</ol><h2>M</h2>{end}"
    laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
    told = ["".join(part.text for part in laid.parts if part.page == page) for page in (1, 2)]
    assert told == ["AaS12345678", "Mtuvwxyz"]


def test_a_better_end_leaves_the_page_numbers_of_contents(typesetter):
    style = f"{PAGE} a::after {{ content: target-counter(attr(href), page) }}"
    parts = (
        f"<h2 id='{key}'>{key}</h2>" if key.isupper() else f"<p>{key}</p>"
        for key in "AabcdefghBabcdefghijkCabcDabcdefg"
    )
    body = f"<ul><li><a href='#A'>x</a></li><li><a href='#B'>B</a></li><li>c</li></ul>{''.join(parts)}"
    html = f'<html lang="en"><title>t</title><style>{style}</style><body>{body}</html>'
    laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
    assert "B2" in {part.text for part in laid.parts if part.page == 1}


@pytest.mark.parametrize(
    ("style", "text", "pages"),
    [
        ("h2:last-of-type { break-before: page }", "AabcdefBghCx", ["AabcdefBgh", "Cx"]),
    ],
)
def test_what_the_style_sheet_asks_for_goes_first(lines_of, style, text, pages):
    assert lines_of(text, style) == pages


@pytest.mark.parametrize(
    ("margin", "pages"),
    [
        (0, ["Aabcdef", "Bghijk"]),  # nothing to tighten
        (4, ["AabcdefBghi"]),
        (40, ["Aabcdef", "Bghi"]),  # tighter does not help
    ],
)
def test_where_pages_are_counted_a_short_last_one_is_avoided_first(lines_of, margin, pages):
    text = "AabcdefBghijk" if not margin else "AabcdefBghi"
    assert lines_of(text, f"h2 {{ margin: 0 0 {margin}pt }}", most="2") == pages


def test_a_document_of_few_pages_is_tightened_also_where_it_may_have_many(lines_of):
    assert lines_of("AabcdefBghi", "h2 { margin: 0 0 4pt }", most="6") == ["AabcdefBghi"]


@pytest.mark.parametrize(
    ("count", "pages"),
    [
        (32, [8, 8, 8, 8]),
        (33, [12, 12, 9]),
        (65, [8] * 8 + [1]),  # of many pages all would be laid out again for one
    ],
)
@pytest.mark.parametrize("most", ["", "20"])
def test_a_short_last_page_goes_where_less_distance_gains_its_height(lines_of, count, pages, most):
    text = lines_of("a" * count, "p { margin: 0 0 3pt }", most)
    assert [len(letters) for letters in text] == pages


def test_where_less_distance_does_not_help_many_pages_are_as_before(lines_of):
    text = "".join(f"{key}abcd" for key in "ABCDEFGH") + "Za"
    pages = ["AabcdBabcd", "CabcdDabcd", "EabcdFabcd", "Gabcd", "HabcdZa"]
    assert lines_of(text, "h2 { margin: 0 0 13pt }") == pages


@pytest.mark.parametrize(
    ("margin", "pages"),
    [
        (1, ["AabcdefBghi"]),  # as it is
        (4, ["AabcdefBghi"]),  # tighter
        (40, ["AabcdefBg", "hi"]),  # as tight as may be
    ],
)
def test_one_page_too_many_is_avoided_by_less_between_the_blocks(lines_of, margin, pages):
    assert lines_of("AabcdefBghi", f"h2 {{ margin: 0 0 {margin}pt }}", most="1") == pages


def test_the_cells_of_a_table_come_closer_too(typesetter):
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(11))
    style = f"{PAGE} table {{ border-spacing: 0 }} td {{ padding: 1pt 0 }}"
    html = f'<html lang="en"><title>t</title><style>{style}</style><body data-pages="1"><table>{rows}</table>'
    assert typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).pages == 1
