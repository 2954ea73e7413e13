# SPDX-License-Identifier: Apache-2.0
"""Unsaved work survives: kept, brought back, and never written over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from support.works import WORK

from chipbrief.cases import read_case
from chipbrief_gui.case.unsaved import UnsavedStore
from chipbrief_gui.case.work import to_case
from chipbrief_gui.values import PickWords


def test_unsaved_work_that_cannot_be_kept_is_not_closed_away(desk, tmp_path):
    (tmp_path / "unsaved").write_bytes(b"no folder")
    desk.window.document.edit(WORK, "all")
    desk.window.case.keeper.autosave()
    bar = desk.window.case.bar
    assert "could not be kept" in bar.message.text()
    desk.window.close()
    assert desk.window.isVisible()
    assert "would be lost" in bar.message.text()
    desk.to_save.append(tmp_path / "elsewhere.brief")
    bar.save_as.click()
    assert read_case((tmp_path / "elsewhere.brief").read_bytes()).words["country"] == "Malaysia"
    desk.window.close()
    assert not desk.window.isVisible()


def test_whoever_closes_again_means_it(desk, tmp_path):
    (tmp_path / "unsaved").write_bytes(b"no folder")
    desk.window.document.edit(WORK, "all")
    desk.window.close()
    desk.window.case.bar.leave.click()
    assert not desk.window.isVisible()


def test_when_unsaved_work_is_kept_again_the_message_goes(desk, tmp_path):
    (tmp_path / "unsaved").write_bytes(b"no folder")
    desk.window.document.edit(WORK, "all")
    desk.window.case.keeper.autosave()
    (tmp_path / "unsaved").unlink()
    desk.window.case.keeper.autosave()
    assert not desk.window.case.bar.isVisible()
    assert desk.words == "Unsaved work is kept again."


def test_what_was_never_saved_is_back_at_the_next_start(make_desk, desk):
    desk.window.document.edit(WORK, "all")
    desk.window.close()
    again = make_desk()
    assert again.window.document.work == WORK
    assert not again.window.document.is_clean
    assert again.words == "Your unsaved work is back."


@pytest.fixture
def recovered(make_desk, desk):
    """Return a second start, at which unsaved work is back."""
    desk.window.document.edit(WORK, "all")
    desk.window.close()
    return make_desk()


def test_that_work_is_back_stays_seen_until_it_is_kept(recovered):
    bar = recovered.window.case.bar
    recovered.window.refresh()
    assert recovered.words.startswith("Rendered")
    assert bar.isVisible()
    assert "Malaysia · Data-center training GPU · Policy brief – never saved" in bar.message.text()
    bar.keep.click()
    assert not bar.isVisible()
    assert recovered.window.document.work == WORK


def test_work_that_is_back_can_be_gone_without_and_is_not_lost(recovered):
    bar, keeper = recovered.window.case.bar, recovered.window.case.keeper
    bar.discard.click()
    assert not bar.isVisible()
    assert recovered.window.document.work != WORK
    assert "still brings it back" in recovered.words
    assert [item.case.words["country"] for item in keeper.left_behind()] == ["Malaysia"]


def test_without_work_that_is_back_its_file_is_as_it_was_saved(make_desk, desk, saved):
    work = desk.window.document.work
    desk.window.document.edit(replace(work, words=PickWords("Chile")), "pick")
    desk.window.close()
    again = make_desk()
    assert again.window.document.work.words.country == "Chile"
    again.window.case.bar.discard.click()
    assert again.window.document.work == work
    assert again.window.case.keeper.path == saved
    assert not again.window.case.bar.isVisible()


def test_what_is_brought_back_is_on_disk_at_every_moment(make_desk, desk, tmp_path, monkeypatch):
    desk.window.document.edit(WORK, "all")
    desk.window.close()
    remove, kept = UnsavedStore._remove_taken, []

    def look_and_remove(store):
        if store._taken:
            kept.append(read_case(json.loads(store._file.read_bytes())["case"].encode()))
        remove(store)

    monkeypatch.setattr(UnsavedStore, "_remove_taken", look_and_remove)
    make_desk()
    assert kept == [to_case(WORK)]
    assert len(list((tmp_path / "unsaved").glob("*.json"))) == 1


def test_work_left_aside_can_be_had_back(desk, saved):
    other = replace(WORK, words=PickWords("Chile"))
    desk.window.document.edit(other, "pick")
    desk.window.actions_by_id["new_case"].trigger()
    desk.window.actions_by_id["unsaved"].trigger()
    (entry,) = desk.window.case.unsaved_menu.actions()
    assert entry.text() == "Chile · Data-center training GPU · Policy brief – mine.brief"
    entry.trigger()
    assert desk.window.document.work == other
    assert desk.window.case.keeper.path == saved
    desk.window.case.unsaved_menu.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from chipbrief_gui.case.unsaved import UnsavedStore
from chipbrief_gui.case.work import Work, to_case
from chipbrief_gui.values import PickWords
store = UnsavedStore(lambda: Path(sys.argv[1]))
for number in range(1000):
    store.keep(to_case(Work(PickWords("Malaysia")).with_text("note", f"{number} " * 500)), None)
    print(number, flush=True)
"""


def test_a_killed_window_loses_nothing_that_was_kept(tmp_path):
    words = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(20)]
        process.kill()
        kept = int([*told, *process.stdout.read().split()][-1])
    (found,) = UnsavedStore(lambda: tmp_path).left_behind()
    numbers = found.case.edition.text["note"].split()
    assert int(numbers[0]) in {kept, kept + 1}
    assert len(set(numbers)) == 1


def test_work_of_a_window_that_is_there_is_left_alone(tmp_path):
    mine, other = UnsavedStore(lambda: tmp_path), UnsavedStore(lambda: tmp_path)
    mine.keep(to_case(WORK), None)
    assert other.left_behind() == ()
    mine.forget()
    assert not list(tmp_path.glob("*.json"))


def test_what_cannot_be_read_is_kept_under_another_name(tmp_path):
    (tmp_path / "bad.json").write_text("{", "utf-8")
    assert UnsavedStore(lambda: tmp_path).left_behind() == ()
    assert (tmp_path / "bad.json.damaged").exists()


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 100_000,
        b'{"path": "", "aside": false, "case": 3}',
        b'{"path": [1], "aside": false, "case": ""}',
        b'{"path": "", "aside": false, "case": "\\ud800"}',
        b"null",
        b"\xff\xfe",
    ],
)
def test_a_file_that_holds_something_else_is_put_aside(tmp_path, text):
    (tmp_path / "a.json").write_bytes(text)
    assert UnsavedStore(lambda: tmp_path).left_behind() == ()
    assert (tmp_path / "a.json.damaged").read_bytes() == text


def test_a_pipe_among_unsaved_work_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.json")
    assert UnsavedStore(lambda: tmp_path).left_behind() == ()
    assert (tmp_path / "a.json.damaged").is_fifo()
