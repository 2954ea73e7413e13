# SPDX-License-Identifier: Apache-2.0
"""Narrow spaces are seen in every face, and are read as what they are."""

from __future__ import annotations

import pypdfium2
import pytest

from chipbrief.typeset.client import Typesetter

NUMBER = "7\N{NARROW NO-BREAK SPACE}100\N{NARROW NO-BREAK SPACE}600"


@pytest.fixture(scope="module")
def typesetter():
    with Typesetter() as typesetter:
        yield typesetter


@pytest.mark.parametrize("face", ["IBM Plex Sans Condensed", "IBM Plex Sans", "IBM Plex Serif"])
def test_a_narrow_space_has_about_a_sixth_of_an_em(typesetter, job, face):
    page = "<style>p { font: 50pt '%s'; margin: 0 }</style><p>%s</p>"
    made = [typesetter.typeset(job(page % (face, text))) for text in ("7100600", NUMBER)]
    ((bare,), (spaced,)) = (each.laid.parts[0].lines for each in made)
    assert 0.15 < (spaced.box.width - bare.box.width) / 2 / 50 < 0.2
    text = pypdfium2.PdfDocument(made[1].pdf)[0].get_textpage().get_text_range()
    assert text.strip() == NUMBER


def test_a_narrow_space_is_wide_enough_in_each_line_of_a_table(typesetter, job):
    page = "<style>td { font: 50pt 'IBM Plex Sans'; overflow-wrap: anywhere; word-spacing: 2pt }</style>"
    rows = "".join(f"<tr><td>{text}</td></tr>" for text in ("7100600", NUMBER, NUMBER))
    laid = typesetter.typeset(job(f"{page}<table>{rows}</table>")).laid
    bare, *spaced = (line.box.width for part in laid.parts for line in part.lines)
    assert spaced[0] == spaced[1] > bare + 2 * 0.15 * 50
