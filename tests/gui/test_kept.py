# SPDX-License-Identifier: Apache-2.0
"""Pages kept from one start to the next: the very same, only for the same inputs, and only to be read."""

from __future__ import annotations

import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from chipbrief.errors import TypesetError
from chipbrief_gui.case.work import Work
from chipbrief_gui.kept import store
from chipbrief_gui.kept.store import MOST_FILES, KeptPages, ground_of
from chipbrief_gui.rendering import State
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import say

CHINA, MALAYSIA = Work(PickWords(country="China")), Work(PickWords(country="Malaysia"))
GROUND = b"ground"


@pytest.fixture
def kept(tmp_path) -> KeptPages:
    return KeptPages(lambda: tmp_path / "pages", lambda _data: GROUND)


def files(kept: KeptPages) -> list[Path]:
    return list(kept.folder().iterdir())


def test_what_is_kept_is_found_byte_for_byte(kept):
    kept.keep(GROUND, CHINA, b"%PDF of China")
    assert kept.find(GROUND, CHINA) == b"%PDF of China"


def test_nothing_is_found_for_another_case_or_another_ground(kept):
    kept.keep(GROUND, CHINA, b"%PDF of China")
    assert kept.find(GROUND, MALAYSIA) is None
    assert kept.find(GROUND, CHINA.with_text("title", "Mine")) is None
    assert kept.find(GROUND, replace(CHINA, edition=replace(CHINA.edition, paper="A4"))) is None
    assert kept.find(b"other", CHINA) is None


def test_a_scenario_makes_no_other_pages(kept):
    kept.keep(GROUND, CHINA, b"%PDF of China")
    assert kept.find(GROUND, replace(CHINA, scenario={"growth": Decimal("0.5")})) == b"%PDF of China"


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: data + b" ", lambda _data: b""])
def test_a_damaged_file_is_not_shown_and_goes(kept, damage):
    kept.keep(GROUND, CHINA, b"%PDF of China")
    (file,) = files(kept)
    file.write_bytes(damage(file.read_bytes()))
    assert kept.find(GROUND, CHINA) is None
    assert not files(kept)


def test_a_pipe_in_place_of_pages_keeps_nobody_waiting(kept):
    kept.keep(GROUND, CHINA, b"%PDF of China")
    (file,) = files(kept)
    file.unlink()
    os.mkfifo(file)
    assert kept.find(GROUND, CHINA) is None


def test_only_the_newest_are_kept_and_none_too_large(kept, monkeypatch):
    works = [Work(PickWords(country=f"Country {number}")) for number in range(MOST_FILES + 2)]
    for work in works:
        kept.keep(GROUND, work, b"%PDF")
    assert len(files(kept)) == MOST_FILES
    assert kept.find(GROUND, works[-1]) == b"%PDF"
    monkeypatch.setattr(store, "MOST_BYTES", 100)
    kept.keep(GROUND, CHINA, bytes(100))
    assert kept.find(GROUND, CHINA) is None


def test_other_users_cannot_look_into_the_folder(kept):
    kept.keep(GROUND, CHINA, b"%PDF of China")
    assert kept.folder().stat().st_mode & 0o077 == 0


def test_the_ground_is_the_same_until_a_byte_of_the_data_pack_changes(tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("id\na\n")
    first = ground_of(tmp_path)
    assert ground_of(tmp_path) == first
    table.write_text("id\nb\n")
    assert ground_of(tmp_path) != first


def first_start(make_desk, *, saved: bool) -> None:
    """Make the brief of China, and end the app with the case saved or not."""
    desk = make_desk()
    desk.choose(CHINA.words)
    desk.window.rendering.render_now()
    if saved:
        desk.window.document.set_clean()
    desk.window.close()


@pytest.fixture
def again(make_desk):
    """Return a window of a second start; in the first one the brief of China was made."""
    first_start(make_desk, saved=True)
    return make_desk()


def test_the_pages_of_unsaved_work_are_there_with_it(make_desk):
    first_start(make_desk, saved=False)
    desk = make_desk()
    assert desk.window.brief is None
    assert desk.window.preview.pages.page_count == 3


def test_the_pages_of_last_time_are_seen_while_the_brief_is_made(again):
    again.choose(CHINA.words)
    assert again.window.rendering.state is State.WAITING
    assert again.window.preview.pages.page_count == 3
    assert again.words == say("kept.shown")
    assert again.window.brief is None
    again.window.rendering.render_now()
    assert again.window.brief is not None
    assert again.window.brief.pick.country == "CHN"
    assert again.words.startswith("Rendered")


def test_pages_of_last_time_are_never_exported(again):
    again.choose(CHINA.words)
    again.window.export()
    assert not again.written
    again.window.rendering.render_now()
    assert again.target.read_bytes() == again.window.brief.pdf


def test_another_pick_shows_none_of_them(again):
    again.choose(MALAYSIA.words)
    assert again.window.preview.pages.page_count == 0


def test_once_there_is_a_brief_its_pages_stay_until_the_next(again):
    again.choose(MALAYSIA.words)
    again.window.rendering.render_now()
    shown = again.window.preview.pages.pdf
    again.choose(CHINA.words)
    assert again.window.preview.pages.pdf is shown


def test_pages_of_last_time_stay_beside_the_words_of_a_failure(again, workshop):
    workshop.error = TypesetError("It broke.")
    again.choose(CHINA.words)
    again.window.rendering.render_now()
    assert again.window.preview.pages.page_count == 3
    assert say("failure.kept") in again.window.preview.banner.message.text()


def test_a_brief_with_tables_of_ones_own_is_not_kept(make_desk, tmp_path):
    desk = make_desk()
    desk.window.rendering.use_own(frozenset({"mine"}))
    desk.choose(CHINA.words)
    desk.window.rendering.render_now()
    assert desk.window.brief
    desk.window.close()
    assert not (tmp_path / "pages").exists()


def test_a_brief_that_stands_is_kept_before_the_window_closes(make_desk, tmp_path):
    desk = make_desk()
    desk.choose(CHINA.words)
    desk.window.rendering.render_now()
    desk.window.kept.keep_pages()
    (file,) = (tmp_path / "pages").iterdir()
    assert file.read_bytes().endswith(desk.window.brief.pdf)


def test_a_folder_that_cannot_be_written_to_costs_nothing(make_desk, tmp_path):
    (tmp_path / "pages").write_text("a file in the way")
    desk = make_desk()
    desk.choose(CHINA.words)
    desk.window.rendering.render_now()
    desk.window.close()
    assert desk.window.brief


def test_a_digest_begun_before_another_data_pack_was_opened_is_not_used_for_it(desk):
    desk.window.try_example()
    kept, names = desk.window.kept, iter((b"former", b"new"))

    def ground(_data: object) -> bytes:
        if (name := next(names)) == b"former":
            desk.window.rendering.opened.emit(desk.window.rendering.opened_pack)
        return name

    kept._kept = replace(kept._kept, ground=ground)
    kept._forget_ground()
    kept.keep_pages()
    kept.keep_pages()
    assert kept._kept.find(b"new", desk.window.document.work) == desk.window.brief.pdf
