# SPDX-License-Identifier: Apache-2.0
"""Widths of texts from a table: about those that the font has, and seldom much more."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from chipbrief.drawing import FONT
from chipbrief.drawing.widths import text_width, wrapped
from chipbrief.fonts import font_folders

TEXTS = (
    "United States", "8.5 months (5.3 to 16.1)", "NVIDIA GB300 NVL72 (per GPU)", "Études à l’École",
    "DeepSeek-V2 (MoE-236B)", "100,000", "% of the world’s best", "Huawei Ascend chips, all kinds, 2025",
)  # fmt: skip


@pytest.fixture(scope="module")
def faces() -> dict[bool, TTFont]:
    name = FONT.replace(" ", "")
    found = {path.name: path for folder in font_folders() for path in Path(folder).rglob("*.ttf")}
    return {bold: TTFont(found[f"{name}-{'SemiBold' if bold else 'Regular'}.ttf"]) for bold in (False, True)}


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_as_wide_as_it_is_drawn_or_a_little_more(text, bold, faces):
    signs, widths = faces[bold].getBestCmap(), faces[bold]["hmtx"]
    drawn = sum(widths[signs[ord(sign)]][0] for sign in text) / faces[bold]["head"].unitsPerEm * 10
    assert 0.97 * drawn <= text_width(text, 10, bold=bold)
    assert text_width(text, 10, bold=bold) <= 1.2 * drawn


def test_a_text_is_wrapped_at_words():
    lines = wrapped("Chinese models trailed U.S. ones by months", 10, 90)
    assert " ".join(lines) == "Chinese models trailed U.S. ones by months"
    assert all(text_width(line, 10) <= 90 for line in lines)
    assert wrapped("Incomprehensibilities", 10, 20) == ("Incomprehensibilities",)
    assert wrapped("", 10, 20) == ()
