# SPDX-License-Identifier: Apache-2.0
"""The traps of the regulations, one test each, by numbers against the shipped law."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from chipbrief.errors import RuleError
from chipbrief.gather.records import Chip
from chipbrief.judge.control import Law, classify
from chipbrief.judge.metrics import parameters_of
from chipbrief.judge.status import LayerStatus, Parameters
from chipbrief.language import MONTHS

D2023 = date(2023, 12, 1)
NUMBERS = (
    "tpp",
    "performance_density",
    "interconnect_gb_s",
    "dram_bandwidth_gb_s",
    "memory_bandwidth_density",
)


@pytest.fixture
def ask(law: Law):
    def layer(to: str = "CHN", day: date = D2023, firm: str | None = None, **given) -> LayerStatus:
        numbers = {key: Decimal(str(given[key])) for key in NUMBERS if key in given}
        rest = {key: value for key, value in given.items() if key not in NUMBERS}
        return classify(Parameters(**numbers, **rest), to, day, law, headquarters=firm).enforced

    return layer


def test_a_is_evaluated_before_b(ask):
    # TPP 6,128 at 3.88 per mm2 meets b.2 as well, which states no upper TPP: the stricter .a governs.
    found = ask(tpp=6128, performance_density="3.88")
    assert (found.paragraph, found.outcome) == ("3A090.a.1", "license_required")


@pytest.mark.parametrize(
    ("tpp", "density", "paragraph"),
    [
        ("4800", "1", "3A090.a.1"),
        ("4799.9", "1", ""),
        ("1600", "5.92", "3A090.a.2"),
        ("1599.9", "50", ""),
        ("1600", "5.91", "3A090.b.2"),
        ("2400", "1.6", "3A090.b.1"),
        ("2400", "1.59", ""),
        ("2399.9", "3.19", ""),
        ("2399.9", "3.2", "3A090.b.2"),
        ("4799.9", "5.92", "3A090.a.2"),
        ("4799.9", "1.6", "3A090.b.1"),
    ],
)
def test_the_limits_of_october_2023(ask, tpp, density, paragraph):
    assert ask(tpp=tpp, performance_density=density).paragraph == paragraph


def test_density_is_for_the_data_center_alone(ask):
    found = ask(tpp=4799, performance_density=50, datacenter=False)
    assert (found.controlled, found.outcome, found.paragraph) == (False, "none", "3A090 Note 2")
    assert ask(tpp=4800, performance_density=1, datacenter=False).outcome == "nac_notification"
    assert ask(tpp=4800, datacenter=False).outcome == "nac_notification"


@pytest.mark.parametrize(
    ("tpp", "io", "controlled"),
    [(4800, 600, True), (4799, 600, False), (4800, 599, False), (50000, 400, False)],
)
def test_october_2022_needs_both_numbers(ask, tpp, io, controlled):
    assert ask(day=date(2022, 11, 1), tpp=tpp, interconnect_gb_s=io).controlled is controlled


def test_october_2022_applies_from_the_21st(ask):
    found = [ask(day=date(2022, 10, day), tpp=5000, interconnect_gb_s=600).controlled for day in (7, 20, 21)]
    assert found == [False, False, True]


def test_macau_follows_in_january_2023(ask):
    days = [date(2023, 1, 16), date(2023, 1, 17)]
    found = [ask("MAC", day, tpp=5000, interconnect_gb_s=600).controlled for day in days]
    assert found == [False, True]


def test_the_texts_change_on_17_november_2023(ask):
    found = [ask(day=date(2023, 11, day), tpp=5000, interconnect_gb_s=400).controlled for day in (16, 17)]
    assert found == [False, True]
    # One day later I/O no longer matters, and density does.
    assert (
        ask(day=date(2023, 11, 16), tpp=2000, performance_density=6, interconnect_gb_s=0).controlled is False
    )
    assert (
        ask(day=date(2023, 11, 17), tpp=2000, performance_density=6, interconnect_gb_s=0).controlled is True
    )


def test_the_h20_is_not_caught_by_3a090_but_by_a_letter(ask, law, library):
    h20 = {"tpp": 2368, "performance_density": "2.91"}
    assert ask(day=date(2024, 6, 1), **h20).controlled is False
    # Its bandwidths reach the published limits, on and after 2025-04-09.
    bandwidths = {"interconnect_gb_s": 900, "dram_bandwidth_gb_s": 4000}
    assert ask(day=date(2025, 4, 8), **h20, **bandwidths).controlled is False
    assert ask(day=date(2025, 4, 9), **h20, **bandwidths).rule_id == "intel-letter-2025"
    named = classify(parameters_of(library.get(Chip, "nvidia-h20-96gb")), "CHN", date(2025, 6, 1), law)
    assert (named.enforced.rule_id, named.codified.controlled) == ("h20-letter-2025", False)


@pytest.mark.parametrize(
    ("dram", "io", "controlled"),
    [
        (1400, 0, True),
        (1399, 0, False),
        (0, 1100, True),
        (0, 1099, False),
        (1000, 700, True),
        (999, 700, False),
    ],
)
def test_the_published_numbers_of_the_letters_of_april_2025(ask, dram, io, controlled):
    found = ask(day=date(2025, 6, 1), tpp=1000, dram_bandwidth_gb_s=dram, interconnect_gb_s=io)
    assert found.controlled is controlled


def test_a_letter_does_not_bind_other_makers(ask):
    found = ask(
        day=date(2025, 6, 1), tpp=1000, dram_bandwidth_gb_s=4000, interconnect_gb_s=0, vendor="Google"
    )
    assert found.controlled is False


def test_the_letter_reaches_d5_macau_and_their_firms(ask):
    numbers = {"tpp": 1000, "dram_bandwidth_gb_s": 4000}
    reached = [ask(to, date(2025, 6, 1), **numbers).controlled for to in ("HKG", "MAC", "RUS", "MYS", "SAU")]
    assert reached == [True, True, True, False, False]
    assert ask("MYS", date(2025, 6, 1), firm="CHN", **numbers).controlled is True


def test_unknown_numbers_decide_only_where_they_must(ask):
    assert ask(tpp=4800).paragraph == "3A090.a.1"
    assert ask(tpp=1599).controlled is False
    found = ask(tpp=2000)
    assert (found.controlled, found.outcome, found.license_policy) == (None, "unknown", "unknown")
    assert "performance density not known" in found.explanation
    assert ask(performance_density=9).controlled is None
    assert ask("DEU").controlled is False


def test_density_of_a_planar_chip_cannot_be_met(ask):
    assert ask(tpp=2000, density_applies=False).controlled is False


@pytest.mark.parametrize(
    ("day", "density", "outcome"),
    [
        (date(2024, 12, 1), "5", "none"),
        (date(2024, 12, 2), "2", "none"),
        (date(2024, 12, 2), "2.01", "license_exception_hbm"),
        (date(2024, 12, 2), "3.29", "license_exception_hbm"),
        (date(2024, 12, 2), "3.3", "license_required"),
        (date(2026, 3, 1), "7.45", "license_required"),
    ],
)
def test_memory(ask, day, density, outcome):
    found = ask(day=day, memory_bandwidth_density=density)
    assert found.outcome == outcome
    assert found.paragraph == ("" if outcome == "none" else "3A090.c")


def test_memory_reaches_d5_and_macau_alone(ask):
    to = ["HKG", "MAC", "RUS", "SAU", "DEU"]
    found = [ask(place, date(2025, 1, 15), memory_bandwidth_density=5).controlled for place in to]
    assert found == [True, True, True, False, False]


def test_systems_have_entries_of_their_own(ask):
    assert ask(day=date(2022, 11, 1), tpp=5000, interconnect_gb_s=600, item="system").paragraph == "4A090"
    assert ask(tpp=5000, item="system").paragraph == "4A090.a"
    # 4A090.b was reserved until April 2024.
    numbers = {"tpp": 2896, "performance_density": 4, "item": "system"}
    assert ask(**numbers).controlled is False
    found = ask(day=date(2024, 6, 1), **numbers)
    assert (found.paragraph, found.outcome, found.verified) == ("4A090.b", "nac_notification", "memory")


def test_the_name_aca_is_of_april_2024(ask):
    numbers = {"tpp": 2896, "performance_density": 4}
    before = ask("SAU", date(2024, 4, 3), **numbers)
    after = ask("SAU", date(2024, 4, 4), **numbers)
    assert (before.outcome, after.outcome) == ("aca", "aca")
    assert (before.named, after.named) == ("nac", "aca")
    assert "License Exception NAC" in before.explanation
    assert "License Exception ACA" in after.explanation


def test_the_uae_is_named_for_b_and_not_released_for_a(ask):
    since = date(2026, 7, 23)
    second = ask("ARE", since, tpp=2896, performance_density=4)
    first = ask("ARE", since, tpp=5000)
    assert (second.paragraph, second.outcome) == ("3A090.b.1", "aca")
    assert (first.paragraph, first.outcome) == ("3A090.a.1", "license_required")
    for found in (first, second):
        assert any("UAE has been in A:5" in text for text in found.caveats)
    assert not any("A:5" in text for text in ask("ARE", tpp=5000).caveats)


def test_group_membership_of_another_day_is_said(ask):
    for to in ("CHN", "SAU", "MYS", "DEU"):
        assert any("as read on July 23, 2026" in text for text in ask(to, tpp=5000).caveats), to
    # The text of October 2022 names its destinations, so no list is needed.
    named = ask(day=date(2022, 11, 1), tpp=5000, interconnect_gb_s=600)
    assert not any("as read on" in text for text in named.caveats)
    # Its review policy does, for a firm with headquarters in A:5.
    partner = ask(day=date(2022, 11, 1), firm="DEU", tpp=5000, interconnect_gb_s=600)
    assert any("as read on" in text for text in partner.caveats)


def test_the_layers_differ_worldwide_from_2025(law):
    found = classify(Parameters(tpp=Decimal(5000)), "MYS", date(2025, 6, 1), law)
    assert (found.enforced.controlled, found.codified.controlled) == (False, True)
    assert found.codified.rule_id == "diffusion-2025"
    assert any("not enforce" in text for text in found.codified.caveats)


def test_the_rules_begin_in_2019_and_the_texts_end_in_2026(ask):
    with pytest.raises(RuleError, match="2019-05-16"):
        ask(day=date(2018, 1, 1), tpp=5000)
    found = ask(day=date(2022, 1, 1), tpp=50000, interconnect_gb_s=900)
    assert (found.controlled, found.rule_id, found.tests) == (False, "", ())
    late = ask(day=date(2026, 11, 23), tpp=5000)
    assert any("newest text" in text for text in late.caveats)


def test_the_h200_limits(ask):
    day = date(2026, 1, 15)
    both = {"tpp": 20999, "dram_bandwidth_gb_s": 6499}
    assert ask(day=day, **both).license_policy == "case_by_case"
    assert ask(day=day, **(both | {"tpp": 21000})).license_policy == "presumption_of_denial"
    assert ask(day=day, **(both | {"dram_bandwidth_gb_s": 6500})).license_policy == "presumption_of_denial"
    assert ask(day=day, tpp=15832).license_policy == "unknown"
    assert ask(day=date(2026, 1, 14), **both).license_policy == "presumption_of_denial"
    assert ask("RUS", day, **both).license_policy == "presumption_of_denial"


def test_the_foundry_presumption_reaches_as_far_as_its_paragraph(law):
    # Note 1 presumes that a die is 3A090.a, which is enforced where the rule of 2023 reaches.
    def outcomes(to: str, billions: int, day: date = date(2025, 6, 1)) -> tuple[str, str]:
        found = classify(Parameters(transistors_billion=Decimal(billions)), to, day, law)
        return found.enforced.outcome, found.codified.outcome

    assert outcomes("CHN", 30) == ("license_required", "license_required")
    assert outcomes("DEU", 30) == ("none", "license_required")
    assert outcomes("CHN", 29) == ("none", "none")
    assert outcomes("CHN", 30, date(2025, 1, 15)) == ("none", "none")


KNOWN_AHEAD = {"December 31, 2024", "May 15, 2025", "2024-12-31", "2025-01-31", "2025-05-15", "2026-11-09"}
READ = re.compile(r"as read on|newest (CFR )?text")
DAYS = re.compile(r"[12]\d{3}-\d\d-\d\d|[A-Z][a-z]+ \d{1,2}, [12]\d{3}|\b\d\d FR \d+")


@pytest.mark.parametrize("chip", ["nvidia-h100-sxm", "amd-mi210", "nvidia-rtx-4090", "nvidia-h20-96gb"])
@pytest.mark.parametrize("to", ["CHN", "MAC", "SAU", "ARE", "MYS", "DEU"])
@pytest.mark.parametrize("firm", [None, "CHN"])
def test_an_answer_tells_nothing_of_later_days(law, library, chip, to, firm):
    # Two kinds of later days may stand: deadlines set in advance, and days on which the pack was read.
    parameters = parameters_of(library.get(Chip, chip))
    for day in (day for day in law.turns if law.first <= day):
        found = classify(parameters, to, day, law, headquarters=firm)
        for text in (*found.enforced.caveats, *found.codified.caveats):
            if not READ.search(text):
                later = [word for word in DAYS.findall(text) if _day(word) > day and word not in KNOWN_AHEAD]
                assert not later, (chip, to, day, text)


def _day(word: str) -> date:
    """Return the day that a text names; of a page of the Federal Register the first day of its year."""
    if " FR " in word:
        return date(int(word[:2]) + 1935, 1, 1)
    if word[4] == "-":
        return date.fromisoformat(word)
    month, day, year = word.replace(",", "").split()
    return date(int(year), MONTHS.index(month) + 1, int(day))


@pytest.mark.parametrize(
    ("day", "told"), [(D2023, False), (date(2025, 1, 15), False), (date(2025, 1, 16), True)]
)
def test_presumptions_on_foundries_are_left_out_from_their_day_on(law, day, told):
    found = classify(Parameters(tpp=Decimal(1)), "CHN", day, law).not_modelled
    assert any("Note 1 to 3A090.a" in text for text in found) == told
    assert not any("50 percent" in text for text in found)  # a rule of September 2025


def test_what_is_left_out_is_listed(law):
    found = classify(Parameters(tpp=Decimal(1)), "CHN", D2023, law).not_modelled
    for word in (
        "end use",
        "end user",
        "foreign direct product",
        "U.S. persons",
        "affiliates",
        "aggregation",
    ):
        assert any(word in text for text in found), word
