# SPDX-License-Identifier: Apache-2.0
"""Batches that run: the same bytes as a brief alone, one failure stops nothing, and a stop leaves nothing."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from chipbrief.batch import Begun, Outcome, Shop, check_free, into_folder, run
from chipbrief.cases import read_case
from chipbrief.errors import PlanError, SealError
from chipbrief.flow import STEPS, Workshop, make_brief
from chipbrief.paths import shipped

BAD = {"bottom_line": "See [@no-such-source]."}


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return Shop(shipped("datasets"), shipped("templates"), tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def rows(rows_from):
    bad = {"country": "CHN", "class": "dc-training-gpu", "format": "memo", "name": "bad", "text": BAD}
    unsealed = {**bad, "name": "unsealed", "text": {"bottom_line": "There are 3,000 chips. TBD"}}
    return rows_from(countries=["MYS", "ISL"], text={"author": "A"}, brief=[bad, unsealed])


@pytest.fixture(scope="module")
def ran(rows, shop, tmp_path_factory):
    """Return the folder and everything that a batch of two processes told."""
    folder = tmp_path_factory.mktemp("out")
    return folder, list(run(rows, shop, into_folder(folder, overwrite=False), jobs=2))


def outcomes(events) -> dict[int, Outcome]:
    return {event.row.number: event for event in events if isinstance(event, Outcome)}


def test_each_row_ends_in_its_own_way(ran):
    folder, events = ran
    found = outcomes(events)
    assert [found[number].state for number in (1, 2, 3, 4)] == ["made", "made", "failed", "refused"]
    assert "no-such-source" in found[3].error
    assert found[4].error.startswith("Not sealed: ")
    assert [found[number].code for number in (1, 2, 3, 4)] == [0, 0, 3, 1]
    assert sorted(path.name for path in folder.iterdir()) == sorted(found[n].row.file for n in (1, 2))


def test_the_steps_are_told_as_they_begin(ran):
    steps = [event.step for event in ran[1] if isinstance(event, Begun) and event.row.number == 1]
    assert steps == list(STEPS)


def test_the_bytes_are_those_of_a_brief_made_alone(ran, rows, stock, typesetter):
    workshop = Workshop(stock.library, stock.formats, typesetter)
    alone = make_brief(rows[0].pick, workshop, edition=read_case(rows[0].case).edition)
    assert (ran[0] / rows[0].file).read_bytes() == alone.pdf
    assert (outcomes(ran[1])[1].pages, rows[0].file) == (alone.pages, alone.file_name)


def test_a_process_that_dies_costs_one_row(rows, shop):
    made: list[int] = []
    events = run(rows[:2], shop, lambda row, _pdf: made.append(row.number))
    found = []
    for event in events:
        if isinstance(event, Begun) and not found:
            for child in multiprocessing.active_children():
                child.kill()
        found.append(event)
    # On a slow machine the first row may be done before its process dies with the second.
    lost, other = sorted(outcomes(found).items(), key=lambda item: item[1].state)
    assert (lost[1].state, other[1].state, made) == ("failed", "made", [other[0]])
    assert "stopped unexpectedly" in lost[1].error


def test_a_stop_ends_the_processes_at_once(rows, shop):
    looks = iter((False, False, True))
    events = run(rows, shop, lambda _row, _pdf: None, jobs=2, stopped=lambda: next(looks))
    assert outcomes(events) == {}
    assert multiprocessing.active_children() == []


def test_what_cannot_be_opened_is_said_for_each_row(rows, shop, tmp_path):
    gone = Shop(tmp_path / "gone", shop.templates, shop.own)
    found = outcomes(run(rows[:2], gone, lambda _row, _pdf: None))
    assert {outcome.state for outcome in found.values()} == {"failed"}
    assert all("gone" in outcome.error for outcome in found.values())


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(rows, tmp_path):
    path = tmp_path / rows[0].file
    path.write_bytes(b"mine")
    with pytest.raises(PlanError, match="1 of the 4 files to make are in"):
        check_free(rows, tmp_path)
    with pytest.raises(SealError, match="is there and is another file"):
        into_folder(tmp_path, overwrite=False)(rows[0], b"new")
    assert path.read_bytes() == b"mine"
    into_folder(tmp_path, overwrite=False)(rows[0], b"mine")
    into_folder(tmp_path, overwrite=True)(rows[0], b"new")
    assert path.read_bytes() == b"new"


def test_a_link_that_leads_nowhere_counts_as_a_file(rows, tmp_path):
    (tmp_path / rows[0].file).symlink_to(Path("elsewhere"))
    with pytest.raises(PlanError):
        check_free(rows, tmp_path)


def test_a_full_disk_is_the_failure_of_its_row(rows, shop):
    def full(_row, _pdf):
        raise SealError("Cannot write: the disk is full.")

    (outcome,) = outcomes(run(rows[:1], shop, full)).values()
    assert (outcome.state, outcome.error, outcome.code) == ("failed", "Cannot write: the disk is full.", 3)
