# SPDX-License-Identifier: Apache-2.0
"""An annex as of a day prints the law of that day: no rule, text or end that came later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chipbrief.gather import gather
from chipbrief.gather.as_known import as_known
from chipbrief.gather.records import Chip, GroupMember, LicensePolicy, Rule, Scope, Threshold

DAY = date(2023, 6, 19)


@pytest.fixture(scope="module")
def gathered(library, pick_of):
    return gather(pick_of("JPN", "2022-10", DAY.isoformat()), library)


@pytest.fixture(scope="module")
def known(gathered):
    return as_known(gathered)


def test_what_came_later_is_left_out(gathered, known):
    assert {"adv-computing-2022", "macau-2023"} <= {rule.id for rule in known.all(Rule)}
    assert not {"acs-2023", "h20-letter-2025", "gain-act"} & {rule.id for rule in known.all(Rule)}
    texts = (*known.all(Threshold), *known.all(LicensePolicy))
    assert all(text.effective_from <= DAY for text in texts)
    # What was in force on the day, or before it, is all there.
    before = {row.id for row in gathered.all(Threshold) if row.effective_from <= DAY}
    assert {row.id for row in known.all(Threshold)} == before
    assert {scope.id for scope in known.all(Scope)} >= {text.scope_id for text in texts}
    assert "rule-2023" not in {scope.id for scope in known.all(Scope)}
    assert not any(row.group == "AIA:a" for row in known.all(GroupMember))


def test_no_later_end_is_told(known):
    rules = {rule.id: rule for rule in known.all(Rule)}
    # One has a day on which it ended; of the other it is only known that it has been superseded since.
    assert (rules["adv-computing-2022"].ended, rules["adv-computing-2022"].status) == (None, "in_force")
    assert rules["macau-2023"].status == ""
    assert not [row.id for row in known.all(Threshold) if row.effective_to and row.effective_to > DAY]
    assert not [row.id for row in known.all(GroupMember) if row.valid_to and row.valid_to > DAY]
    assert not [chip.id for chip in known.all(Chip) if chip.released and chip.released.first > DAY]


def test_texts_to_come_of_a_rule_that_is_known_are_told(library, pick_of):
    evidence = as_known(gather(pick_of("CHN", "2022-10", "2022-10-15"), library))
    assert "adv-computing-2022.t01" in {row.id for row in evidence.all(Threshold)}


@pytest.mark.parametrize(("day", "macau"), [("2023-01-16", False), ("2023-01-17", True)])
def test_a_scope_is_told_without_what_joined_it_later(library, pick_of, day, macau):
    scopes = {row.id: row for row in as_known(gather(pick_of("CHN", "2022-10", day), library)).all(Scope)}
    assert scopes["china-macau-2022"].label.startswith("China including Hong Kong, from 2022-10-21")
    assert ("Macau" in scopes["china-macau-2022"].label) == macau


def test_sources_of_later_law_alone_are_not_counted(gathered, known):
    cited = {key for row in known.all(Rule) for key in row.source_ids}
    assert cited <= {source.id for source in known.sources} < {source.id for source in gathered.sources}


def test_on_the_day_of_the_data_pack_the_law_is_whole(library, pick_of):
    gathered = gather(pick_of("CHN", "2022-10", library.version), library)
    assert as_known(gathered).records == gathered.records


def test_with_hindsight_all_is_there_and_late(gathered):
    late = replace(gathered, pick=replace(gathered.pick, hindsight=True))
    found = as_known(late)
    assert found.records == late.records
    assert {"acs-2023", "acs-2023.t04", "rule-2023", "aus-aia"} <= found.late_ids
    assert "macau-2023" not in found.late_ids
