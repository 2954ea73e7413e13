# SPDX-License-Identifier: Apache-2.0
"""Labels of points: beside their point, inside the plot, and not on top of each other."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chipbrief.compose.labels import ANCHORS, Plot, box_of, is_led, is_stray, place_labels, point_of
from chipbrief.drawing.svg import overlap

PLOT = Plot(574, 300, (1_000, 100_000), (1, 50))
PLACES = st.tuples(st.decimals(1_000, 100_000, places=0), st.decimals(1, 50, places=2))


def place(x: int, y: int) -> tuple[Decimal, Decimal]:
    return Decimal(x), Decimal(y)


def test_two_points_side_by_side_keep_their_labels_apart():
    labels = {place(10_000, 10): "H100 SXM5 80 GB", place(11_000, 10): "H100 NVL 94 GB"}
    anchors = place_labels(labels, PLOT)
    one, other = (box_of(PLOT.pixel(spot), labels[spot], anchors[spot]) for spot in labels)
    assert overlap(one, other) == 0


def test_a_label_at_the_right_edge_stands_to_the_left():
    assert "left" in place_labels({place(100_000, 10): "GB200 NVL72"}, PLOT)[place(100_000, 10)]


def test_a_label_keeps_clear_of_what_is_taken():
    spot = place(10_000, 10)
    x, y = PLOT.pixel(spot)
    right_half = (x, y - 40, x + 200, y + 40)
    anchor = place_labels({spot: "MI300X"}, PLOT, [right_half])[spot]
    assert overlap(box_of((x, y), "MI300X", anchor), right_half) == 0


def test_a_label_beside_an_edge_begins_behind_it():
    # Neighbors above and on the left, an edge right of the point that no label should cross.
    spot = place(10_000, 10)
    x, y = PLOT.pixel(spot)
    taken = [(x + 6, 0, x + 7, 300), (x - 200, y - 40, x + 5, y - 4), (x - 200, y - 4, x - 5, y + 40),
             (x + 6, y - 40, x + 200, y + 12), (x - 200, y + 5, x + 3, y + 40)]  # fmt: skip
    anchor = place_labels({spot: "Ascend 910B4"}, PLOT, taken)[spot]
    assert anchor == "far below wide right"
    assert sum(overlap(box_of((x, y), "Ascend 910B4", anchor), box) for box in taken) == 0


def test_a_label_that_is_nearer_to_another_point_is_led_to_its_own():
    # Room for it is only above the point on its right.
    spot, other = place(10_000, 10), place(10_800, 10)
    (x, y), beside = PLOT.pixel(spot), PLOT.pixel(other)
    taken = [(0, 0, x + 4, 300), (x - 200, y + 4, x + 200, 300), (beside[0] + 6, y - 6, 574, 300)]
    anchor = place_labels({spot: "MI300X, MI325X", other: "B"}, PLOT, taken)[spot]
    box = box_of((x, y), "MI300X, MI325X", anchor)
    assert is_stray(box, (x, y), [(x, y), beside])
    assert is_led(anchor)
    assert overlap(box, point_of(beside)) == 0


def test_a_label_beside_two_points_that_meet_is_not_led():
    labels = {place(10_000, 10): "MI210", place(10_050, 10): "MI100"}
    assert not any(map(is_led, place_labels(labels, PLOT).values()))


@given(st.dictionaries(PLACES, st.text("abc 1", min_size=1, max_size=24), max_size=12))
def test_every_label_has_a_side_whatever_the_points(labels):
    anchors = place_labels(labels, PLOT)
    assert set(anchors) == set(labels)
    assert set(anchors.values()) <= set(ANCHORS)
    assert anchors == place_labels(dict(reversed(labels.items())), PLOT)
