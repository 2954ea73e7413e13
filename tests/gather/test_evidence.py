# SPDX-License-Identifier: Apache-2.0
"""Gathering: what answers a pick, what was known by then, and what is said to be missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chipbrief.errors import DataError
from chipbrief.gather import DATASETS, Evidence, Library, gather
from chipbrief.gather.answers import HELPERS, names_in_rules
from chipbrief.gather.gaps import in_short
from chipbrief.gather.known import known_by
from chipbrief.gather.records import (
    BenchmarkScore,
    Chip,
    Claim,
    ClaimEvidence,
    DiversionCase,
    GroupMember,
    Model,
    Rule,
    Scope,
    StockEstimate,
    Threshold,
)
from chipbrief.gather.register import behind
from chipbrief.language import Prose
from chipbrief.pick import Pick

CHINA = Pick("CHN", "dc-training-gpu", date(2022, 10, 1), date(2025, 2, 12), date(2025, 2, 12))


@pytest.fixture(scope="module")
def china(library: Library) -> Evidence:
    """The evidence of the founding question."""
    return gather(CHINA, library)


def whys(evidence: Evidence) -> set[tuple[str, str]]:
    return {(gap.dataset, gap.why) for gap in evidence.gaps}


def test_nothing_later_than_the_day_is_used(china: Evidence, library: Library) -> None:
    for rows in china.records.values():
        assert all(known_by(row, CHINA.as_of, library.sources) for row in rows)
    assert all(model.released.last <= CHINA.as_of for model in china.all(Model))
    assert not any("fitted" in score.date_basis for score in china.all(BenchmarkScore))
    assert not china.late_ids


def test_law_is_whole(china: Evidence, library: Library) -> None:
    for kind in (Rule, Scope, Threshold, GroupMember):
        assert china.all(kind) == library.all(kind)


def test_only_what_answers_the_pick_is_there(china: Evidence) -> None:
    assert {chip.chip_class for chip in china.all(Chip)} == {"dc-training-gpu"}
    assert {estimate.country for estimate in china.all(StockEstimate)} <= {"CHN", "USA"}
    assert all("CHN" in case.route for case in china.all(DiversionCase))
    assert all(CHINA.start <= case.date <= CHINA.end for case in china.all(DiversionCase))
    assert all({"CHN", "WLD"} & set(claim.countries) for claim in china.all(Claim))
    assert china.country.name == "China"
    assert china.chip_class.id == "dc-training-gpu"


@pytest.mark.parametrize("day", [date(2025, 2, 1), CHINA.as_of])
def test_evidence_and_scores_have_their_parents(library: Library, day: date) -> None:
    found = gather(replace(CHINA, end=day, as_of=day), library)
    claims = {claim.id for claim in found.all(Claim)}
    models = {model.id for model in found.all(Model)}
    assert {item.claim_id for item in found.all(ClaimEvidence)} <= claims
    assert {score.model_id for score in found.all(BenchmarkScore)} <= models


def test_sources_are_those_cited(china: Evidence) -> None:
    facts = [rows for name, rows in china.records.items() if DATASETS[name] not in HELPERS]
    cited = {key for rows in facts for row in rows for key in row.source_ids}
    assert [found.id for found in china.sources] == sorted(cited)


def test_what_became_known_later_is_counted_and_said(china: Evidence) -> None:
    assert china.later["models"] > 0
    assert ("models", "known_later") in whys(china)
    gap = next(gap for gap in china.gaps if (gap.dataset, gap.why) == ("models", "known_later"))
    assert f"{china.later['models']:,} AI models that became known only after February 12, 2025" in gap.text


def test_hindsight_keeps_and_marks(china: Evidence, library: Library) -> None:
    seen = gather(replace(CHINA, hindsight=True), library)
    assert len(seen.all(Model)) == len(library.all(Model))
    assert len(seen.all(Model)) - len(china.all(Model)) == china.later["models"]
    late_models = {model.id for model in seen.all(Model)} & seen.late_ids
    assert len(late_models) == china.later["models"]
    assert any("used with hindsight, and marked" in gap.text for gap in seen.gaps)


def test_a_later_day_only_ever_adds(china: Evidence, library: Library) -> None:
    later = gather(replace(CHINA, as_of=date.fromisoformat(library.version)), library)
    for name, rows in china.records.items():
        assert set(rows) <= set(later.records[name])
    assert not later.later


def test_a_country_without_records_says_so(library: Library) -> None:
    found = gather(replace(CHINA, country="BTN"), library)
    assert found.country.name == "Bhutan"
    assert found.country.role == ""
    assert {
        ("countries", "no_country"),
        ("diversion_cases", "no_records"),
        ("chip_stock_estimates", "no_records"),
        ("claims", "no_records"),
    } <= whys(found)
    text = next(gap.text for gap in found.gaps if gap.dataset == "diversion_cases")
    assert text == (
        "As of February 12, 2025, the data pack holds no diversion cases for Bhutan from October 1, 2022 to "
        "February 12, 2025. That is not evidence of absence."
    )


def test_a_window_of_one_day_is_told_as_a_day(pick_of, library):
    evidence = gather(pick_of("BTN", "2024-12-02", "2024-12-02"), library)
    told = [gap.text for gap in evidence.gaps if gap.dataset == "diversion_cases"]
    assert "the data pack holds no diversion cases for Bhutan on December 2, 2024." in told[0]


@pytest.mark.parametrize(
    ("country", "chip_class", "datasets"),
    [("FRA", "hbm", {"chips", "domestic_production"}), ("FRA", "dc-training-gpu", {"hbm"})],
)
def test_what_a_pick_does_not_ask_for_is_no_gap(library: Library, country, chip_class, datasets) -> None:
    found = gather(replace(CHINA, country=country, chip_class=chip_class), library)
    assert not {name for name, why in whys(found) if why == "no_records"} & datasets


def test_what_is_compared_with_was_known_too_and_has_its_sources(china: Evidence, library: Library) -> None:
    others = [row for rows in china.beyond.values() for row in rows]
    assert others
    assert all(known_by(row, CHINA.as_of, library.sources) for row in others)
    cited = {source.id for source in (*china.sources, *china.beyond_sources)}
    assert {key for row in others for key in row.source_ids} <= cited
    read_through = {source.id for each in china.sources for source in behind(each, library.sources)}
    assert read_through - {source.id for source in china.sources}
    assert read_through <= cited


def test_older_cases_are_counted_when_none_remains(library: Library) -> None:
    pick = Pick("CHN", "cn-domestic", date(2023, 11, 1), date(2023, 12, 1), date(2023, 12, 1))
    (gap,) = [
        gap
        for gap in gather(pick, library).gaps
        if gap.dataset == "diversion_cases" and gap.why == "no_records"
    ]
    assert gap.text.endswith("3 diversion cases are older than the window and left out.")


def test_what_is_younger_than_the_window_is_not_counted_as_older(library: Library) -> None:
    early = replace(CHINA, start=date(2015, 1, 1), end=date(2015, 12, 31), as_of=date(2026, 11, 1))
    told = next(gap.text for gap in gather(early, library).gaps if gap.dataset == "diversion_cases")
    assert told.endswith("That is not evidence of absence.")


def test_what_was_not_known_is_not_counted_as_older(library: Library) -> None:
    # Three are of a list of supercomputers; nine of 2019 to 2021 are from a survey of April 2026.
    found = gather(CHINA, library, ("compute_by_country",))
    gap = next(gap for gap in found.gaps if (gap.dataset, gap.why) == ("compute_by_country", "no_records"))
    assert gap.text.endswith(" 3 figures of computing capacity are older than the window and left out.")


def test_names_take_their_article(library: Library) -> None:
    found = gather(replace(CHINA, country="ARE"), library)
    assert any("for the United Arab Emirates" in gap.text for gap in found.gaps)


def test_chips_without_date_or_figures_are_named(library: Library) -> None:
    pick = Pick("CHN", "cn-domestic", date(2025, 1, 1), date(2026, 1, 1), date(2026, 11, 23))
    found = gather(pick, library)
    undated = next(gap for gap in found.gaps if gap.why == "undated")
    silent = next(gap for gap in found.gaps if gap.why == "no_performance")
    assert undated.text.startswith("8 chips have no date in any source: Huawei Ascend 910B1")
    assert "and 3 more" in silent.text


def test_a_pack_without_a_dataset_says_so(pack: Callable[..., dict[str, bytes]]) -> None:
    small = Library.from_files(pack())
    found = gather(replace(CHINA, chip_class="dc-gpu", as_of=date(2024, 12, 31)), small)
    assert ("models", "no_dataset") in whys(found)
    assert [case.id for case in found.all(DiversionCase)] == ["one", "two"]
    assert found.all(Chip) == ()


def test_an_unknown_class_or_country_is_an_error(library: Library) -> None:
    with pytest.raises(DataError, match="has no “toaster” in chip_classes"):
        gather(replace(CHINA, chip_class="toaster"), library)
    with pytest.raises(DataError, match="“XXX” is no country"):
        gather(replace(CHINA, country="XXX"), library)


def member(country: str, group: str) -> GroupMember:
    return GroupMember(f"{country}-{group}", ("s",), "seen", country, group, None, None, None, Prose(""))


def test_hong_kong_follows_china() -> None:
    members = (member("CHN", "D:5"), member("HKG", "CHN"), member("MAC", "D:1"))
    assert names_in_rules("HKG", members) == {"HKG", "CHN", "D:5", "WLD"}
    assert names_in_rules("HKG", ()) == {"HKG", "CHN", "WLD"}
    assert names_in_rules("MAC", members) == {"MAC", "D:1", "WLD"}
    # Macau is treated as China where a row says so.
    assert names_in_rules("MAC", (*members, member("MAC", "CHN"))) == {"MAC", "CHN", "D:1", "D:5", "WLD"}


def test_rules_touching_a_country(china: Evidence) -> None:
    reached = {rule.id for rule in china.rules_touching("CHN")}
    assert reached == {rule.id for rule in china.rules_touching("HKG")}
    assert len(china.rules_touching("DEU")) < len(reached)
    assert all("WLD" in rule.reach for rule in china.rules_touching("ATA"))


def test_gathering_twice_gives_the_same(china: Evidence, library: Library) -> None:
    again: Any = gather(CHINA, library)
    assert again == china


def test_a_page_tells_what_was_known_later_in_one_sentence(china: Evidence):
    *_others, last = in_short(china.gaps)
    later = [gap for gap in china.gaps if gap.why == "known_later"]
    assert last.startswith("Known only after February 12, 2025, and so left out: 6 chips; ")
    assert last.count(";") == len(later) - 1
    assert all(f"{china.later[gap.dataset]:,} " in last for gap in later)


def test_a_page_tells_what_there_are_no_records_of_in_one_sentence(library: Library):
    bhutan = gather(replace(CHINA, country="BTN"), library)
    none = [gap.what for gap in bhutan.gaps if gap.why == "no_records" and "from October" in gap.text]
    assert len(none) > 3
    told = (
        "As of February 12, 2025, the data pack holds none of these for Bhutan from October 1, 2022 to "
        f"February 12, 2025: {'; '.join(none)}. That is not evidence of absence."
    )
    assert told in in_short(bhutan.gaps)


def test_claims_that_name_no_country_are_no_gap_of_theirs(library: Library):
    month = replace(CHINA, country="ARE", start=date(2025, 2, 1))
    found = gather(month, library)
    used = [claim for claim in found.all(Claim) if "WLD" in claim.countries]
    assert used
    assert len(used) == len(found.all(Claim))
    told = next(gap.text for gap in found.gaps if gap.dataset == "claims" and gap.why == "no_records")
    assert told == (
        "As of February 12, 2025, the data pack holds no claims about the United Arab Emirates. That is not "
        f"evidence of absence. {len(used)} claims that name no country are used."
    )


def test_every_gap_is_told_and_one_of_a_kind_by_itself(china: Evidence):
    few = {gap.together or gap.text: gap for gap in china.gaps}.values()
    assert sorted(in_short(few)) == sorted(gap.text for gap in few)
