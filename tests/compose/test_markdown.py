# SPDX-License-Identifier: Apache-2.0
"""A piece of a page becomes what an author would type, and prints the same again."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from chipbrief.compose.markdown import to_markdown
from chipbrief.compose.written import to_html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One\n two.</p> <p>Three.</p>", "One two.\n\nThree."),
        ("<p>One:</p><ul><li>a</li>\n<li>b</li></ul><p>End.</p>", "One:\n\n- a\n- b\n\nEnd."),
        ("<p>So <cite>[@a_b; @c]</cite></p>", "So [@a_b; @c]"),
        ("<p>Of 2<sup>†</sup> chips <a class='see' href='#t'>Table 3</a></p>", "Of 2 chips"),
        ("<p>a*b [c] &lt;i&gt; 5</p>", r"a\*b \[c] <i> 5"),
        ("<p>- no item</p><p>2025. A year</p>", "\\- no item\n\n2025\\. A year"),
        ("", ""),
    ],
)
def test_paragraphs_lists_and_citations_are_kept(html, expected):
    assert to_markdown(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        *("<p>a*b _c_ [d] \\ e</p>", "<p>- x</p>", "<p>1. x</p>", "<p>-</p>", "<p>2025.</p>"),
        "<p><strong>Nothing.</strong> <em>So</em></p>",
    ],
)
def test_it_prints_the_same_again(html):
    assert to_html(to_markdown(html), lambda _kind, _inside: Markup("")).strip() == html
