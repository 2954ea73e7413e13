# SPDX-License-Identifier: Apache-2.0
"""Status over time: the strips are the engine's answers, one row a chip, without holes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import unescape
from itertools import pairwise

import pytest
from support.figures import table

from chipbrief.compose.charts import draw
from chipbrief.compose.figures.chips import short_name
from chipbrief.compose.figures.status_strips import MOST, build
from chipbrief.gather import gather
from chipbrief.judge import judge
from chipbrief.judge.control import Law, classify
from chipbrief.judge.history import ONE_DAY

PICKS = [
    ("CHN", "2022-10", "2025-02-12", "dc-training-gpu"),
    ("ARE", "2023", "2026-10", "dc-training-gpu"),
    ("ISL", "2024-05", "2025-02", "dc-training-gpu"),
    ("CHN", "2023-05", "2023-05", "cn-domestic"),
]


@pytest.fixture(scope="module", params=PICKS, ids=lambda words: f"{words[0]}-{words[3]}")
def drawn(request, judged):
    country, start, end, chip_class = request.param
    findings = judged(country, start, end, chip_class=chip_class)
    return findings, build(findings)


def test_the_enforced_steps_of_a_chip_join_without_hole_or_overlap(drawn):
    _findings, figure = drawn
    strips = table(figure, "strips")
    for row in {strip["row"] for strip in strips}:
        steps = [strip for strip in strips if strip["row"] == row and strip["layer"] == "enforced"]
        assert all(one["to"] == other["from"] for one, other in pairwise(steps))
        assert steps[-1]["to"] == figure.last + ONE_DAY


def test_the_last_step_is_the_status_of_the_as_of_date(drawn):
    findings, figure = drawn
    last = {strip["chip"]: strip for strip in table(figure, "strips") if strip["layer"] == "enforced"}
    now = {short_name(item.chip): item.now.enforced for item in findings.chips}
    for name, strip in last.items():
        assert (strip["outcome"], strip["paragraph"]) == (now[name].outcome, now[name].paragraph)


def test_boxes_stand_only_where_the_layers_differ(drawn):
    findings, figure = drawn
    law = Law.of(findings.evidence)
    parameters = {short_name(item.chip): item.parameters for item in findings.chips}
    for strip in table(figure, "strips"):
        if strip["layer"] == "codified":
            status = classify(parameters[strip["chip"]], findings.evidence.pick.country, strip["from"], law)
            assert status.codified.outcome == strip["outcome"] != status.enforced.outcome


def test_no_more_chips_than_can_be_read_and_the_rest_is_said(drawn):
    findings, figure = drawn
    assert figure.count <= MOST
    assert figure.total == len(findings.chips)
    assert bool(figure.caveats) == (figure.count < figure.total)


def test_chips_that_changed_are_drawn_before_others(judged):
    figure = build(judged("ARE", "2023", "2026-10"))
    assert figure.total > figure.count == MOST
    assert figure.changed == sum(turn["chips"] for turn in table(figure, "turns"))


def test_the_day_that_changed_most_is_named(judged):
    figure = build(judged("KHM", "2023-12", "2023-12", chip_class="dc-inference-gpu"))
    assert figure.most_day == date(2023, 11, 17)
    assert figure.most_rules == "October 17, 2023 advanced-computing rule"


def test_turns_are_far_enough_apart_for_their_letters(drawn):
    _findings, figure = drawn
    days = [turn["day"] for turn in table(figure, "turns")]
    assert figure.letters == tuple(turn["letter"] for turn in table(figure, "turns"))
    least = (figure.last - figure.first).days * 0.022
    assert all((other - one).days > least for one, other in pairwise(days))


def test_a_title_on_a_month_counts_no_chip_of_the_next_one(judged):
    figure = build(judged("CHN", "2023-10", "2023-10"))
    assert "(August 26, 2022 to September 1, 2022)" in str(figure.turns[0])
    assert figure.most_rules == "Nvidia 2022 letter"
    assert (figure.most, figure.most_day) == (6, date(2022, 8, 26))


def test_where_nothing_changed_no_change_is_a_reason_to_be_drawn(judged):
    figure = build(judged("ISL", "2022-10", "2025-02"), most=20)
    assert (figure.changed, figure.count) == (0, 20)
    assert str(figure.caveats[0]).endswith("chips: those of the highest TPP.")


def test_chips_that_changed_and_are_not_drawn_are_counted(judged):
    figure = build(judged("ARE", "2022-10", "2026-11-20"), most=9)
    assert figure.changed > figure.count == 9
    (said,) = figure.caveats
    assert str(said).endswith(f"of the {figure.changed} whose outcome changed, those of the highest TPP.")


def test_memory_has_strips_too(library, policy, pick_of):
    pick = pick_of("CHN", "2024", "2025-02-12", chip_class="hbm")
    figure = build(judge(gather(pick, library, (*policy.needs, "hbm"))))
    assert figure.changed
    assert figure.most_day == date(2024, 12, 2)


def test_a_chip_that_changed_alone_is_told_with_its_last_change(library, pick_of):
    single = replace(pick_of(end="2026-11-20"), chip="amd-mi250")
    figure = build(judge(gather(single, library)))
    assert figure.changed == 1
    assert (figure.most_day, figure.most_rules) == (
        date(2023, 11, 17),
        "October 17, 2023 advanced-computing rule",
    )


def test_names_of_memory_are_drawn_whole(judged, policy):
    figure = build(judged("CHN", "2022-10", "2025-06", chip_class="hbm"))
    names = {strip["chip"] for strip in table(figure, "strips")}
    drawn = unescape(draw(figure, policy).decode())
    assert max(map(len, names)) > 40
    assert all(f">{name}<" in drawn for name in names)
