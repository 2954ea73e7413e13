# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication

from chipbrief_gui.help.crash import KEPT_FILES, Crash, crash_of, without_paths, write_crash
from chipbrief_gui.help.crash_window import CrashWindow
from chipbrief_gui.help.crashes import Crashes
from chipbrief_gui.help.fatal import FatalErrors


def fail(text="it broke"):
    raise ValueError(text)


def caught(text="it broke"):
    try:
        fail(text)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def told():
    return []


@pytest.fixture
def crashes(told, qtbot, monkeypatch, tmp_path):
    """Return the hooks with what they told; what they call in turn stays quiet."""
    monkeypatch.setattr(sys, "excepthook", lambda *_error: None)
    monkeypatch.setattr(threading, "excepthook", lambda _args: None)
    made = Crashes(tmp_path / "crashes", lambda crash, path: told.append((crash, path)), told.append)
    made.install()
    yield made
    made.remove()


def test_the_facts_name_versions_and_place_but_no_folder_of_the_user():
    home = str(Path.home() / "secret" / "case.brief")
    crash = crash_of(caught(f"cannot read {home}"), "MainThread", ["odd"], "6.11")
    assert "cannot read ~" in crash.name
    assert all(word in crash.facts for word in ("Chipbrief ", "Python ", "Qt 6.11", "in fail", "- odd"))
    assert str(Path.home() / "secret") not in crash.facts
    assert str(Path(sys.prefix)) not in crash.facts


def test_a_long_chain_stays_short():
    def dig(depth: int) -> None:
        if depth:
            dig(depth - 1)
        fail("x" * 100_000)

    with pytest.raises(ValueError, match="xxx") as found:
        dig(200)
    assert len(crash_of(found.value, "", (), "").facts) < 25_000


def test_the_newest_files_stay(tmp_path):
    crash = Crash("a", "b", "facts\n")
    paths = [write_crash(tmp_path, crash) for _ in range(KEPT_FILES + 2)]
    assert len(list(tmp_path.iterdir())) == KEPT_FILES
    assert paths[-1] is not None
    assert paths[-1].read_text() == "facts\n"
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert write_crash(blocked, crash) is None


def test_an_error_in_a_slot_is_shown_once_and_counted(crashes, told, qtbot):
    for _ in range(3):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(told) == 3)
    (crash, path), *again = told
    assert crash.name == "ValueError: it broke"
    assert path.read_text() == crash.facts
    assert again == [2, 3]


def test_an_error_in_a_thread_is_told_with_its_name(crashes, told, qtbot):
    thread = threading.Thread(target=fail, name="the-worker")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "Thread: the-worker" in told[0][0].facts


def test_being_asked_to_stop_is_no_failure(crashes, told, qapp):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qapp.processEvents()
    assert told == []


@pytest.mark.qt_no_exception_capture
@pytest.mark.qt_log_ignore("a word of Qt")
def test_the_last_words_of_qt_are_among_the_facts(crashes, told, qtbot):
    qWarning("a word of Qt")
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(told))
    assert "- a word of Qt" in told[0][0].facts


def test_the_window_counts_what_comes_while_it_is_open(qtbot):
    done: list[str] = []
    window = CrashWindow(lambda: done.append("save"), lambda: done.append("quit"))
    qtbot.addWidget(window)
    window.show_crash(Crash("ValueError: a", "a", "facts of a"), Path("crash.txt"))
    assert "crash.txt" in window.news.text()
    window.show_crash(Crash("ValueError: b", "b", "facts of b"), None)
    assert window.what.text() == "ValueError: a"
    assert "1 more" in window.news.text()
    window.copy.click()
    assert QGuiApplication.clipboard().text() == "facts of a"
    window.save.click()
    window.leave.click()
    assert done == ["save", "quit"]
    window.close_button.click()
    assert not window.isVisible()


def test_the_window_of_the_app_goes_on_and_counts(desk):
    desk.window.help.show_crash(Crash("ValueError: a", "a", "facts"), None)
    desk.window.help.count_crash(2)
    assert "2 times" in desk.window.help.crash.news.text()
    desk.window.help.crash.close_button.click()
    desk.window.help.count_crash(3)
    assert "3 times" in desk.words
    assert not desk.window.help.crash.isVisible()


def test_words_for_folders():
    assert without_paths(f"{Path.home()}/a") == "~/a"


FATAL = """
import os, signal, sys
from pathlib import Path
from chipbrief_gui.help.fatal import FatalErrors
fatal = FatalErrors(Path(sys.argv[1]))
fatal.begin()
if sys.argv[2] == "ended":
    fatal.end()
else:
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
"""


def ended(folder: Path, how: str) -> int:
    return subprocess.run([sys.executable, "-c", FATAL, str(folder), how], cwd=folder, check=False).returncode


@pytest.mark.parametrize(("how", "told"), [("SIGSEGV", "Segmentation fault"), ("SIGABRT", "Aborted")])
def test_a_fatal_error_is_told_at_the_next_start_and_once(tmp_path, how, told):
    assert ended(tmp_path, how) != 0
    ((crash, path),) = FatalErrors(tmp_path).left_behind()
    assert crash.name == f"Fatal Python error: {told}"
    assert all(word in crash.facts for word in ("Chipbrief ", "Python ", "Qt ", "most recent call first"))
    assert path is not None
    assert path.read_text("utf-8") == crash.facts
    assert FatalErrors(tmp_path).left_behind() == ()


@pytest.mark.parametrize("how", ["SIGKILL", "ended"])
def test_who_is_killed_or_ends_as_it_should_leaves_nothing_to_tell(tmp_path, how):
    ended(tmp_path, how)
    assert FatalErrors(tmp_path).left_behind() == ()
    assert not list(tmp_path.glob("*.txt"))


def test_what_a_running_program_notes_is_left_alone(tmp_path, qapp):
    running = subprocess.Popen(
        [
            sys.executable,
            "-c",
            FATAL.replace("if sys", "print(flush=True); sys.stdin.read()\nif sys"),
            tmp_path,
            "ended",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with running:
        assert running.stdout is not None
        running.stdout.readline()
        (noted,) = tmp_path.glob("fatal-*.txt")
        assert FatalErrors(tmp_path).left_behind() == ()
        assert noted.exists()


def test_the_window_says_that_the_program_ended(desk):
    desk.window.help.show_former(())
    assert desk.window.help.crash is None
    desk.window.help.show_former([(Crash("Fatal Python error: Aborted", "fatal", "facts\n"), None)])
    window = desk.window.help.crash
    assert window is not None
    assert "ended suddenly last time" in window.title.text()
    assert window.facts.toPlainText() == "facts\n"
    window.close()
    desk.window.help.show_crash(Crash("odd", "odd", "more\n"), None)
    assert "failed inside Chipbrief" in window.title.text()
