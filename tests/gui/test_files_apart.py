# SPDX-License-Identifier: Apache-2.0
"""The window's thread touches no file of the user's: a disk that is slow or gone does not stop the window."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from support.held import HeldTasks
from support.raster import png
from support.touching import touched
from support.works import WORK

from chipbrief.batch import make_plan, read_plan
from chipbrief.compose import open_formats
from chipbrief.edition import make_edition
from chipbrief.gather import choices
from chipbrief.paths import shipped
from chipbrief_gui.asking import Asking
from chipbrief_gui.batch.working import BatchEngine, Export
from chipbrief_gui.case import logo as logo_module
from chipbrief_gui.case.logo import LogoField
from chipbrief_gui.values import EXAMPLE


@pytest.fixture
def desk(make_desk):
    return make_desk(background=True)


@pytest.fixture
def logo(tmp_path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    return path


def test_what_is_touched_is_noticed(tmp_path):
    with touched(tmp_path) as files:
        (tmp_path / "a").write_bytes(b"")
        (tmp_path / "a").rename(tmp_path / "b")
    (tmp_path / "b").unlink()
    assert [line.split()[0] for line in files] == ["open", "os.rename"]


def test_a_logo_is_read_apart(qtbot, desk, tmp_path, logo):
    field = desk.window.text.look.logo
    field.ask = lambda _parent: logo
    with touched(tmp_path) as files:
        field.button.click()
        qtbot.waitUntil(lambda: bool(desk.window.document.work.edition.logo))
        qtbot.waitUntil(lambda: not field.button.icon().isNull())
    assert not files


def test_a_logo_is_drawn_apart_and_once_whatever_is_written_meanwhile(qtbot, desk, monkeypatch):
    threads: list[threading.Thread] = []
    drawn = logo_module.drawn
    monkeypatch.setattr(
        logo_module, "drawn", lambda *given: (threads.append(threading.current_thread()), drawn(*given))[1]
    )
    document, field = desk.window.document, desk.window.text.look.logo
    document.edit(replace(WORK, edition=make_edition(logo=png())), "all")
    qtbot.waitUntil(lambda: not field.button.icon().isNull())
    for words in ("It", "It goes", "It goes on."):
        document.edit(document.work.with_text("note", words), "note")
    document.edit(replace(document.work, edition=replace(document.work.edition, logo=b"")), "look")
    assert field.button.icon().isNull()
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


def test_a_wide_logo_keeps_its_shape(qtbot):
    field = LogoField()
    qtbot.addWidget(field)
    field.show_logo(png(400, 100, data=(b"\0" + b"\x55" * 400) * 100))
    size = field.button.iconSize()
    assert (size.width(), size.height()) == (88, 22)
    image: QImage = field.button.icon().pixmap(size).toImage()
    assert image.size() == size


def test_a_logo_that_comes_late_is_not_put_over_a_newer_one(qtbot, logo):
    field, chosen = LogoField(), list[bytes]()
    qtbot.addWidget(field)
    held = HeldTasks()
    field.serve(lambda _name: Asking(held))
    field.chosen.connect(chosen.append)
    field.ask = lambda _parent: logo
    field.button.click()
    field.show_logo(png(2, 2))
    held.end()
    assert chosen == []


def test_the_logo_of_new_cases_is_read_apart(qtbot, desk, tmp_path, logo):
    desk.window.actions_by_id["settings"].trigger()
    (settings,) = (one.settings for one in desk.window.desks if "settings" in one.handlers())
    with touched(tmp_path) as files:
        settings._set("document_logo", str(logo))
        qtbot.waitUntil(lambda: desk.window.settings.value.document_logo == str(logo))
    assert not files


def test_the_list_of_keys_is_written_apart(qtbot, desk, tmp_path):
    desk.window.actions_by_id["settings"].trigger()
    (settings,) = (one.settings for one in desk.window.desks if "settings" in one.handlers())
    settings.keys._saving._ask_path = lambda _window, path: tmp_path / path.name
    with touched(tmp_path) as files:
        settings.keys.save_list()
        qtbot.waitUntil(lambda: "chipbrief-keys.md" in settings.keys.news.text())
    assert not files
    assert "| About Chipbrief |" in (tmp_path / "chipbrief-keys.md").read_text("utf-8")


def test_work_is_set_aside_and_brought_back_apart(qtbot, desk, tmp_path):
    window, menu = desk.window, desk.window.case.unsaved_menu
    with touched(tmp_path) as files:
        window.document.edit(WORK, "all")
        window.actions_by_id["new_case"].trigger()
        assert window.document.work != WORK
        window.actions_by_id["unsaved"].trigger()
        qtbot.waitUntil(menu.isVisible)
        (entry,) = menu.actions()
        entry.trigger()
        menu.close()
    assert not files
    assert window.document.work == WORK
    qtbot.waitUntil(lambda: window.case.keeper.left_behind() == ())
    assert len(list((tmp_path / "unsaved").glob("*.json"))) == 1


def test_work_is_back_at_the_next_start_apart_and_before_the_file_given(qtbot, make_desk, desk, tmp_path):
    desk.window.document.edit(WORK, "all")
    desk.window.close()
    with touched(tmp_path / "unsaved") as files:
        again = make_desk(background=True)
        qtbot.waitUntil(lambda: again.window.document.work == WORK)
    assert not files


def test_a_plan_is_written_and_files_are_looked_for_apart(
    qtbot, make_desk, workshop, library, tmp_path, monkeypatch
):
    workshop.library, workshop.choices = library, choices(library, workshop.choices.formats)
    workshop.formats = open_formats(shipped("templates"))
    desk, threads = make_desk(background=True), list[threading.Thread]()
    monkeypatch.setattr(Export, "taken", lambda _wanted: (threads.append(threading.current_thread()), [])[1])
    batch, path = desk.window.batch, tmp_path / "friday.toml"
    batch.engine = BatchEngine(lambda: None, lambda *_given: ())  # type: ignore[arg-type, return-value]
    batch.ask_save = lambda _window, _suggested: path
    desk.choose(EXAMPLE)
    batch.show_batch()
    qtbot.waitUntil(lambda: batch.window is not None)
    window = batch.window
    assert window is not None
    window.planning.list_now()
    qtbot.waitUntil(window.save.isEnabled)
    with touched(tmp_path) as files:
        window.save.click()
        qtbot.waitUntil(lambda: window.planning.name == "friday")
    assert not files
    assert make_plan(read_plan(path.read_bytes(), "p")).countries == ("CHN",)
    window.output.folder_field.setText(str(tmp_path))
    window.files.export(window)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread()
