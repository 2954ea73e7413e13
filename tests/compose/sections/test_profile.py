# SPDX-License-Identifier: Apache-2.0
"""The profile of a country: what it draws from the evidence, and what two pages hold of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chipbrief.compose.sections import tables_of
from chipbrief.compose.sections.profile import build
from chipbrief.compose.sections.profile_plan import FIGURES, HEIGHTS, ROLES, ROOM, TITLES, plan
from chipbrief.compose.wording_data import ROLES as ROLE_WORDS
from chipbrief.gather import gather
from chipbrief.judge import judge

MANY = dict.fromkeys(HEIGHTS, 50)


@pytest.fixture(scope="module")
def profile_of(library, pick_of):
    def made(country, start="2022-10", end="2026-06", **more):
        return build(judge(gather(pick_of(country, start, end, **more), library)))

    return made


def height(found):
    return sum(HEIGHTS[part.name].head + part.rows * HEIGHTS[part.name].row for part in found.parts)


def test_every_role_knows_its_parts():
    assert set(ROLES) == {*ROLE_WORDS, ""}
    assert set(TITLES) == set(HEIGHTS)
    for wishes in ROLES.values():
        assert len({wish.name for wish in wishes}) == len(wishes)
        assert all(wish.name in HEIGHTS and 0 < wish.least <= wish.most for wish in wishes)


@pytest.mark.parametrize("role", ROLES)
def test_a_plan_fits_into_two_pages_and_names_what_does_not(role):
    found = plan(role, MANY, ["A gap."] * 8)
    assert height(found) <= ROOM - 8 * 11
    printed = {part.name for part in found.parts}
    wished = {wish.name for wish in ROLES[role]} - set(FIGURES)
    assert {TITLES[name] for name in wished - printed} == set(found.left_out)
    assert found.parts[0].name == "standing"


def test_little_evidence_leaves_room_for_the_figures_of_the_law():
    counts = {"standing": 1, "rules": 2, "timeline": 2, "strips": 8, "places": 1}
    found = plan("buyer", counts, ["A gap."] * 2)
    assert [part.name for part in found.parts] == ["standing", "rules", "timeline", "strips", "places"]
    assert height(found) <= ROOM
    assert not found.left_out


def test_a_part_has_no_more_rows_than_there_are():
    found = plan("transit", {"standing": 1, "trade": 2, "cases": 1}, ())
    assert {part.name: part.rows for part in found.parts} == {"standing": 1, "trade": 2, "cases": 1}


def test_chips_are_counted_by_how_they_are_treated(profile_of):
    china = profile_of("CHN")
    assert sum(row.count for row in china.standing) == 30
    assert [row.count for row in china.standing] == sorted(
        (row.count for row in china.standing), reverse=True
    )
    assert {row.key for row in china.standing} >= {"controlled", "free"}
    assert all(row.source_ids for row in china.standing)
    assert [row.group for row in china.groups] == ["D:1", "D:4", "D:5", "China and Macau"]


def test_stacks_of_memory_have_the_room_of_their_rows(profile_of):
    memory = profile_of("CHN", chip_class="hbm")
    assert not memory.standing
    (standing,) = [part for part in memory.plan.parts if part.name == "standing"]
    most = next(wish.most for wish in ROLES[memory.role] if wish.name == "standing")
    assert 1 < standing.rows <= most


def test_trade_keeps_sources_apart_and_all_digits(profile_of):
    trade = profile_of("MYS", "2022-10", "2025-12").trade
    assert trade.years == ("2021", "2022", "2023", "2024")
    first = trade.rows[0]
    assert (first.reporter, first.partner, first.flow) == ("Malaysia", "World", "export")
    assert first.values[1] == Decimal(78556470551)
    latest = [row.values[-1] or 0 for row in trade.rows if row.values[-1] is not None]
    assert latest == sorted(latest, reverse=True)
    assert all(len(row.source_ids) == 1 for row in trade.rows)


def test_shares_stand_beside_the_two_great_powers(profile_of):
    shares = profile_of("ARE").shares
    assert all(share.own is not None for share in shares)
    sample = next(share for share in shares if "sample" in share.what)
    assert (sample.own, sample.usa, sample.china) == (Decimal("0.126"), Decimal("72.749"), Decimal("14.647"))


def test_a_country_that_the_pack_does_not_know_has_a_profile(profile_of):
    chad = profile_of("TCD")
    assert chad.role == chad.role_word == chad.relevance == ""
    assert not chad.trade.rows
    assert {part.name for part in chad.plan.parts} - set(FIGURES) == {"standing", "rules"}


def test_the_records_of_the_country_are_attached(profile_of):
    china = profile_of("CHN")
    tables = {table.name: table for table in tables_of({"profile": china, "other": None})}
    assert len(tables["profile-entity_listings"].rows) == len(china.entities)
    assert "value_usd" in tables["profile-trade"].columns
