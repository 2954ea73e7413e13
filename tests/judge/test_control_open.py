# SPDX-License-Identifier: Apache-2.0
"""What the sources leave open, what the law only notes, and who a named end user is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.laws import add_policy, add_rule, add_test, small
from support.making import make

from chipbrief.gather.records import EntityListing, Threshold
from chipbrief.judge.control import Law, classify, to_json
from chipbrief.judge.control_listing import find_end_user
from chipbrief.judge.status import EndUser, Parameters

DAY = date(2024, 6, 1)
SPARSE = "the rates are sparse"
HUAWEI = make(
    EntityListing,
    id="huawei",
    name="Huawei Technologies Co., Ltd.",
    aliases=("Huawei",),
    country="CHN",
    listed=date(2019, 5, 16),
    footnotes=("1",),
    license_policy="presumption_of_denial",
)


def ask(tables, tpp: str, to: str = "CHN", end_user: EndUser | None = None, **values):
    parameters = replace(Parameters(tpp=Decimal(tpp)), **values)
    return classify(parameters, to, DAY, Law.of(tables), end_user=end_user)


def test_an_open_fact_that_decides_is_told_with_its_answer():
    found = ask(small(), "150", alternatives=((SPARSE, Parameters(tpp=Decimal(75))),))
    assert found.enforced.controlled is True
    (other,) = found.otherwise
    assert (other.condition, other.controlled, other.outcome) == (SPARSE, False, "none")
    assert any(caveat.startswith(f"If {SPARSE}: No test") for caveat in found.enforced.caveats)
    assert to_json(found)["otherwise"] == [
        {
            "condition": SPARSE,
            "controlled": False,
            "outcome": "none",
            "named": "none",
            "paragraph": "",
            "license_policy": "none",
        }
    ]


def test_an_open_fact_that_changes_nothing_is_not_told():
    found = ask(small(), "250", alternatives=((SPARSE, Parameters(tpp=Decimal(125))),))
    assert found.otherwise == ()
    assert not any(SPARSE in caveat for caveat in found.enforced.caveats)


def test_an_open_fact_that_changes_the_review_alone_is_told():
    tables = small()
    add_test(tables, id="limit", paragraph="9A999 limit", op="<", consequence="review_condition")
    add_policy(tables, "mild", "case_by_case", condition="9A999 limit", precedence=1)
    add_policy(tables, "harsh", "presumption_of_denial", precedence=2)
    add_test(tables, id="low", paragraph="9A999.b", value=Decimal(50), precedence=20)
    tables.rows[Threshold] = [
        replace(row, value=Decimal(50)) if row.id == "t1" else row for row in tables.all(Threshold)
    ]
    found = ask(tables, "150", alternatives=((SPARSE, Parameters(tpp=Decimal(75))),))
    assert found.enforced.license_policy == "presumption_of_denial"
    (other,) = found.otherwise
    assert (other.outcome, other.license_policy) == ("license_required", "case_by_case")
    assert (
        f"If {SPARSE}, the review policy would be another one: review case by case." in found.enforced.caveats
    )


def notice(**values):
    tables = small()
    add_rule(tables, "gp", DAY)
    given = {
        "id": "n1",
        "rule_id": "gp",
        "consequence": "notice",
        "note": "Beware.",
        "metric": "any",
        "op": "",
    }
    add_test(tables, **{**given, "value": None, "source_ids": ("guidance",), **values})
    return tables


@pytest.mark.parametrize("tpp", ["50", "150"])
def test_a_notice_is_told_and_decides_nothing(tpp):
    before, after = ask(small(), tpp).enforced, ask(notice(), tpp).enforced
    assert after.caveats[-1] == "Beware."
    assert "guidance" in after.source_ids
    assert replace(after, caveats=before.caveats, source_ids=before.source_ids) == before


def test_a_notice_names_chips_places_and_days():
    named = {"metric": "named_chip", "chip_ids": ("ascend",)}
    assert "Beware." in ask(notice(**named), "50", chip_id="ascend").enforced.caveats
    assert "Beware." not in ask(notice(**named), "50", chip_id="other").enforced.caveats
    assert "Beware." not in ask(notice(), "50", to="DEU").enforced.caveats
    assert "Beware." not in ask(notice(effective_to=date(2024, 5, 31)), "50").enforced.caveats


@pytest.mark.parametrize("name", ["Huawei", "nobody"])
def test_a_notice_on_listed_parties_waits_for_an_end_user_listed_or_not(name):
    tables = notice(item="end_user")
    user = find_end_user(name, DAY, [HUAWEI])
    assert "Beware." not in ask(tables, "50").enforced.caveats
    assert "Beware." in ask(tables, "50", end_user=user).enforced.caveats


@pytest.mark.parametrize("name", ["huawei", "HUAWEI", "Huawei Technologies Co Ltd"])
def test_an_end_user_is_found_by_name_alias_or_id(name):
    found = find_end_user(name, DAY, [HUAWEI])
    assert (found.found, found.listed, found.since) == (True, True, date(2019, 5, 16))
    assert found.license_policy == "presumption_of_denial"
    assert "with footnote 1" in found.explanation
    assert "as this data pack read it" in found.explanation


def test_an_end_user_was_not_listed_before_its_day():
    found = find_end_user("Huawei", date(2019, 5, 15), [HUAWEI])
    assert (found.found, found.listed, found.license_policy) == (True, False, "none")
    assert "put on the Entity List on May 16, 2019" in found.explanation
    assert find_end_user("Huawei", date(2019, 5, 16), [HUAWEI]).listed


def test_an_end_user_whose_day_of_listing_was_not_read_counts_as_listed():
    found = find_end_user("Huawei", date(2001, 1, 1), [replace(HUAWEI, listed=None)])
    assert (found.listed, found.since) == (True, None)
    assert "is on the Entity List with footnote 1" in found.explanation


def test_a_name_that_is_not_there_is_no_proof():
    found = find_end_user("Huawei Technology", DAY, [HUAWEI])
    assert (found.found, found.listed) == (False, False)
    assert "a part of the list" in found.explanation
    assert "Near it: Huawei Technologies Co., Ltd." in found.explanation


def test_an_end_user_is_a_flag_and_changes_no_layer():
    user = find_end_user("Huawei", DAY, [HUAWEI])
    alone, flagged = ask(small(), "50"), ask(small(), "50", end_user=user)
    assert replace(flagged, end_user=None) == alone
    shown = to_json(flagged)["end_user"]
    assert isinstance(shown, dict)
    assert (shown["listed"], shown["since"]) == (True, "2019-05-16")
    assert "s1" in to_json(flagged)["sources"]  # type: ignore[operator]
