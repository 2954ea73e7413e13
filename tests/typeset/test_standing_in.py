# SPDX-License-Identifier: Apache-2.0
"""What our typesetter replaces of WeasyPrint is what it was when the replacement was written.

A test that fails after an upgrade names what changed: read it in the new version, mend the module of ours
that stands in for it, and only then write the new digest here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from chipbrief.typeset.environment import make_folder, remove_folder, worker_environment

OURS = "chipbrief.typeset."
DECISION = Path(__file__).resolve().parents[2] / "docs/decisions/0046-standing-in-for-weasyprint.md"
#: What is replaced -> the beginning of the SHA-256 of its source, and our modules that take its place.
REPLACED: dict[str, tuple[str, str]] = {
    "pydyf.PDF": ("430a7b480a61", "sparing"),
    "pydyf._to_bytes": ("1cefd02c285d", "reusing"),
    "tinyhtml5.inputstream.characters_until_regex": ("", "reusing"),
    "weasyprint.css.AnonymousStyle.__init__": ("9fbdd74c1ad0", "reusing"),
    "weasyprint.css.ComputedStyle.__init__": ("ffbc48647d0d", "reusing"),
    "weasyprint.css.ComputedStyle.__missing__": ("b318d8efc8ac", "reusing"),
    "weasyprint.css.StyleFor": ("dac5a1326168", "sparing"),
    "weasyprint.css.find_style_attributes": ("c5b4eb4d3c00", "sparing"),
    "weasyprint.css.properties.INITIAL_VALUES.hyphenate_character": ("", "builtins"),
    "weasyprint.document.Page": ("69061840d66b", "sparing"),
    "weasyprint.draw.text.draw_first_line": ("1bb8eae6d88e", "dividing"),
    "weasyprint.images.Image": ("", "pictures"),
    "weasyprint.images.RasterImage.get_x_object": ("1f5901114446", "pictures"),
    "weasyprint.layout.background.layout_box_backgrounds": ("617a870678c8", "reusing"),
    "weasyprint.layout.block._break_line": ("2b92255d94ab", "dividing"),
    "weasyprint.layout.block._in_flow_layout": ("c2537262836d", "floating"),
    "weasyprint.layout.block.block_level_layout_switch": ("b963d5401426", "rhythm"),
    "weasyprint.layout.inline.iter_line_boxes": ("04aec48abfca", "dividing"),
    "weasyprint.layout.page.make_all_pages": ("b5e403489484", "balancing"),
    "weasyprint.layout.percent.resolve_percentages": ("71673078096f", "reusing"),
    "weasyprint.matrix.Matrix.__matmul__": ("b6d133844b5d", "vectors"),
    "weasyprint.pdf.fonts.Font.clean": ("794f0211f184", "faces"),
    "weasyprint.pdf.tags._build_box_tree": ("f716251a83e7", "tagging"),
    "weasyprint.pdf.tags.add_tags": ("f0e74575b0ba", "sparing"),
    "weasyprint.svg.SVG": ("b08393091c55", "pictures"),
    "weasyprint.svg.path.path": ("194cd562b8d9", "vectors"),
    "weasyprint.svg.utils.color": ("1cd5953c50ce", "vectors"),
    "weasyprint.svg.utils.normalize": ("644aeada98cd", "vectors"),
    "weasyprint.svg.utils.parse_url": ("43b836154f3f", "vectors"),
    "weasyprint.svg.utils.size": ("da153ed5f4a1", "vectors"),
    "weasyprint.svg.utils.transform": ("0661f0a5c3e7", "vectors"),
    "weasyprint.text.line_break.Layout": ("681b737d1ba5", "shaping"),
    "weasyprint.text.line_break.first_line_metrics": ("55ec5d0b58b2", "dividing"),
    "weasyprint.text.line_break.pyphen": ("", "types"),
    "weasyprint.text.line_break.split_first_line": ("39ad1016863c", "dividing shaping"),
    "weasyprint.css.preprocess_stylesheet": ("1e8c36ce5967", "sheets"),
    "weasyprint.tinycss2": ("", "types"),
    "weasyprint.text.line_break.strut": ("b57885b70dd0", "reusing"),
}


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, tuple[str, str]]]:
    folder = make_folder()
    line = [sys.executable, str(Path(__file__).with_name("replaced.py"))]
    try:
        done = subprocess.run(line, check=True, capture_output=True, env=worker_environment(folder))
        answer: dict[str, tuple[str, list[str]]] = json.loads(done.stdout)
        yield {
            name: (source, " ".join(maker.removeprefix(OURS) for maker in makers))
            for name, (source, makers) in answer.items()
        }
    finally:
        remove_folder(folder)


def test_nothing_else_is_replaced(found):
    assert {name: makers for name, (_source, makers) in found.items()} == {
        name: makers for name, (_source, makers) in REPLACED.items()
    }


@pytest.mark.parametrize("name", [name for name, (source, _makers) in REPLACED.items() if source])
def test_what_is_replaced_is_what_it_was(found, name):
    assert found[name][0] == REPLACED[name][0]


@pytest.mark.parametrize("name", REPLACED)
def test_the_decision_tells_who_stands_in(name):
    text = DECISION.read_text("utf-8")
    assert f"`{name.removeprefix('weasyprint.')}`" in text
    assert all(
        f"`{maker}`" in text for maker in REPLACED[name][1].split() if maker not in ("builtins", "types")
    )
