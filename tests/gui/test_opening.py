# SPDX-License-Identifier: Apache-2.0
"""Recent cases, a file that is dropped, and a file given at the start."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from chipbrief.cases import Case, write_case
from chipbrief_gui.opening.desk import OpeningDesk
from chipbrief_gui.opening.recent import MOST, missing_among, shown_name, with_newest

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def case_file(tmp_path):
    """Return a maker of case files on a country."""

    def make(name="a.brief", country="MYS"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(write_case(Case({"country": country, "class": "gaming-gpu"})))
        return path

    return make


def entries(desk):
    """Return what the list of recent files shows when it opens."""
    desk.window.opening.menu.aboutToShow.emit()
    return [action.text() for action in desk.window.opening.menu.actions() if not action.isSeparator()]


def drop(desk, *urls):
    """Drop files on the window; return whether they were welcome."""
    data = QMimeData()
    data.setUrls(urls)
    enter = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(desk.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(desk.window, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    return enter.isAccepted()


def test_the_newest_comes_first_each_once_and_not_too_many(tmp_path):
    first = with_newest((), tmp_path / "a")
    assert first == (str(tmp_path / "a"),)
    both = with_newest(with_newest(first, tmp_path / "b"), tmp_path / "a")
    assert both == (str(tmp_path / "a"), str(tmp_path / "b"))
    many = ()
    for number in range(MOST + 3):
        many = with_newest(many, tmp_path / str(number))
    assert len(many) == MOST


def test_files_of_one_name_are_told_apart_by_their_folder():
    paths = ("/a/x.brief", "/b/x.brief", "/b/y.brief")
    assert [shown_name(path, paths) for path in paths] == ["x.brief – /a", "x.brief – /b", "y.brief"]


def test_a_path_that_no_system_has_is_missing(tmp_path, case_file):
    here = str(case_file())
    assert missing_among((here, "nowhere\0", str(tmp_path))) == {"nowhere\0", str(tmp_path)}


def test_cases_that_were_opened_and_saved_are_listed_and_open_again(desk, case_file, tmp_path):
    assert entries(desk) == ["No case was open here yet"]
    desk.to_open.append(case_file())
    desk.window.case.open()
    desk.to_save.append(tmp_path / "b.brief")
    desk.window.case.save_as()
    assert entries(desk)[:2] == ["&1  b.brief", "&2  a.brief"]
    desk.window.opening.menu.actions()[1].trigger()
    assert desk.window.case.keeper.path == tmp_path / "a.brief"
    assert entries(desk)[0] == "&1  a.brief"


def test_a_file_that_is_gone_is_shown_so_and_can_be_removed(desk, case_file):
    for name in ("a.brief", "b.brief"):
        desk.window.case.keeper.open(case_file(name))
    (case_file("b.brief")).unlink()
    assert entries(desk)[:2] == ["&1  b.brief (not found)", "&2  a.brief"]
    actions = desk.window.opening.menu.actions()
    assert not actions[0].isEnabled()
    actions[-2].trigger()
    assert entries(desk)[0] == "&1  a.brief"
    desk.window.opening.menu.actions()[-1].trigger()
    assert desk.window.settings.value.recent_cases == ()


def test_the_list_is_a_menu_of_the_action(desk):
    assert desk.window.actions_by_id["recent"].menu() is desk.window.opening.menu


def test_a_dropped_case_is_opened(desk, case_file):
    assert drop(desk, QUrl.fromLocalFile(str(case_file())))
    assert desk.window.document.work.words.country == "MYS"


def test_what_is_no_case_is_refused_with_a_sentence(desk, tmp_path):
    assert drop(desk, QUrl.fromLocalFile(str(tmp_path / "table.csv")))
    assert desk.words == "table.csv is no case: drop a *.brief file or a sealed PDF here."
    assert not drop(desk, QUrl("https://example.org/a.brief"))


def test_a_file_given_at_the_start_is_opened_after_unsaved_work_is_back(make_desk, case_file):
    first = make_desk()
    first.choose(first.window.document.work.words.__class__("CHN"))
    first.window.close()
    desk = make_desk()
    assert desk.window.document.work.words.country == "CHN"
    desk.window.opening.open_first(case_file())
    desk.window.opening.begin()
    assert desk.window.document.work.words.country == "MYS"
    assert [item.aside for item in desk.window.case.keeper.left_behind()] == [True]


def test_a_file_that_the_system_hands_over_is_opened_as_soon_as_the_window_is_seen(desk, case_file):
    desk.window.opening.take(case_file())
    assert desk.window.document.work.words.country == "MYS"
    desk.window.opening.take(case_file("b.brief", "CHN"))
    assert desk.window.document.work.words.country == "CHN"


def test_a_file_handed_over_before_the_window_is_seen_is_the_first(make_desk, case_file, monkeypatch):
    monkeypatch.setattr(OpeningDesk, "begin", lambda _opening: None)
    desk = make_desk()
    desk.window.opening.take(case_file())
    assert desk.window.document.work.words.country == ""
    monkeypatch.undo()
    desk.window.opening.begin()
    assert desk.window.document.work.words.country == "MYS"


HANDED = """
import sys
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from chipbrief_gui.app import make_application
app = make_application(["chipbrief"])
app.file_given.connect(print)
QApplication.sendEvent(app, QFileOpenEvent(sys.argv[1]))
"""


def test_the_application_tells_of_a_file_that_the_system_hands_over(case_file):
    words = [sys.executable, "-c", HANDED, str(case_file())]
    known = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=known, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(case_file())
