# SPDX-License-Identifier: Apache-2.0
"""What must hold for any chip, destination and day under the shipped law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support.making import make

from chipbrief.gather.library import Library
from chipbrief.gather.records import Threshold
from chipbrief.judge.control import Law, classify
from chipbrief.judge.control_law import ONE_DAY, in_force
from chipbrief.judge.status import ControlStatus, Parameters

PACK = Path(__file__).parents[2] / "datasets"
PLACES = [
    "CHN",
    "HKG",
    "MAC",
    "ARE",
    "SAU",
    "ISR",
    "RUS",
    "IRN",
    "VNM",
    "MYS",
    "SGP",
    "DEU",
    "TWN",
    "BRA",
    "USA",
]
LIMITS = ["1599", "1600", "2399", "2400", "4799", "4800", "20999", "21000"]
DIFFUSION = date(2025, 1, 13)
STRICT = ["none", "aca", "nac_notification", "unknown", "license_exception_hbm", "license_required"]

many = settings(max_examples=200)

numbers = st.decimals(0, 60000, places=1) | st.sampled_from([Decimal(text) for text in LIMITS])
densities = st.none() | st.decimals(0, 40, places=2) | st.sampled_from([Decimal("1.6"), Decimal("5.92")])
bandwidths = st.none() | st.decimals(0, 9000, places=0)
places = st.sampled_from(PLACES)
days = st.dates(date(2019, 5, 16), date(2026, 11, 23))
chips = st.builds(
    Parameters,
    tpp=st.none() | numbers,
    performance_density=densities,
    interconnect_gb_s=bandwidths,
    dram_bandwidth_gb_s=bandwidths,
    datacenter=st.booleans(),
    item=st.sampled_from(["chip", "system"]),
)


@cache
def law() -> Law:
    return Law.of(Library.open(PACK))


def ask(chip: Parameters, to: str, day: date, firm: str | None = None) -> ControlStatus:
    return classify(chip, to, day, law(), headquarters=firm)


def of_tpp(tpp: Decimal, area: Decimal, datacenter: bool) -> Parameters:
    return Parameters(
        tpp=tpp,
        performance_density=tpp / area,
        interconnect_gb_s=Decimal(600),
        dram_bandwidth_gb_s=Decimal(1000),
        datacenter=datacenter,
    )


@many
@given(numbers, numbers, st.decimals(1, 2000, places=0), places, days, st.booleans())
def test_more_tpp_never_frees_a_chip_under_one_text(first, second, area, to, day, datacenter):
    low, high = sorted((first, second))
    weak = ask(of_tpp(low, area, datacenter), to, day)
    strong = ask(of_tpp(high, area, datacenter), to, day)
    for before, after in ((weak.enforced, strong.enforced), (weak.codified, strong.codified)):
        assert STRICT.index(before.outcome) <= STRICT.index(after.outcome)


@many
@given(numbers, numbers, st.none() | st.decimals(0, 40, places=2), days)
def test_paragraph_a_is_monotonic_for_data_center_chips(first, second, density, day):
    low, high = sorted((first, second))
    weak = ask(Parameters(tpp=low, performance_density=density), "CHN", day).codified
    strong = ask(Parameters(tpp=high, performance_density=density), "CHN", day).codified
    if weak.paragraph.startswith("3A090.a"):
        assert strong.paragraph.startswith("3A090.a")


@many
@given(chips, places, days, st.none() | places)
def test_an_answer_is_whole(chip, to, day, firm):
    found = ask(chip, to, day, firm)
    for layer in (found.enforced, found.codified):
        assert (layer.controlled is None) == (layer.outcome == "unknown")
        assert (layer.controlled is False) == (layer.outcome == "none")
        if layer.controlled:
            assert layer.paragraph
            assert layer.citation
            assert all(test.met for test in layer.tests)
        if layer.rule_id:
            assert layer.source_ids
        assert layer.explanation
        assert len(set(layer.caveats)) == len(layer.caveats)


@many
@given(chips, st.sampled_from(["CHN", "HKG"]), days)
def test_hong_kong_follows_china(chip, to, day):
    china, found = ask(chip, "CHN", day), ask(chip, to, day)
    for one, other in ((china.enforced, found.enforced), (china.codified, found.codified)):
        assert (one.outcome, one.license_policy, one.rule_id) == (
            other.outcome,
            other.license_policy,
            other.rule_id,
        )


@many
@given(chips, days, places)
def test_a_transfer_at_home_is_never_controlled(chip, day, firm):
    found = ask(chip, "USA", day, firm)
    assert (found.enforced.controlled, found.codified.controlled) == (False, False)


@many
@given(chips, places, days, places)
def test_headquarters_never_free_a_chip(chip, to, day, firm):
    without, with_firm = ask(chip, to, day), ask(chip, to, day, firm)
    assert STRICT.index(without.enforced.outcome) <= STRICT.index(with_firm.enforced.outcome)
    # Which exceptions the diffusion rule leaves chips outside data centers was not read (see NOTES.md), so
    # its worldwide requirement stands as a license where a firm's NAC is known.
    if chip.datacenter or day < DIFFUSION:
        assert STRICT.index(without.codified.outcome) <= STRICT.index(with_firm.codified.outcome)


@many
@given(chips, places, days)
def test_the_next_day_differs_only_where_a_row_says_so(chip, to, day):
    after = day + ONE_DAY
    today, tomorrow = ask(chip, to, day), ask(chip, to, after)
    if verdicts(today) == verdicts(tomorrow):
        return
    starts = {group.head.effective_from for group in law().groups}
    starts |= {policy.effective_from for policy in law().policies}
    ends = {group.head.effective_to for group in law().groups}
    ends |= {policy.effective_to for policy in law().policies}
    moves = {member.valid_from for rows in law().members.values() for member in rows}
    assert after in starts or day in ends or after in moves


@many
@given(chips, places, days)
def test_more_knowledge_only_settles_what_was_open(chip, to, day):
    open_chip = Parameters(tpp=chip.tpp, datacenter=chip.datacenter, item=chip.item)
    vague, known = ask(open_chip, to, day).codified, ask(chip, to, day).codified
    if vague.controlled is False:
        assert known.controlled is False
    if vague.controlled is True:
        assert known.controlled is True


def verdicts(status: ControlStatus) -> list[tuple[str, str, str]]:
    layers = (status.enforced, status.codified)
    return [(layer.outcome, layer.license_policy, layer.rule_id) for layer in layers]


def test_in_force_includes_both_ends():
    first, last = date(2023, 11, 17), date(2024, 4, 3)
    row = make(Threshold, effective_from=first, effective_to=last)
    days = (first - ONE_DAY, first, last, last + ONE_DAY)
    assert [in_force(row, day) for day in days] == [False, True, True, False]
    assert in_force(replace(row, effective_to=None), date(2100, 1, 1))
