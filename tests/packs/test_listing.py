# SPDX-License-Identifier: Apache-2.0
"""The packs at hand, and the way back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable

import pytest
from support.packing import listed, tiny

from chipbrief.errors import DataError
from chipbrief.packs.listing import packs, rollback
from chipbrief.packs.store import Store, in_use

Bring = Callable[..., str]


def test_packs_are_listed_with_what_is_in_them(store: Store, bring: Bring):
    name = bring(listed(tiny()))
    shipped, entry = packs(store)
    assert shipped.shipped
    assert not shipped.current
    assert (shipped.version, shipped.rows, shipped.sources) == ("2026-11-23", 4, 2)
    assert entry.current
    assert not entry.shipped
    assert (entry.name, entry.title, entry.version) == (name, "Tiny pack", "2026-12-01")
    assert (entry.rows, entry.sources, entry.signed) == (4, 2, "not signed")
    assert entry.installed == "2026-12-02T09:30:00+00:00"


def test_without_installs_the_shipped_pack_is_in_use(store: Store):
    (only,) = packs(store)
    assert only.shipped
    assert only.current


def test_the_way_back_ends_at_the_shipped_pack(store: Store, bring: Bring):
    first = bring()
    bring(tiny("2026-12-02"))
    back = rollback(store)
    assert (back.former, back.version, back.name) == ("2026-12-02", "2026-12-01", first)
    assert in_use(store).folder == store.packs / first
    assert rollback(store).version == "2026-11-23"
    assert in_use(store).folder == store.shipped
    with pytest.raises(DataError, match="no former one"):
        rollback(store)


def test_a_pack_can_be_installed_again_after_a_rollback(store: Store, bring: Bring):
    name = bring()
    rollback(store)
    assert bring() == name
    assert in_use(store).name == name


def test_the_shipped_pack_is_one_step_away_and_back(store: Store, bring: Bring):
    bring()
    second = bring(tiny("2026-12-02"))
    assert rollback(store, to_shipped=True).version == "2026-11-23"
    with pytest.raises(DataError, match="shipped data pack is in use"):
        rollback(store, to_shipped=True)
    assert rollback(store).name == second


def test_a_damaged_former_pack_is_passed_over_and_named(store: Store, bring: Bring):
    first = bring()
    bring(tiny("2026-12-02"))
    shutil.rmtree(store.packs / first / "countries")
    assert [entry.damage for entry in packs(store)][1] == "countries/countries.csv is missing"
    back = rollback(store)
    assert back.name == ""
    assert first in back.notes[0]


@pytest.mark.parametrize(
    "odd", [{"version": 1}, {"rows": "many"}, {"files": 3}, {"title": None, "shipped": []}]
)
def test_a_record_of_other_kinds_of_values_stops_nothing(store: Store, bring: Bring, odd):
    record = store.packs / bring() / ".installed.json"
    record.write_text(json.dumps(json.loads(record.read_text()) | odd))
    assert in_use(store).folder.is_dir()
    assert len(packs(store)) == 2


def test_a_damaged_state_is_mended_by_a_rollback(store: Store, bring: Bring):
    bring()
    (store.packs / "current").write_text("nope")
    assert "cannot be read" in rollback(store).notes[0]
    assert in_use(store).notes == ()
