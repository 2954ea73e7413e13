# SPDX-License-Identifier: Apache-2.0
"""The static faces that HarfBuzz makes are those that fontTools makes."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from chipbrief.fonts import font_folders

TEXT = "Controls on 50,000 chips: Ünïçødé, Ж and Ω."
FACES = (("normal", 400), ("normal", 700), ("normal", 600), ("italic", 400))


def outlines(font: TTFont, numbers: list[int]) -> list[Any]:
    glyphs, drawn = font.getGlyphSet(), []
    for name in map(font.getGlyphName, numbers):
        pen = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(pen)
        drawn.append((pen.value, glyphs[name].width))
    return drawn


def rounded(font: TTFont) -> TTFont:
    """Return a font as it is once it was written: with whole numbers for coordinates."""
    font.save(file := io.BytesIO())
    return TTFont(file)


def embedded(pdf: bytes) -> TTFont:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (file,) = (item["/FontFile2"] for item in opened.objects if has_font(item))
        return TTFont(io.BytesIO(file.read_bytes()))


def has_font(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item


@pytest.mark.parametrize(("style", "weight"), FACES)
def test_a_face_has_the_outlines_that_font_tools_gives_it(typesetter, job, style, weight):
    css = f"body {{ font: {style} {weight} 10pt 'IBM Plex Sans' }}"
    cut = embedded(typesetter.typeset(job(f"<style>{css}</style><p>{TEXT}")).pdf)
    assert "fvar" not in cut
    (path,) = (
        path for path in font_folders()[0].glob("*.ttf") if ("Italic" in path.name) == (style == "italic")
    )
    whole = rounded(instantiateVariableFont(TTFont(path), {"wght": weight, "wdth": 100}))
    names = whole.getBestCmap() or {}
    numbers = sorted(whole.getGlyphID(names[ord(sign)]) for sign in set(TEXT))
    assert outlines(cut, numbers) == outlines(whole, numbers)
