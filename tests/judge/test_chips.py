# SPDX-License-Identifier: Apache-2.0
"""The chips of a class, caught or not, then and now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from support.making import PICK, evidence, make, period, source

from chipbrief.gather.records import Chip, GroupMember, Rule, Scope, Threshold
from chipbrief.judge.chips import chip_findings, judge_chips
from chipbrief.judge.control import Law


def threshold(key: str, first: date, last: date | None, value: int) -> Threshold:
    given = {
        "layer": "both",
        "paragraph": "9A999.a",
        "item": "chip",
        "metric": "tpp",
        "op": ">=",
        "precedence": 10,
    }
    given |= {"applies_to": "any", "consequence": "license_required", "scope_id": "china", "rule_id": "r1"}
    return make(Threshold, id=key, effective_from=first, effective_to=last, value=Decimal(value), **given)


LAW = (
    make(Rule, id="r1", short_title="r1", effective=date(2020, 1, 1), published=date(2020, 1, 1)),
    make(Scope, id="china", countries=("CHN",)),
    make(GroupMember, country="CHN", group="D:5"),
    threshold("t0", date(2020, 1, 1), date(2022, 10, 20), 100_000),
    threshold("t1", date(2022, 10, 21), None, 4_800),
)


def chip(key: str, tflops: int | None, released: date | None = date(2020, 1, 1), **values: object) -> Chip:
    rate = None if tflops is None else Decimal(tflops)
    known = {"released": None if released is None else period(released), "density_stated": True}
    return make(Chip, id=key, name=key.upper(), fp16_dense_tflops=rate, **(known | values))


def judged(*chips: Chip):
    found = evidence(*LAW, *chips)
    return judge_chips(found, Law.of(found))


def test_then_is_the_first_day_and_now_the_as_of_date():
    (item,) = judged(chip("a", 312))
    assert item.then is not None
    assert (item.then.as_of, item.now.as_of) == (PICK.start, PICK.as_of)
    assert (item.then.enforced.controlled, item.now.enforced.controlled, item.caught) == (False, True, True)


def test_a_chip_not_yet_known_has_no_then():
    known = [
        item.then is not None for item in judged(chip("a", 1, PICK.start), chip("b", 1, date(2022, 10, 2)))
    ]
    assert known == [True, False]


def test_a_chip_announced_before_it_was_sold_is_known():
    (item,) = judged(chip("a", 1, date(2023, 1, 1), announced=period(date(2022, 3, 1))))
    assert item.then is not None


def test_a_day_before_the_first_rule_text_has_no_then():
    found = evidence(*LAW, chip("a", 312), pick=replace(PICK, start=date(2019, 1, 1)))
    (item,) = judge_chips(found, Law.of(found))
    assert item.then is None
    assert item.no_then


def test_a_chip_without_dates_is_known_from_its_sources():
    old = source("s1", issued=period(date(2021, 1, 1)))
    found = evidence(*LAW, chip("a", 1, None), sources=[old])
    assert judge_chips(found, Law.of(found))[0].then is not None


def test_the_highest_comes_first_and_the_unknown_last():
    assert [
        item.chip.id for item in judged(chip("a", 10), chip("b", None), chip("c", 90), chip("d", 10))
    ] == [
        "c",
        "a",
        "d",
        "b",
    ]


def test_an_unknown_number_leaves_the_answer_open():
    (item,) = judged(chip("a", None))
    assert item.caught is None


def test_the_count_leaves_out_what_is_not_decided():
    count = chip_findings(judged(chip("a", 312), chip("b", 1), chip("c", None)))[0]
    assert (count.id, count.value, count.unit) == ("chips-caught", 1, "of 2 chips whose status is known")
    assert count.inputs == ("chips/a", "chips/b")
    one = chip_findings(judged(chip("a", 312)))[0]
    assert (one.value, one.unit) == (1, "(the status of one chip is known)")


def test_nothing_decided_is_no_value():
    assert chip_findings(judged(chip("a", None)))[0].value is None
    assert chip_findings(())[0].value is None


def test_each_known_number_is_a_finding():
    found = {item.id: item for item in chip_findings(judged(chip("a", 312, die_area_mm2=Decimal(800))))}
    assert found["tpp-a"].value == 312 * 16
    assert found["density-a"].value == Decimal("6.24")
    assert found["tpp-a"].inputs == ("chips/a",)
    assert found["tpp-a"].caveats == ()


def test_an_unknown_number_is_none():
    assert {item.id for item in chip_findings(judged(chip("a", None)))} == {"chips-caught"}


def test_a_rate_that_may_be_sparse_is_said_to_be_an_upper_bound():
    found = chip_findings(judged(chip("a", 312, density_stated=False)))[1]
    assert found.caveats == ("Dense or sparse not stated: an upper bound.",)
