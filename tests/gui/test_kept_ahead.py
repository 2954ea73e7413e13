# SPDX-License-Identifier: Apache-2.0
"""Pages made when the app is set up: those that a first start asks for, while nothing has changed."""

from __future__ import annotations

import pytest

from chipbrief.errors import TypesetError
from chipbrief.paths import shipped
from chipbrief_gui.engine_face import Engine
from chipbrief_gui.kept.ahead import examples, keep_example
from chipbrief_gui.kept.store import KeptPages, ground_of
from chipbrief_gui.rendering import State
from chipbrief_gui.words import say


@pytest.fixture
def engine(qapp, workshop):
    def nothing(*_words):
        raise AssertionError

    def make_brief(pick, shop, told, _own, _edition):
        return shop.make(pick, told)

    return Engine(lambda: workshop, make_brief, nothing, nothing)


@pytest.fixture
def ahead(tmp_path):
    folder = tmp_path / "program"
    return KeptPages(lambda: folder, lambda _data: b"ground", folder)


def test_the_example_is_kept_once_for_each_language_of_documents(engine, ahead, workshop):
    keep_example(ahead, engine)
    assert [work.edition.language for work in examples()] == ["", "en", "fr"]
    assert all(ahead.find(b"ground", work) for work in examples())
    assert [pick.country for pick in workshop.picks] == ["CHN"] * 3
    assert workshop.closed == 1


def test_what_is_there_already_is_not_made_again(engine, ahead, workshop):
    keep_example(ahead, engine)
    keep_example(ahead, engine)
    assert len(workshop.picks) == 3


def test_everybody_may_read_what_was_made_ahead(engine, ahead):
    ahead.folder().parent.chmod(0o755)
    keep_example(ahead, engine)
    assert ahead.folder().stat().st_mode & 0o005 == 0o005
    assert all(file.stat().st_mode & 0o004 for file in ahead.folder().iterdir())


def test_a_failure_is_told_and_the_workshop_closed(engine, ahead, workshop):
    workshop.error = TypesetError("It broke.")
    with pytest.raises(TypesetError):
        keep_example(ahead, engine)
    assert workshop.closed == 1


def test_pages_made_ahead_are_found_beside_those_of_last_time(engine, ahead, tmp_path):
    keep_example(ahead, engine)
    kept = KeptPages(lambda: tmp_path / "pages", lambda _data: b"ground", ahead.folder())
    work, *_others = examples()
    assert kept.find(b"ground", work) == ahead.find(b"ground", work)
    assert kept.find(b"another", work) is None
    kept.keep(b"ground", work, b"%PDF of mine")
    assert kept.find(b"ground", work) == b"%PDF of mine"


def test_the_very_first_start_shows_the_example_at_once(engine, ahead, make_desk):
    keep_example(ahead, engine)
    desk = make_desk(ahead=ahead.folder())
    desk.choose(examples()[0].words)
    assert desk.window.rendering.state is State.WAITING
    assert desk.window.brief is None
    assert desk.window.preview.pages.page_count == 3
    assert desk.words == say("kept.shown")
    desk.window.rendering.render_now()
    assert desk.window.brief is not None


def test_set_up_and_window_name_the_ground_of_the_shipped_data_alike(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert ground_of(None) == ground_of(shipped("datasets"))
