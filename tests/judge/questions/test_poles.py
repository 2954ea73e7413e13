# SPDX-License-Identifier: Apache-2.0
"""Shares and concentration: against the pack's file, with known answers, and no measure mixed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.shipped_rows import rows

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import Compute, Investment, Model
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer
from chipbrief.judge.questions.poles import BLOCS, bloc_of
from chipbrief.pick import Pick


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("poles", evidence).findings}


def test_models_of_2024_recounted_from_the_file(now: Evidence) -> None:
    places = [row["country"] for row in rows("models") if row["released"].startswith("2024")]
    counts = Counter(bloc_of(place) for place in places)
    index = sum((count / len(places)) ** 2 for count in counts.values())
    poles = found(now)["poles.poles.models.2024"].value
    assert isinstance(poles, Decimal)
    assert float(poles) == pytest.approx(1 / index, rel=1e-5)


def test_compute_agrees_with_what_epoch_publishes(library: Library) -> None:
    """Epoch AI: about 75 percent United States and 15 percent China in May 2025, on the same clusters."""
    day = date(2025, 5, 31)
    usa, china = (
        row.value
        for area in ("USA", "CHN")
        for row in library.all(Compute)
        if (row.area, row.metric, row.date.last) == (area, "gpu_cluster_share_in_sample", day)
    )
    assert (float(usa), float(china)) == pytest.approx((75, 15), abs=2)


def test_compute_holds_every_country_and_not_the_picked_one_alone(now: Evidence) -> None:
    key = max(key for key in found(now) if key.startswith("poles.poles.compute."))
    used = set(found(now)[key].inputs)
    areas = {row.area for row in now.everywhere(Compute) if f"compute_by_country/{row.id}" in used}
    assert len(areas) > 10


def test_plans_are_never_counted_with_money_spent(now: Evidence) -> None:
    status = {f"investment/{row.id}": row.status for row in now.everywhere(Investment)}
    for key, finding in found(now).items():
        if ".investment." in key:
            assert len({status[name] for name in finding.inputs}) == 1


def test_no_row_is_counted_with_the_one_that_holds_it(now: Evidence) -> None:
    nested = {f"investment/{row.id}" for row in now.everywhere(Investment) if row.part_of}
    assert nested
    assert not any(nested.intersection(finding.inputs) for finding in found(now).values())


def test_each_place_is_in_one_bloc() -> None:
    places = [place for bloc in BLOCS.values() for place in bloc]
    assert len(places) == len(set(places))
    assert (bloc_of("CHN"), bloc_of("FRA"), bloc_of("BRA")) == ("China", "European Union", "Other")


def test_a_model_changes_its_year_alone(now: Evidence) -> None:
    of_year = [model for model in now.all(Model) if model.released.last.year == 2024]
    model = next(model for model in of_year if model.country == "CHN")
    changed = tuple(replace(m, country="IND") if m is model else m for m in now.all(Model))
    before, after = found(now), found(replace(now, records={**now.records, "models": changed}))
    moved = {key for key, finding in before.items() if finding != after.get(key)}
    assert moved
    assert all(".models.2024" in key for key in moved)


def test_what_nobody_measured_is_a_gap(library: Library) -> None:
    early = date(2020, 2, 1)
    study = answer("poles", gather(Pick("ISL", "hbm", date(2020, 1, 1), early, early), library))
    assert study.thin
    gaps = {finding.id for finding in study.findings if finding.value is None and finding.settle}
    assert gaps == {"poles.talent", "poles.alliances", "poles.data"}
