# SPDX-License-Identifier: Apache-2.0
"""Which rules touch a country and fall in the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from support.making import PICK, evidence, make

from chipbrief.gather import gather
from chipbrief.gather.records import Rule
from chipbrief.judge.rules import begins, own_rules, rules_finding, rules_in_window, rules_to_come


def rule(key: str, effective: date | None, published: date | None = None, **values: object) -> Rule:
    given = {"reach": ("CHN",), "short_title": key}
    return make(Rule, id=key, effective=effective, published=published, **(given | values))


def ids(*rules: Rule, **changes: object) -> list[str]:
    return [found.id for found in rules_in_window(evidence(*rules, pick=replace(PICK, **changes)))]


def test_a_rule_begins_with_its_effect_else_its_publication():
    assert begins(rule("a", date(2023, 1, 2), date(2023, 1, 1))) == date(2023, 1, 2)
    assert begins(rule("a", None, date(2023, 1, 1))) == date(2023, 1, 1)
    assert begins(rule("a", None)) is None


def test_both_ends_of_the_window_are_in_it():
    days = (date(2022, 9, 30), PICK.start, PICK.end, date(2025, 2, 13))
    assert ids(*(rule(f"r{number}", day) for number, day in enumerate(days))) == ["r1", "r2"]


def test_rules_are_sorted_by_day_then_id():
    assert ids(rule("c", date(2024, 1, 1)), rule("b", date(2023, 1, 1)), rule("a", date(2024, 1, 1))) == [
        "b",
        "a",
        "c",
    ]


def test_a_rule_without_any_day_is_left_out():
    assert ids(rule("a", None)) == []


def test_a_rule_for_others_is_left_out_and_one_for_the_world_is_not():
    assert ids(rule("a", PICK.start, reach=("RUS",)), rule("b", PICK.start, reach=("WLD",))) == ["b"]


def test_the_as_of_date_ends_the_list_unless_with_hindsight():
    later = rule("a", date(2024, 6, 1))
    assert ids(later, as_of=date(2023, 1, 1)) == []
    assert ids(later, as_of=date(2023, 1, 1), hindsight=True) == ["a"]


def test_a_rule_that_is_published_and_not_yet_in_effect_is_to_come():
    waiting, day = rule("a", date(2023, 11, 17), date(2023, 10, 25)), date(2023, 10, 31)
    held = evidence(waiting, rule("b", None, date(2023, 10, 1)), pick=replace(PICK, as_of=day))
    assert rules_to_come(held) == (waiting,)
    assert rules_to_come(evidence(waiting, pick=replace(PICK, as_of=date(2023, 11, 17)))) == ()
    assert rules_to_come(evidence(waiting, pick=replace(PICK, as_of=date(2023, 10, 24)))) == ()


def test_the_finding_counts_and_names_its_inputs():
    found = rules_finding((rule("a", PICK.start), rule("b", PICK.start, verified="memory")))
    assert found.value == 2
    assert found.inputs == ("rules/a", "rules/b")
    assert found.caveats == ("One of 2 input records has not yet been read in a source.",)


def test_no_rules_are_a_count_of_nothing():
    assert rules_finding(()).value == 0


def test_own_rules_are_those_of_the_country_itself_in_force_on_the_day(library, pick_of):
    def own(country: str, end: str) -> list[str]:
        return [rule.id for rule in own_rules(gather(pick_of(country, "2022-10", end), library))]

    assert own("NLD", "2024-06") == ["netherlands-2023"]
    assert own("NLD", "2026-06") == ["netherlands-2023", "netherlands-2024"]
    assert (own("MYS", "2025-06"), own("MYS", "2025-07")) == ([], ["malaysia-2025"])
    assert (own("USA", "2026-06"), own("CHN", "2026-06")) == ([], [])
