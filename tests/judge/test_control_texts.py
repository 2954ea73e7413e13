# SPDX-License-Identifier: Apache-2.0
"""Every text of the law against one chip, whether it governs or not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from support.laws import add_test, small

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


def test_later_texts_are_left_out():
    tables = small()
    add_test(tables, id="t2", paragraph="9A999.b", effective_from=date(2026, 1, 1))
    assert [told.group.head.paragraph for told in every_text(CHIP, "CHN", Law.of(tables), DAY)] == ["9A999.a"]


def test_texts_in_force_are_those_that_reach_and_concern():
    tables = small()
    add_test(tables, id="t2", paragraph="9A999.c", item="memory")
    add_test(tables, id="t3", paragraph="9A999.d", effective_to=date(2024, 2, 1))
    law, subject = Law.of(tables), make_subject(CHIP)
    assert [group.head.paragraph for group in in_force_for("CHN", [subject], law, DAY)] == ["9A999.a"]
    assert in_force_for("ISL", [subject], law, DAY) == ()
