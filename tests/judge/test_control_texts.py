# SPDX-License-Identifier: Apache-2.0
"""Every text of the law against one chip, whether it governs or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from support.laws import add_member, add_test, small

from chipbrief.gather.records import Threshold
from chipbrief.judge.control_law import Law
from chipbrief.judge.control_tests import make_subject
from chipbrief.judge.control_texts import every_text, in_force_for
from chipbrief.judge.status import Parameters

DAY = date(2025, 6, 1)
CHIP = Parameters(tpp=Decimal(120))


def test_a_text_is_told_once_with_all_its_days():
    tables = small()
    add_test(tables, id="t2", layer="enforced", effective_from=date(2024, 7, 1), effective_to=None)
    add_test(tables, id="t1b", effective_from=date(2024, 1, 2), effective_to=date(2024, 6, 30))
    (told,) = every_text(CHIP, "CHN", Law.of(tables), DAY)
    assert told.enforced == ((date(2024, 1, 1), None),)
    assert told.result.met
    assert told.reaches


def test_a_text_that_is_not_met_or_does_not_reach_is_told_too():
    tables = small()
    add_test(tables, id="t2", paragraph="9A999.b", value=Decimal(200))
    found = every_text(CHIP, "ISL", Law.of(tables), DAY)
    assert [(told.group.head.paragraph, told.result.met, told.reaches) for told in found] == [
        ("9A999.a", True, False),
        ("9A999.b", False, False),
    ]


def test_texts_of_a_later_day_are_left_out():
    tables = small()
    add_test(tables, id="t2", paragraph="9A999.b", effective_from=date(2026, 1, 1))
    told = {day: every_text(CHIP, "CHN", Law.of(tables), day) for day in (DAY, date(2026, 1, 1))}
    assert [[text.group.head.paragraph for text in texts] for texts in told.values()] == [
        ["9A999.a"],
        ["9A999.a", "9A999.b"],
    ]


def test_a_text_reaches_whom_it_reached_when_it_ended():
    tables = small()
    tables.rows[Threshold] = [replace(tables.rows[Threshold][0], effective_to=date(2024, 6, 30))]
    add_member(tables, "IRN", "D:5", valid_to=date(2024, 12, 31))
    add_member(tables, "RUS", "D:5", valid_from=date(2025, 1, 1))
    law = Law.of(tables)
    assert [every_text(CHIP, to, law, DAY)[0].reaches for to in ("IRN", "RUS")] == [True, False]


def test_texts_in_force_are_those_that_reach_and_concern():
    tables = small()
    add_test(tables, id="t2", paragraph="9A999.c", item="memory")
    add_test(tables, id="t3", paragraph="9A999.d", effective_to=date(2024, 2, 1))
    law, subject = Law.of(tables), make_subject(CHIP)
    assert [group.head.paragraph for group in in_force_for("CHN", [subject], law, DAY)] == ["9A999.a"]
    assert in_force_for("ISL", [subject], law, DAY) == ()
