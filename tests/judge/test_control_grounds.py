# SPDX-License-Identifier: Apache-2.0
"""What an answer rests on and what it leaves open: the rule it names, its sources, doubts that matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from support.laws import DAY, SNAPSHOT, Tables, add_member, add_policy, add_rule, add_test, ask, small, status

from chipbrief.gather.records import GroupMember, Rule, Scope, Threshold

SEEN = date(2026, 3, 1)


def with_letter(**values: Any) -> Tables:
    """Return the small law with a letter ahead of it, on chips of no maker, from its own source."""
    tables = small()
    add_rule(tables, "letter", date(2024, 1, 1))
    given = {"precedence": 1, "layer": "enforced", "addressees": ("unnamed",), "value": Decimal(200)}
    add_test(tables, id="l1", rule_id="letter", **{**given, "source_ids": ("told",), **values})
    return tables


def with_scope(id: str, consequence: str = "license_required", **values: Any) -> Tables:
    """Return the small law with another text behind it whose scope is by headquarters."""
    tables = small()
    tables.add(Scope, id=id, label="", headquarters_groups=("D:5",))
    add_test(tables, id="h1", paragraph="9A999.h", scope_id=id, consequence=consequence, **values)
    return tables


def test_an_open_stricter_test_of_the_same_consequence_changes_nothing_and_is_not_said():
    tables = small()
    add_test(tables, id="t2", paragraph="9A999.x", metric="performance_density", precedence=1)
    assert not [text for text in ask(tables).caveats if "cannot be ruled out" in text]
    tables.rows[Threshold][0] = replace(tables.rows[Threshold][0], consequence="nac_notification")
    assert [text for text in ask(tables).caveats if "under 9A999.x cannot be ruled out" in text]


@pytest.mark.parametrize(("consequence", "told"), [("license_required", False), ("nac_notification", True)])
def test_headquarters_that_would_change_nothing_are_no_question(consequence, told):
    found = ask(with_scope("firms", consequence, precedence=1))
    assert found.paragraph == "9A999.a"
    assert any("has its headquarters in one of D:5" in text for text in found.caveats) == told


def test_headquarters_that_would_leave_it_open_are_told_as_well():
    tables = with_scope("firms", metric="performance_density", value=Decimal(6))
    told = "If the recipient or its parent has its headquarters in one of D:5: "
    found = ask(tables, "50", to="MYS")
    assert (found.controlled, found.outcome) == (False, "none")
    assert f"{told}Cannot be decided under 9A999.h: performance density not known." in found.caveats
    known = ask(tables, "50", to="MYS", performance_density=Decimal(5))
    assert not [text for text in known.caveats if text.startswith(told)]
    assert not [text for text in ask(tables, "50", to="MYS", firm="DEU").caveats if text.startswith(told)]
    add_test(tables, id="h2", paragraph="9A999.i", scope_id="firms", precedence=20, value=Decimal(50))
    assert [text for text in ask(tables, "50", to="MYS").caveats if text.startswith(f"{told}A license")]


def test_letters_that_headquarters_would_leave_open_are_assumed_not_to_apply():
    tables = with_scope("firms", metric="dram_bandwidth_gb_s", layer="enforced", addressees=("unnamed",))
    found = ask(tables, "50", to="MYS")
    assert not [text for text in found.caveats if "headquarters" in text]


def test_a_chip_that_meets_nothing_is_free_under_the_rule_that_binds_all_and_not_under_a_letter():
    assert ask(with_letter(), "50").rule_id == "r1"


def test_a_letter_that_does_not_reach_a_place_is_no_ground_beside_a_rule_that_binds_all():
    found = ask(with_letter(verified="memory"), "50", to="MYS")
    assert (found.controlled, found.rule_id, found.verified) == (False, "r1", "seen")
    assert "told" not in found.source_ids
    alone = with_letter()
    alone.rows[Threshold] = alone.rows[Threshold][1:]
    assert (ask(alone, to="MYS").rule_id, "told" in ask(alone, to="MYS").source_ids) == ("letter", True)


def test_a_rule_that_was_not_read_marks_its_answers():
    tables = small()
    tables.rows[Rule] = [replace(tables.rows[Rule][0], verified="memory")]
    assert ask(tables).verified == "memory"


def test_a_rule_without_a_citation_is_named_by_its_title():
    tables = small()
    tables.rows[Rule] = [replace(tables.rows[Rule][0], citation="", short_title="First rule")]
    assert ask(tables).citation == "First rule"


def test_the_sources_of_the_review_are_sources_of_the_answer():
    tables = small()
    add_policy(tables, "p", "case_by_case", source_ids=("policy",))
    assert "policy" in ask(tables).source_ids
    assert "policy" not in ask(tables, "50").source_ids


def test_the_sources_of_the_rule_are_sources_of_its_tests():
    tables = small()
    tables.rows[Rule] = [replace(tables.rows[Rule][0], source_ids=("register",))]
    assert [to for to in ("CHN", "MYS") if "register" not in ask(tables, to=to).source_ids] == []


def test_a_policy_for_a_paragraph_covers_the_notes_to_it():
    tables = small()
    tables.rows[Threshold] = [replace(tables.rows[Threshold][0], paragraph="9A999 Note 1")]
    add_policy(tables, "p", "case_by_case")
    assert ask(tables).license_policy == "case_by_case"


def test_a_condition_is_that_of_its_own_rule():
    tables = small()
    add_rule(tables, "r2", date(2024, 1, 1))
    for rule, op in (("r1", "<"), ("r2", ">=")):
        given = {"paragraph": "742.9", "consequence": "review_condition", "op": op}
        add_test(tables, id=f"c-{rule}", rule_id=rule, **given)
    add_policy(tables, "p", "case_by_case", condition="742.9", precedence=1)
    add_policy(tables, "q", "presumption_of_denial", precedence=2)
    assert ask(tables).license_policy == "presumption_of_denial"


def test_what_to_doubt_about_a_reach_is_said_of_free_chips_too():
    assert [text for text in ask(small(), "50").caveats if "as read on July 23, 2026" in text]


def test_an_exclusion_frees_only_from_what_does_not_control():
    tables = small()
    add_test(
        tables, id="t2", op="<", value=Decimal(500), paragraph="Note 2", consequence="none", precedence=1
    )
    assert (ask(tables, "50").controlled, ask(tables, "100").controlled) == (False, True)
    assert ask(tables, "50").paragraph == "Note 2"


def test_a_country_that_a_scope_leaves_out_takes_along_who_is_treated_as_it():
    tables = small()
    tables.rows[Scope] = [replace(tables.rows[Scope][0], except_countries=("CHN",))]
    add_member(tables, "RUS", "D:5")
    reached = {to: ask(tables, to=to).controlled for to in ("CHN", "HKG", "RUS")}
    assert reached == {"CHN": False, "HKG": False, "RUS": True}


def test_a_chip_of_known_performance_stays_a_chip_whatever_else_is_known_of_it():
    assert ask(small(), transistors_billion=Decimal(50)).paragraph == "9A999.a"
    assert ask(small(), memory_bandwidth_density=Decimal(5)).paragraph == "9A999.a"


def test_a_chip_without_a_name_is_called_by_its_id():
    assert status(small(), "1", "CHN", chip_id="x1").chip == "x1"


def test_a_list_was_read_when_its_last_row_was():
    tables = small()
    add_member(tables, "RUS", "D:5", observed=SEEN)
    assert [text for text in ask(tables).caveats if "as read on July 23, 2026" in text]
    assert not [text for text in ask(tables, day=SNAPSHOT).caveats if "as read on" in text]


def test_a_membership_with_days_of_its_own_rests_on_no_reading_of_a_list():
    tables = small()
    dated = {"observed": SEEN, "valid_from": date(2020, 1, 1)}
    tables.rows[GroupMember] = []
    add_member(tables, "CHN", "D:5", **dated)
    found = ask(tables, day=DAY)
    assert found.controlled is True
    assert not [text for text in found.caveats if "as read on" in text]
