# SPDX-License-Identifier: Apache-2.0
"""The tables of the law hold together: every key leads somewhere, and nothing is lost."""

from __future__ import annotations

import re
from datetime import date

from chipbrief.gather.countries import iso_entries
from chipbrief.gather.records import Chip, GroupMember, LicensePolicy, Rule, Scope, Threshold
from chipbrief.judge.control_tests import OPERATORS, UNNAMED

BRITISH = re.compile(r"\b(licen[c]e\w*|\w*centres?|per cent|authoris\w+|organis\w+)\b", re.IGNORECASE)
WORLD = "WLD"


def test_every_rule_is_there(library):
    rules = library.all(Rule)
    assert len(rules) == 63
    kinds = {rule.kind for rule in rules}
    assert kinds == {"rule", "letter", "statement", "order", "law"}


def test_the_status_of_the_affiliates_rule_is_unresolved(library):
    assert library.get(Rule, "affiliates-2025").status == "unresolved"
    assert library.get(Rule, "affiliates-suspension-2025").status == "unresolved"
    assert library.get(Rule, "diffusion-2025").status == "not_enforced"


def test_dates_run_forward(library):
    for rule in library.all(Rule):
        assert rule.effective is None or rule.ended is None or rule.effective <= rule.ended, rule.id
    for row in (*library.all(Threshold), *library.all(LicensePolicy)):
        assert row.effective_to is None or row.effective_from <= row.effective_to, row.id


def test_destinations_are_countries_or_known_groups(library):
    groups = {member.group for member in library.all(GroupMember)}
    for rule in library.all(Rule):
        assert all(re.fullmatch("[A-Z]{3}", word) or word in groups for word in rule.reach), rule.id
    for scope in library.all(Scope):
        named = (*scope.groups, *scope.except_groups, *scope.headquarters_groups)
        assert set(named) <= groups | {WORLD}, scope.id


def test_no_group_shares_its_name_with_a_country(library):
    # Hong Kong is a member of CHN because it is treated as China; else a country would be in its namesake.
    groups = {member.group for member in library.all(GroupMember)}
    assert groups & set(iso_entries()) == {"CHN"}


def test_letters_name_known_chips_and_makers(library):
    chips = {chip.id for chip in library.all(Chip)}
    makers = {chip.vendor for chip in library.all(Chip)} | {UNNAMED}
    for test in library.all(Threshold):
        assert set(test.chip_ids) <= chips, test.id
        assert set(test.addressees) <= makers, test.id
        assert (test.metric == "named_chip") == bool(test.chip_ids), test.id
        assert (test.metric in ("named_chip", "any")) == (test.value is None), test.id
        assert test.value is None or test.op in OPERATORS, test.id


def test_letters_are_of_the_enforced_layer(library):
    for test in library.all(Threshold):
        letter = library.get(Rule, test.rule_id).kind == "letter"
        assert letter == bool(test.addressees), test.id
        assert not letter or test.paragraph == "is-informed letter", test.id
        assert not letter or test.layer == "enforced", test.id


def test_notices_say_something_and_decide_nothing(library, law):
    notices = [test for test in library.all(Threshold) if test.consequence == "notice"]
    assert {test.rule_id for test in notices} >= {"gp10-2025", "affiliates-2025"}
    assert all(test.note for test in notices)
    assert not any(test.metric == "any" for test in library.all(Threshold) if test.consequence != "notice")
    decide = {test.id for groups in law.layers.values() for group in groups for test in group.tests}
    assert not decide & {test.id for test in notices}


def test_conditions_of_policies_have_tests(library):
    conditions = {
        (test.rule_id, test.paragraph)
        for test in library.all(Threshold)
        if test.consequence == "review_condition"
    }
    asked = {(policy.rule_id, policy.condition) for policy in library.all(LicensePolicy) if policy.condition}
    assert asked == conditions


def test_groups_of_tests_share_what_the_first_row_says(law):
    for group in law.groups:
        for test in group.tests:
            head = group.head
            assert (test.precedence, test.addressees) == (head.precedence, head.addressees), test.id


def test_the_groups_are_those_of_the_list_of_july_2026(library):
    members = library.all(GroupMember)

    def held(group: str) -> set[str]:
        return {member.country for member in members if member.group == group and member.valid_to is None}

    assert len(held("D:5")) == 22
    assert len(held("AIA:a")) == 18
    assert "MAC" in held("D:1") & held("D:4")
    assert "MAC" not in held("D:5")
    assert "ARE" in held("A:5") - held("D:4")
    assert "ISR" in held("D:4") & held("A:6")


def test_changes_of_country_groups_have_their_days(library):
    members = {(member.country, member.group): member for member in library.all(GroupMember)}
    cambodia = members["KHM", "D:5"]
    assert (cambodia.valid_from, cambodia.valid_to) == (date(2021, 12, 9), date(2025, 11, 6))
    assert "bis-2021-cambodia" in cambodia.source_ids
    assert members["CYP", "A:6"].valid_from == date(2020, 12, 28)
    assert members["CYP", "D:5"].valid_to == date(2022, 9, 30)


def test_prose_is_in_american_spelling(library):
    for kind, names in {
        Rule: ("short_title", "status_note", "effect"),
        Scope: ("label", "note"),
        Threshold: ("note",),
        GroupMember: ("note",),
        LicensePolicy: ("note",),
    }.items():
        for row in library.all(kind):
            for name in names:
                assert not BRITISH.search(getattr(row, name)), (row.id, name)


def test_titles_of_works_keep_their_wording(library):
    assert library.get(Rule, "diffusion-2025").title == "Framework for Artificial Intelligence Diffusion"
