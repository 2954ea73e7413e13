# SPDX-License-Identifier: Apache-2.0
"""Chips against the thresholds: the region that a point lies in is the paragraph that decides."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from support.figures import table

from chipbrief.compose import compose
from chipbrief.compose.figures.regions import DENSITY, LINKS, boxes, regions_on, rows
from chipbrief.compose.figures.thresholds import HEIGHT, WIDTH, build
from chipbrief.compose.formats import PAGE
from chipbrief.compose.labels import CHARACTER, LINE, Plot, box_of, is_led, is_stray, point_of
from chipbrief.drawing.svg import overlap
from chipbrief.gather.records import Chip
from chipbrief.judge.control import Law

PICKS = [
    ("CHN", "2022-10", "2025-02-12", "dc-training-gpu"),
    ("CHN", "2022-10", "2026-10", "dc-training-gpu"),
    ("CHN", "2022-10", "2023-05", "dc-training-gpu"),
    ("ARE", "2023", "2026-10", "dc-inference-gpu"),
    ("MYS", "2022-10", "2025-02-12", "dc-training-gpu"),
    ("CHN", "2022-10", "2026-10", "china-variant"),
    ("RUS", "2024", "2026-10", "cn-domestic"),
    ("KAZ", "2022-10", "2025-02-12", "hyperscaler-asic"),
]


def plot_of(figure):
    (frame,) = table(figure, "frame")
    ends = [float(frame[name]) for name in ("tpp_from", "tpp_to", "up_from", "up_to")]
    return Plot(WIDTH, HEIGHT, (ends[0], ends[1]), (ends[2], ends[3]))


def top_region(regions, x, y):
    """Return the paragraph of the rectangle drawn last at a place: what a reader sees there."""
    inside = [
        row
        for row in regions
        if row["outcome"] != "beyond"
        and row["tpp_from"] <= x < row["tpp_to"]
        and row["up_from"] <= y < row["up_to"]
    ]
    return inside[-1]["paragraph"] if inside else ""


@pytest.mark.parametrize(("country", "start", "end", "chip_class"), PICKS)
def test_a_point_lies_in_the_region_of_the_paragraph_that_decides(judged, country, start, end, chip_class):
    findings = judged(country, start, end, chip_class=chip_class)
    figure = build(findings)
    regions = table(figure, "regions")
    shown = 0
    for item in findings.chips:
        status, numbers = item.now.enforced, item.parameters
        up = getattr(numbers, figure.axis)
        if not numbers.tpp or not up or "letter" in status.paragraph or not numbers.datacenter:
            continue
        assert top_region(regions, numbers.tpp, up) == status.paragraph, item.chip.id
        shown += 1
    assert shown


@pytest.mark.parametrize(("country", "start", "end", "chip_class"), PICKS)
def test_labels_do_not_cover_each_other(judged, country, start, end, chip_class):
    figure = build(judged(country, start, end, chip_class=chip_class))
    plot = plot_of(figure)
    boxes = [
        box_of(plot.pixel((row["tpp"], row[figure.axis])), row["label"], row["anchor"])
        for row in table(figure, "points")
    ]
    assert all(overlap(one, other) < 60 for one, other in itertools.combinations(boxes, 2))


@pytest.mark.parametrize("end", ["2023-10-31", "2025-02-12", "2026-11-20"])
@pytest.mark.parametrize("country", ["CHN", "MYS"])
def test_each_label_is_nearest_to_its_own_point_or_led_to_it(judged, library, country, end):
    seen = 0
    for chip_class in {chip.chip_class for chip in library.all(Chip)}:
        figure = build(judged(country, "2022-10", end, chip_class=chip_class))
        spots = {}
        for row in table(figure, "points"):
            spots[row["label"], row["anchor"]] = plot_of(figure).pixel((row["tpp"], row[figure.axis]))
        for (label, anchor), spot in spots.items():
            box = box_of(spot, label, anchor)
            assert is_led(anchor) or not is_stray(box, spot, spots.values()), (chip_class, label, anchor)
            assert sum(overlap(box, point_of(other)) for other in spots.values()) < 2, (chip_class, label)
        seen += len(spots)
    assert seen > 20


def test_a_thin_line_leads_to_a_label_that_stands_off(judged, policy):
    findings = judged("CHN", "2022-10", "2025-02-12")
    figure = build(findings)
    page = b'{% from "_shared/figures_law.html.j2" import thresholds %}'
    page += b"{{ thresholds(figures.thresholds, brief) }}"
    alone = replace(policy, files={**policy.files, PAGE: page}, figures=("thresholds",), questions=())
    composed = compose(findings, alone)
    (svg,) = (data.decode() for path, data in composed.pictures.items() if "thresholds" in path)
    drawn = re.findall(r'<line [^>]*x2="(-?[\d.]+)" y2="(-?[\d.]+)"[^>]*stroke-width="0.7"', svg)
    led = [row["anchor"] for row in table(figure, "points") if is_led(row["anchor"])]
    assert led
    assert len(drawn) == len(led)
    for x, y in drawn:
        assert any(on_edge(float(x), float(y), box_of((0, 0), "NVL72", anchor)) for anchor in led)


def on_edge(x, y, box):
    """Return whether a place is, but for two pixels, on the edge of a box or just before it."""
    left, top, right, bottom = box
    return left - 2 <= x <= right + 2 and min(abs(y - top), abs(y - bottom), abs(y - (top + bottom) / 2)) <= 2


def box_of_name(region, plot):
    left, top = plot.pixel((region["tpp_from"], region["up_to"]))
    _right, bottom = plot.pixel((region["tpp_to"], region["up_from"]))
    first = top if region["named"] == "top" else bottom - 4 - LINE
    return (left, first, left + 4 + CHARACTER * len(region["label"]), first + 4 + LINE)


@pytest.mark.parametrize("chip_class", ["hyperscaler-asic", "cn-domestic", "dc-training-gpu"])
def test_no_chip_hides_the_name_of_a_region(judged, chip_class):
    figure = build(judged("CHN", "2022-10", "2025-02-12", chip_class=chip_class))
    plot = plot_of(figure)
    points = [point_of(plot.pixel((row["tpp"], row[figure.axis]))) for row in table(figure, "points")]
    names = [box_of_name(region, plot) for region in table(figure, "regions")]
    assert sum(overlap(name, point) for name in names for point in points) == 0


def test_a_label_begins_behind_an_edge_rather_than_across_it(judged):
    figure = build(judged("CHN", "2022-10", "2025-02-12", chip_class="cn-domestic"))
    (row,) = (row for row in table(figure, "points") if row["label"] == "Baidu Kunlun 1")
    plot = plot_of(figure)
    label = box_of(plot.pixel((row["tpp"], row[figure.axis])), row["label"], row["anchor"])
    (drawn,) = (each.rows for each in figure.data if each.name == "regions")
    assert all(overlap(label, edge) < 5 for edge in boxes(drawn, plot))


@pytest.mark.parametrize(("country", "start", "end", "chip_class"), PICKS)
def test_labels_do_not_cover_those_of_the_regions(judged, country, start, end, chip_class):
    figure = build(judged(country, start, end, chip_class=chip_class))
    plot = plot_of(figure)
    for region in table(figure, "regions"):
        named = box_of_name(region, plot)
        for row in table(figure, "points"):
            box = box_of(plot.pixel((row["tpp"], row[figure.axis])), row["label"], row["anchor"])
            assert overlap(box, named) < 30, (row["label"], region["label"])


def test_labels_are_placed_on_a_plot_of_the_size_that_is_drawn(policy):
    spec = json.loads(policy.text("_shared/charts/thresholds.vl.json"))
    assert (spec["width"], spec["height"]) == (WIDTH, HEIGHT)


@pytest.mark.parametrize(
    ("day", "name"), [("2024-04-03", "License Exception NAC"), ("2024-04-04", "License Exception ACA")]
)
def test_a_region_has_the_name_that_its_outcome_had_on_the_day(judged, day, name):
    findings = judged("SAU", "2023-01", day)
    pick, wide = findings.evidence.pick, Plot(5 * WIDTH, HEIGHT, (1_500, 20_000), (1.4, 12))
    found = regions_on(pick.as_of, pick.country, "datacenter", Law.of(findings.evidence))
    assert any(name in str(row[3]) for row in rows(found, DENSITY, wide))


def test_the_rule_of_2022_has_its_own_axis(judged):
    assert build(judged("CHN", "2022-10", "2023-05")).axis == LINKS
    assert build(judged("CHN", "2022-10", "2025-02-12")).axis == DENSITY


def test_every_chip_is_drawn_or_counted_as_missing(judged):
    findings = judged("CHN", "2022-10", "2026-10", chip_class="cn-domestic")
    figure = build(findings)
    assert sum(int(row["chips"]) for row in table(figure, "points")) == figure.drawn
    assert str(len(findings.chips) - figure.drawn) in figure.caveats[0]


def test_rates_of_unknown_kind_are_drawn_as_a_range(judged):
    points = table(build(judged("CHN", "2022-10", "2026-10")), "points")
    ranged = [row for row in points if row["tpp_least"] is not None]
    assert ranged
    assert all(row["tpp_least"] < row["tpp"] and row["basis"] == "estimate" for row in ranged)


def test_letters_are_marked_on_the_label(judged):
    figure = build(judged("CHN", "2022-10", "2026-10", chip_class="china-variant"))
    labels = [row["label"] for row in table(figure, "points")]
    assert figure.by_letter
    assert any(label.startswith("H20") and label.endswith("(letter)") for label in labels)


def test_where_the_rules_do_not_reach_nothing_is_shaded(judged):
    figure = build(judged("ISL", "2024", "2025-02-12"))
    assert not figure.reaches
    assert {row["outcome"] for row in table(figure, "regions")} == {"beyond"}


def test_a_class_without_known_numbers_is_empty(judged):
    assert build(judged("CHN", "2024", "2025-02-12", chip_class="hbm")).empty


def test_labels_keep_clear_of_the_edges_that_are_seen(judged):
    figure = build(judged("MYS", "2022-10", "2026-10", chip_class="dc-training-gpu"))
    plot = plot_of(figure)
    (drawn,) = (each.rows for each in figure.data if each.name == "regions")
    for row in table(figure, "points"):
        label = box_of(plot.pixel((row["tpp"], row[figure.axis])), row["label"], row["anchor"])
        assert all(overlap(label, edge) < 5 for edge in boxes(drawn, plot)), row["label"]


def test_an_edge_that_a_later_rectangle_hides_is_free_for_labels():
    plot = Plot(100, 100, (1, 100), (1, 100))
    whole = ("a", "", "", "a", *map(Decimal, (1, 100, 1, 100)), "top")
    first = ("b", "", "", "b", *map(Decimal, (10, 100, 1, 10)), "top")
    over = ("c", "", "", "c", *map(Decimal, (20, 100, 1, 100)), "top")
    level = [box for box in boxes((whole, first, over), plot) if box[3] - box[1] == 1 and box[1] == 49.5]
    assert [round(box[2] - box[0], 1) for box in level] == [15.1]
