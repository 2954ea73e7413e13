# SPDX-License-Identifier: Apache-2.0
"""The engine on small laws made by hand, apart from the shipped data."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from support.laws import DAY, SNAPSHOT, Tables, add_member, add_policy, add_rule, add_test, ask, small, status
from support.tree import ROOT

from chipbrief.compose import wording
from chipbrief.errors import RuleError
from chipbrief.gather.records import Scope, Threshold
from chipbrief.judge.control import Law, classify, to_json
from chipbrief.judge.control_scope import make_case
from chipbrief.judge.control_words import comparison
from chipbrief.judge.status import Parameters
from chipbrief.language import all_of, one_of
from chipbrief.language.catalogs import open_language

KEYS = (
    "chip destination headquarters as_of controlled paragraph outcome license_policy rule_id citation tests "
    "layers not_modelled sources otherwise end_user"
).split()


@pytest.mark.parametrize(
    ("op", "met"),
    [
        (">=", (False, True, True)),
        (">", (False, False, True)),
        ("<", (True, False, False)),
        ("<=", (True, True, False)),
    ],
)
def test_numbers_at_a_limit(op, met):
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", op=op)
    assert tuple(ask(tables, tpp).controlled for tpp in ("99.999", "100", "100.001")) == met


def test_an_invented_rule_is_a_few_rows():
    tables = small()
    add_rule(tables, "new-rule", date(2025, 1, 1), citation="99 FR 1")
    tables.add(Scope, id="bra", label="Brazil", countries=("BRA",))
    since = date(2025, 1, 1)
    add_test(tables, id="n1", rule_id="new-rule", paragraph="9A998.b", scope_id="bra", effective_from=since)
    add_policy(tables, "p", "case_by_case", rule_id="new-rule", scope_id="bra", paragraphs=("9A998",))
    found = ask(tables, to="BRA", day=since)
    assert (found.rule_id, found.citation, found.paragraph) == ("new-rule", "99 FR 1", "9A998.b")
    assert (found.outcome, found.license_policy) == ("license_required", "case_by_case")
    assert ask(tables, to="BRA", day=date(2024, 12, 31)).controlled is False


def test_a_test_holds_on_its_first_and_last_day():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", effective_to=date(2024, 6, 30))
    days = [date(2024, 1, 1), date(2024, 6, 30), date(2024, 7, 1)]
    assert [ask(tables, day=day).controlled for day in days] == [True, True, False]


def test_before_the_first_rule_there_is_no_answer():
    with pytest.raises(RuleError, match="begin on 2024-01-01"):
        ask(small(), day=date(2023, 12, 31))
    with pytest.raises(RuleError, match="has no rules"):
        ask(Tables())


def test_before_any_test_a_chip_is_free_under_no_rule():
    tables = small()
    add_rule(tables, "older", date(2019, 5, 16))
    found = ask(tables, day=date(2022, 1, 1))
    assert (found.controlled, found.outcome, found.rule_id) == (False, "none", "")
    assert "No control text" in found.explanation


def test_after_the_newest_text_the_answer_says_so():
    assert not [text for text in ask(small(), day=SNAPSHOT).caveats if "newest text" in text]
    found = ask(small(), day=date(2027, 1, 1))
    assert found.controlled is True
    assert any("newest text in this data pack is of July 23, 2026" in text for text in found.caveats)


def test_tests_of_a_group_are_joined_by_and_groups_by_or():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", group=1)
    add_test(tables, id="t2", group=1, metric="interconnect_gb_s", value=Decimal(600))
    add_test(tables, id="t3", group=2, value=Decimal(500))
    assert ask(tables, "100", interconnect_gb_s=Decimal(599)).controlled is False
    assert ask(tables, "100", interconnect_gb_s=Decimal(600)).controlled is True
    assert ask(tables, "500", interconnect_gb_s=Decimal(0)).controlled is True


def test_an_unknown_number_decides_nothing_unless_it_need_not():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1")
    add_test(tables, id="t2", metric="interconnect_gb_s", value=Decimal(600))
    found = ask(tables, "100")
    assert (found.controlled, found.outcome, found.license_policy) == (None, "unknown", "unknown")
    assert found.rule_id == "r1"
    assert "interconnect not known" in found.explanation
    assert ask(tables, "99").controlled is False
    assert ask(tables, None, interconnect_gb_s=Decimal(1)).controlled is False


def test_the_lower_precedence_governs_and_an_open_stricter_test_is_said():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", metric="performance_density", value=Decimal(6), precedence=1)
    add_test(tables, id="t2", paragraph="9A999.b", consequence="nac_notification", precedence=2)
    assert ask(tables, performance_density=Decimal(6)).paragraph == "9A999.a"
    assert ask(tables, performance_density=Decimal(5)).paragraph == "9A999.b"
    found = ask(tables)
    assert (found.controlled, found.outcome) == (True, "nac_notification")
    assert any("stricter requirement under 9A999.a" in text for text in found.caveats)


def test_density_of_planar_logic_meets_no_test():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", metric="performance_density", value=Decimal(6))
    assert ask(tables).controlled is None
    assert ask(tables, density_applies=False).controlled is False


def test_markets_and_items_are_kept_apart():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", applies_to="datacenter")
    add_test(tables, id="t2", item="system", paragraph="9A999.z")
    assert ask(tables).paragraph == "9A999.a"
    assert ask(tables, datacenter=False).controlled is False
    assert ask(tables, datacenter=False, item="system").paragraph == "9A999.z"


@pytest.mark.parametrize(
    ("tpp", "exact", "short"),
    [("99.99961", "99.9996", "99.9996"), ("99.5", "99.5", "99.5"), ("98.7", "98.7", "99")],
)
def test_a_number_is_never_rounded_onto_or_over_its_limit(tpp, exact, short):
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", op="<")
    found = ask(tables, tpp)
    assert f"TPP {exact} < 100" in found.explanation
    assert wording.tests_text(found.tests) == f"TPP {short} < 100"


def test_headquarters_that_are_not_given_are_an_open_question():
    tables = small()
    tables.rows[Scope] = [replace(tables.rows[Scope][0], headquarters_groups=("D:5",))]
    told = "If the recipient or its parent has its headquarters in one of D:5: A license is required: TPP 100"
    assert [text for text in ask(tables, to="MYS").caveats if text.startswith(told)]
    assert not [text for text in ask(tables, "99", to="MYS").caveats if "headquarters" in text]
    assert not [text for text in ask(tables, to="CHN").caveats if "headquarters" in text]
    found = ask(tables, to="MYS", firm="DEU")
    assert not [text for text in found.caveats if "headquarters" in text]
    assert found.explanation.endswith("do not reach this destination or headquarters.")
    assert ask(tables, to="MYS").explanation.endswith("do not reach this destination.")


def test_a_letter_that_stays_open_is_said_beside_a_milder_requirement():
    numbers = {"metric": "dram_bandwidth_gb_s", "op": ">=", "value": Decimal(1400), "chip_ids": ()}
    tables = letter(small(), **numbers)
    add_test(tables, id="mild", consequence="nac_notification", precedence=30)
    found = ask(tables, vendor="ACME")
    assert found.outcome == "nac_notification"
    assert any("no letter applies" in text for text in found.caveats)
    tables.rows[Threshold][-1] = replace(tables.rows[Threshold][-1], consequence="license_required")
    assert not any("no letter applies" in text for text in ask(tables, vendor="ACME").caveats)


def test_an_exclusion_explains_why_a_chip_is_out():
    tables = small()
    add_test(tables, id="t2", op="<", paragraph="9A999 Note 2", consequence="none", precedence=90)
    found = ask(tables, "99")
    assert (found.controlled, found.outcome, found.paragraph) == (False, "none", "9A999 Note 2")
    assert "TPP 99 < 100" in found.explanation


def letter(tables: Tables, **values: Any) -> Tables:
    tables.rows[Threshold] = []
    named = {"metric": "named_chip", "op": "in", "value": None, "chip_ids": ("x1",)}
    add_test(tables, id="l1", layer="enforced", addressees=("ACME",), **(named | values))
    return tables


def test_a_letter_binds_the_named_chip_of_its_addressee_in_the_enforced_layer_alone():
    tables = letter(small())
    found = status(tables, None, "CHN", chip_id="x1", vendor="ACME")
    assert (found.enforced.controlled, found.codified.controlled) == (True, False)
    assert found.enforced.tests == ()
    assert "the letter names this chip" in found.enforced.explanation
    assert any("only the enforced layer" in text for text in found.enforced.caveats)
    assert any("codified text says otherwise" in text for text in found.enforced.caveats)
    assert any("agency says it applies differs" in text for text in found.codified.caveats)
    assert ask(tables, None, chip_id="x2", vendor="ACME").controlled is False
    assert ask(tables, None, chip_id="x1", vendor="Other").controlled is False


def test_a_letter_with_numbers_leaves_nothing_open_when_they_are_unknown():
    numbers = {"metric": "dram_bandwidth_gb_s", "op": ">=", "value": Decimal(1400), "chip_ids": ()}
    tables = letter(small(), **numbers)
    found = ask(tables, "5", vendor="ACME")
    assert found.controlled is False
    assert any("no letter applies" in text for text in found.caveats)
    assert ask(tables, "5", vendor="ACME", dram_bandwidth_gb_s=Decimal(1400)).controlled is True
    assert ask(tables, "5", dram_bandwidth_gb_s=Decimal(1400)).controlled is False
    tables.rows[Threshold][0] = replace(tables.rows[Threshold][0], addressees=("ACME", "unnamed"))
    assert ask(tables, "5", dram_bandwidth_gb_s=Decimal(1400)).controlled is True


def test_bandwidths_are_summed_only_when_both_are_known():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", metric="dram_plus_io_gb_s", value=Decimal(1700))
    both = ask(tables, dram_bandwidth_gb_s=Decimal(1000), interconnect_gb_s=Decimal(700))
    assert both.controlled is True
    assert ask(tables, dram_bandwidth_gb_s=Decimal(5000)).controlled is None


def test_a_memory_density_given_alone_means_memory():
    tables = small()
    add_test(
        tables, id="m1", item="memory", metric="memory_bandwidth_density_gb_s_mm2", op=">", value=Decimal(2)
    )
    assert ask(tables, None, memory_bandwidth_density=Decimal(2)).controlled is False
    assert ask(tables, None, memory_bandwidth_density=Decimal("2.01")).controlled is True


def test_policies_go_by_paragraph_precedence_condition_and_circumstance():
    tables = small()
    add_test(tables, id="c1", paragraph="742.9", op="<", value=Decimal(200), consequence="review_condition")
    conditional = {"condition": "742.9", "precedence": 1, "circumstance": "export_from_us"}
    add_policy(tables, "p1", "case_by_case", **conditional)
    add_policy(tables, "p2", "presumption_of_denial", precedence=2)
    add_policy(tables, "p3", "presumption_of_approval", precedence=0, paragraphs=("9A99", "9A999.ab"))
    assert ask(tables, "199").license_policy == "case_by_case"
    assert ask(tables, "200").license_policy == "presumption_of_denial"
    law = Law.of(tables)
    found = classify(Parameters(tpp=Decimal(199)), "CHN", DAY, law, circumstances=("other_supply",))
    assert found.enforced.license_policy == "presumption_of_denial"


def test_a_condition_on_an_unknown_number_leaves_the_policy_unknown():
    tables = small()
    limit = {"metric": "dram_bandwidth_gb_s", "op": "<", "value": Decimal(6500)}
    add_test(tables, id="c1", paragraph="742.9", consequence="review_condition", **limit)
    add_policy(tables, "p1", "case_by_case", condition="742.9")
    found = ask(tables)
    assert (found.controlled, found.license_policy) == (True, "unknown")
    assert any("depends on DRAM bandwidth" in text for text in found.caveats)


@pytest.mark.parametrize("values", [{"paragraph": "742.8"}, {"effective_to": date(2024, 1, 2)}])
def test_a_condition_without_a_test_of_the_day_leaves_the_policy_unknown(values):
    tables = small()
    given = {"paragraph": "742.9", "consequence": "review_condition", **values}
    add_test(tables, id="c1", op=">=", value=Decimal(1), **given)
    add_policy(tables, "p1", "case_by_case", condition="742.9", precedence=1)
    add_policy(tables, "p2", "presumption_of_denial", precedence=2)
    found = ask(tables)
    assert (found.controlled, found.license_policy) == (True, "unknown")
    assert any("depends on 742.9, of which this data pack has no test" in text for text in found.caveats)


def test_a_condition_is_met_by_any_of_its_groups():
    tables = small()
    for group, (op, limit) in enumerate([("<", 50), (">", 150)], start=1):
        values = {"op": op, "value": Decimal(limit), "group": group}
        add_test(tables, id=f"c{group}", paragraph="742.9", consequence="review_condition", **values)
    add_policy(tables, "p1", "case_by_case", condition="742.9", precedence=1)
    add_policy(tables, "p2", "presumption_of_denial", precedence=2)
    answers = {tpp: ask(tables, tpp).license_policy for tpp in ("100", "160")}
    assert answers == {"100": "presumption_of_denial", "160": "case_by_case"}


def test_policies_for_firms_of_some_countries_alone():
    tables = small()
    tables.add(Scope, id="partners", label="", groups=("D:5",), only_headquarters=("A:5", "USA"))
    add_member(tables, "DEU", "A:5")
    add_policy(tables, "p1", "case_by_case", scope_id="partners", precedence=1)
    add_policy(tables, "p2", "presumption_of_denial", precedence=2)
    firms = {None: "presumption_of_denial", "DEU": "case_by_case", "USA": "case_by_case"}
    assert {firm: ask(tables, firm=firm).license_policy for firm in firms} == firms


def test_without_a_policy_the_review_is_unknown_and_said():
    found = ask(small())
    assert found.license_policy == "unknown"
    assert any("No review policy" in text for text in found.caveats)


def test_a_scope_from_memory_marks_the_answer_and_its_review():
    tables = small()
    tables.rows[Scope] = [replace(tables.rows[Scope][0], verified="memory")]
    assert (ask(tables).verified, ask(tables, to="MYS").verified) == ("memory", "memory")
    tables = small()
    tables.add(Scope, id="all", label="", groups=("WLD",), verified="memory")
    add_policy(tables, "p", "case_by_case", scope_id="all")
    assert ask(tables).verified == "memory"


def test_a_release_rests_on_the_membership_that_releases():
    tables = small()
    tables.rows[Scope] = [replace(tables.rows[Scope][0], except_groups=("A:6",))]
    add_member(tables, "CHN", "A:6", source_ids=("a6",))
    found = ask(tables)
    assert found.controlled is False
    assert "a6" in found.source_ids


def test_what_rests_on_memory_is_marked():
    tables = small()
    assert ask(tables).verified == "seen"
    tables.rows[Threshold] = [replace(tables.rows[Threshold][0], verified="memory")]
    found = ask(tables)
    assert found.verified == "memory"
    assert any("from memory" in text for text in found.caveats)


def test_caveats_of_a_number_stand_where_the_number_is_tested():
    doubts = (("tpp", "An upper bound."), ("performance_density", "Estimated area."))
    found = ask(small(), caveats=doubts)
    assert "An upper bound." in found.caveats
    assert "Estimated area." not in found.caveats


def test_the_layers_are_kept_apart():
    tables = small()
    tables.rows[Threshold] = []
    add_test(tables, id="t1", layer="codified")
    found = status(tables, "100", "CHN")
    assert (found.enforced.controlled, found.codified.controlled) == (False, True)


def test_every_answer_names_its_sources():
    for tpp in ("1", "100", None):
        assert set(ask(small(), tpp).source_ids) >= {"s1", "scope"}


def test_json_has_the_keys_of_the_contract_in_order():
    found = to_json(status(small(), "100.5", "CHN", firm="CHN"))
    assert list(found) == KEYS
    assert (found["controlled"], found["as_of"], found["headquarters"]) == (True, "2024-06-01", "CHN")
    assert found["tests"] == [{"metric": "tpp", "value": 100.5, "op": ">=", "limit": 100, "met": True}]
    assert set(found["layers"]) == {"enforced", "codified"}  # type: ignore[call-overload]
    assert json.loads(json.dumps(found)) == found
    assert '"value": 100.5, "op": ">=", "limit": 100, ' in json.dumps(found["tests"])


def test_json_of_an_unknown_number_is_null():
    found = to_json(status(small(), None, "CHN"))
    assert found["controlled"] is None
    assert found["tests"] == [{"metric": "tpp", "value": None, "op": ">=", "limit": 100, "met": None}]


def test_tests_are_told_in_french_to_the_last_word():
    french = open_language("fr", (ROOT / "templates/_shared/locale/fr.po").read_bytes())
    told = [
        comparison("tpp", Decimal(5000), ">=", Decimal(4800)),
        comparison("interconnect_gb_s", Decimal(600), ">=", Decimal(600)),
        comparison("transistors_billion", Decimal(40), ">=", Decimal(30)),
    ]
    one, two, three = (
        "TPP 5\u202f000 ≥ 4\u202f800",
        "interconnexion 600 ≥ 600 Go/s",
        "transistors 40 ≥ 30 milliards",
    )
    assert french.say(all_of(told)) == f"{one} et {two} et {three}"
    assert french.say(one_of(["3A090.a", "3A090.b"])) == "3A090.a ou 3A090.b"
    assert all_of(told) == "TPP 5,000 ≥ 4,800 and interconnect 600 ≥ 600 GB/s and transistors 40 ≥ 30 billion"


def test_a_case_is_looked_up_once_and_goes_with_its_law():
    law = Law.of(small())
    case = make_case("CHN", None, DAY, law)
    assert make_case("CHN", None, DAY, law) is case
    held = sys.getrefcount(case)
    del law
    assert sys.getrefcount(case) < held
