# SPDX-License-Identifier: Apache-2.0
"""Labels of a drawn chart: apart, inside the picture, or gone when there is no room."""

from __future__ import annotations

from itertools import combinations

import pytest

from chipbrief.drawing.apart import spread
from chipbrief.drawing.svg import inside, overlap, read


def drawn(*labels: str, layer: str = "apart", line: str = "") -> str:
    """Return a picture of 200 by 100 pixels as Vega writes it, with labels right of the points (x, y)."""
    texts = "".join(
        f'<text text-anchor="start" transform="translate({float(x) + 6},{float(y) + 3})" font-size="10px">'
        f"{says}</text>"
        for x, y, says in (label.split("|") for label in labels)
    )
    return (
        '<svg width="200" height="100" viewBox="0 0 200 100"><g transform="translate(10,5)">'
        '<g class="mark-group role-frame root"><g transform="translate(0,0)">'
        '<path class="background" d="M0.5,0.5h180v90h-180Z"/><g>'
        f'<g class="mark-line role-mark layer_0_marks"><path d="{line}"/></g>'
        f'<g class="mark-text role-mark {layer}_marks">{texts}</g></g></g></g></g></svg>'
    )


def boxes(svg: str) -> dict[str, tuple[float, float, float, float]]:
    return {text.says: text.box for text in read(svg).texts}


def test_labels_at_one_place_move_apart():
    found = boxes(spread(drawn("90|45|GPT-4 Turbo", "92|46|DeepSeek-V3", "91|44|Qwen2.5")))
    assert len(found) == 3
    assert not any(overlap(a, b) for a, b in combinations(found.values(), 2))


def test_a_label_without_room_goes_and_one_that_is_kept_stays():
    crowd = [f"{x}|{y}|Crowded label" for x in (60, 64, 68) for y in (40, 44, 48)]
    assert 0 < len(boxes(spread(drawn(*crowd, "62|42|Last")))) < 10
    assert "Kept" in boxes(spread(drawn("62|42|Kept", layer="kept", line="M0,0L180,90L180,0L0,90")))


def test_labels_at_the_ends_of_lines_stay_in_one_column_when_they_move():
    found = boxes(spread(drawn("60|40|United States", "60|46|China", "60|80|Rest", layer="kept_ends")))
    assert not overlap(found["China"], found["United States"])
    assert len({left for left, *_rest in found.values()}) == 1


def test_a_label_goes_where_no_line_is():
    line = "M90,45L180,45"
    box = boxes(spread(drawn("90|45|Chinese best", line=line)))["Chinese best"]
    assert inside((100.0, 50.0, 190.0, 50.0), box) == 0


def test_a_label_stays_in_the_picture():
    found = boxes(spread(drawn("178|2|A long label at the corner", "2|88|Another at the other corner")))
    for left, top, right, bottom in found.values():
        assert left >= 0
        assert top >= -0.5
        assert right <= 200
        assert bottom <= 100


def test_other_texts_are_left_alone():
    svg = drawn("90|45|A", "92|46|B", layer="layer_1")
    assert spread(svg) == svg


def test_a_square_covers_no_more_than_its_sides():
    svg = (
        '<svg width="40" height="40"><g class="mark-symbol role-mark">'
        '<path transform="translate(20,10)" d="M-3,-3h6v6h-6Z"/>'
        '<path transform="translate(5,5)" d="M2,0A2,2,0,1,1,-2,0"/>'
        "</g></svg>"
    )
    assert read(svg).points == [(17.0, 7.0, 23.0, 13.0), (3.0, 3.0, 7.0, 7.0)]


def test_rows_of_several_lines_are_centered_and_hidden_texts_go():
    lines = '<tspan>a</tspan><tspan x="0" dy="12">b</tspan>'
    row = f'<text text-anchor="end" transform="translate(-7,16)">{lines}</text>'
    assert "translate(-7,10)" in spread(row)
    assert spread('<g><text opacity="0" x="1">Jul 2023</text><text opacity="1">2024</text></g>') == (
        '<g><text opacity="1">2024</text></g>'
    )


@pytest.mark.parametrize(
    ("segment", "length"),
    [
        ((0, 5, 20, 5), 10.0),
        ((10, -9, 10, 99), 10.0),
        ((0, 20, 20, 20), 0.0),
        ((6, 6, 8, 6), 2.0),
        ((0, -5, 20, 15), 200**0.5),
        ((16, 0, 16, 10), 0.0),
    ],
)
def test_the_part_of_a_line_in_a_box(segment, length):
    assert inside(segment, (5, 0, 15, 10)) == pytest.approx(length)
