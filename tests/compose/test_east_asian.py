# SPDX-License-Identifier: Apache-2.0
"""Names in Chinese, Japanese and Korean are set in a font that only such a page brings."""

from __future__ import annotations

import io

import pikepdf
import pytest

from chipbrief.compose import compose
from chipbrief.edition import make_edition
from chipbrief.flow import make_brief
from chipbrief.fonts import needs_east_asian


@pytest.mark.parametrize("text", ["张伟", "カタカナ", "한국", "全角"])
def test_these_signs_need_the_font(text):
    assert needs_east_asian(f"a {text} b")


@pytest.mark.parametrize("text", ["", "Émile", "Ελλάδα", "Россия", "“a” — 4,800 ≥ µ"])
def test_others_do_not(text):
    assert not needs_east_asian(text)


def test_a_page_without_such_signs_does_not_bring_it(china_page):
    assert not [path for path in china_page.assets if path.startswith("fonts/")]


def test_only_what_is_used_of_it_is_embedded(workshop, pick_of):
    edition = make_edition(text={"author": "张伟"})
    made = make_brief(pick_of("MYS", "2023-05", "2023-05"), workshop, edition=edition)
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        fonts = {str(item.BaseFont): item for item in document.objects if isinstance(item, pikepdf.Dictionary)
                 and item.get("/Type") == "/Font" and "CJK" in str(item.get("/BaseFont"))}  # fmt: skip
    assert fonts
    assert len(made.pdf) < 1_500_000


def test_the_page_names_the_font_it_brings(findings_of, policy):
    page = compose(
        findings_of("MYS", "2023-05", "2023-05"), policy, edition=make_edition(text={"author": "张"})
    )
    assert "fonts/noto-sans-cjk.otf" in page.assets
    assert "pack:///fonts/noto-sans-cjk.otf" in page.html
