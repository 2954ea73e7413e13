# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from support.patience import PATIENCE

from chipbrief_gui import turns
from chipbrief_gui.line import Line
from chipbrief_gui.tasks import BackgroundTasks, ImmediateTasks, Job
from chipbrief_gui.turns import Turns, in_turns


@pytest.fixture
def background(qapp):
    tasks = BackgroundTasks()
    yield tasks
    tasks.close()


def test_a_job_tells_its_steps_and_result_in_the_gui_thread(qtbot, background):
    heard, threads = [], set()

    def hear(value):
        heard.append(value)
        threads.add(threading.current_thread())

    def work(progress):
        progress("gather")
        return "brief"

    background.submit(Job(work, succeeded=hear, progressed=hear))
    qtbot.waitUntil(lambda: heard == ["gather", "brief"])
    assert threads == {threading.main_thread()}


def test_the_thread_starts_at_the_first_job(qtbot):
    tasks, heard = BackgroundTasks("of-a-test"), []

    def threads():
        return [thread.name for thread in threading.enumerate() if thread.name == "of-a-test"]

    assert not threads()
    tasks.submit(Job(lambda _progress: len(threads()), succeeded=heard.append))
    qtbot.waitUntil(lambda: heard == [1])
    tasks.close()
    assert not threads()


def test_a_job_begins_after_the_event_at_hand(qtbot, background):
    started = threading.Event()
    background.submit(Job(lambda _progress: started.set()))
    assert not started.wait(0.1)
    qtbot.waitUntil(started.is_set)


def test_what_comes_before_the_first_job_is_done_once_in_the_thread_and_stops_no_job(qtbot):
    done = []

    def before():
        done.append(threading.current_thread().name)
        raise ImportError("half of it")

    tasks = BackgroundTasks("of-a-test", before=before)
    for name in ("one", "two"):
        tasks.submit(Job(lambda _progress, name=name: name, succeeded=done.append))
        qtbot.waitUntil(lambda name=name: name in done)
    assert done == ["of-a-test", "one", "two"]
    tasks.close()


def test_each_report_has_a_turn_of_its_own(qtbot, background):
    told, reported = [], threading.Event()

    def hear(value):
        told.append(value)
        QTimer.singleShot(0, lambda: told.append("other"))

    def work(progress):
        progress("gather")
        progress("compose")
        reported.set()

    background.submit(Job(work, progressed=hear, succeeded=hear))
    qtbot.waitUntil(reported.is_set)
    qtbot.waitUntil(lambda: len(told) == 6)
    assert told == ["gather", "other", "compose", "other", None, "other"]


def test_threads_in_one_line_work_one_after_another_and_let_each_other_go_first(qtbot):
    line, seen, heard = Line(patience=PATIENCE), [], []
    go_on = threading.Event()
    first, second = (BackgroundTasks(name, line) for name in ("first", "second"))

    def work(progress, name):
        for step in (1, 2):
            seen.append(f"{name} {step}")
            if name == "first" and step == 1:
                go_on.wait(PATIENCE)
            progress(step)
        return name

    first.submit(Job(lambda progress: work(progress, "first"), succeeded=heard.append))
    qtbot.waitUntil(lambda: len(line.standing) == 1)
    second.submit(Job(lambda progress: work(progress, "second"), succeeded=heard.append))
    qtbot.waitUntil(lambda: len(line.standing) == 2)
    go_on.set()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert seen == ["first 1", "second 1", "first 2", "second 2"]
    for tasks in (first, second):
        tasks.close()


def test_who_takes_long_stops_nobody_in_the_line(qtbot):
    line, go_on, heard = Line(patience=0.01), threading.Event(), []
    slow, others = BackgroundTasks("slow", line), [BackgroundTasks(f"other {n}", line) for n in range(2)]
    slow.submit(Job(lambda _progress: go_on.wait(PATIENCE), succeeded=heard.append))
    qtbot.waitUntil(lambda: len(line.standing) == 1)
    for number, tasks in enumerate(others):
        tasks.submit(Job(lambda _progress, number=number: number, succeeded=heard.append))
    qtbot.waitUntil(lambda: sorted(heard) == [0, 1])
    go_on.set()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert not line.standing
    for tasks in (slow, *others):
        tasks.close()


def test_what_had_no_job_is_closed_at_once(qapp):
    BackgroundTasks().close()


def test_a_job_that_raises_fails_with_the_error(qtbot, background):
    errors = []
    background.submit(Job(lambda _progress: 1 / 0, failed=errors.append))
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ZeroDivisionError)


def test_the_newest_job_wins_and_the_older_ones_are_dropped(qtbot, background):
    started, canceled, heard = threading.Event(), threading.Event(), []

    def slow(_progress):
        started.set()
        canceled.wait(PATIENCE)
        return "first"

    background.submit(
        Job(
            slow,
            succeeded=heard.append,
            dropped=lambda: heard.append("dropped 1"),
            cancel=canceled.set,
        )
    )
    qtbot.waitUntil(started.is_set)
    background.submit(
        Job(lambda _p: "second", succeeded=heard.append, dropped=lambda: heard.append("dropped 2"))
    )
    background.submit(Job(lambda _p: "third", succeeded=heard.append))
    qtbot.waitUntil(lambda: "third" in heard)
    assert canceled.is_set()
    assert "first" not in heard
    assert "dropped 1" in heard
    assert heard.count("third") == 1


def test_a_job_that_has_ended_before_anybody_heard_of_it_is_dropped_by_a_newer_one(qtbot, background):
    heard, started, go_on = [], threading.Event(), threading.Event()

    def work(progress, name):
        started.set()
        go_on.wait(PATIENCE)
        return progress(f"{name} begins") or name

    def job(name):
        return Job(
            lambda progress: work(progress, name),
            succeeded=heard.append,
            progressed=heard.append,
            dropped=lambda: heard.append(f"{name} dropped"),
            discard=lambda value: heard.append(f"{value} discarded"),
        )

    background.submit(job("old"))
    qtbot.waitUntil(started.is_set)
    go_on.set()
    while background._running:
        threading.Event().wait(0.001)  # No event is handled meanwhile: nobody hears of the end.
    background.submit(job("new"))
    qtbot.waitUntil(lambda: "new" in heard)
    assert heard == ["old discarded", "old dropped", "new begins", "new"]


def test_a_stale_job_stops_at_its_next_step(qtbot, background):
    at_first, go_on, reached, heard = threading.Event(), threading.Event(), [], []

    def steps(progress):
        at_first.set()
        go_on.wait(PATIENCE)
        progress("second step")
        reached.append("too far")

    background.submit(Job(steps, dropped=lambda: heard.append("dropped"), progressed=heard.append))
    qtbot.waitUntil(at_first.is_set)
    background.submit(Job(lambda _progress: None))
    go_on.set()
    qtbot.waitUntil(lambda: heard == ["dropped"])
    assert not reached


def test_closing_ends_the_thread_and_discards_what_came_too_late(qtbot):
    tasks = BackgroundTasks("chipbrief-test-closing")
    started, go_on, discarded = threading.Event(), threading.Event(), []

    def work(_progress):
        started.set()
        go_on.wait(PATIENCE)
        return "late"

    tasks.submit(Job(work, cancel=go_on.set, discard=discarded.append))
    qtbot.waitUntil(started.is_set)
    tasks.close()
    assert discarded == ["late"]
    assert "chipbrief-test-closing" not in {thread.name for thread in threading.enumerate()}


def test_the_synchronous_twin_tells_the_same_before_it_returns():
    heard = []

    def work(progress):
        progress("gather")
        return "brief"

    ImmediateTasks().submit(Job(work, succeeded=heard.append, progressed=heard.append))
    assert heard == ["gather", "brief"]


def test_what_is_done_later_lets_others_go_first(qtbot):
    done: list[str] = []
    later = Turns()
    later(lambda: done.append("later"))
    QTimer.singleShot(0, lambda: done.append("waiting"))
    assert not done
    qtbot.waitUntil(lambda: "later" in done)
    assert done == ["waiting", "later"]


def test_what_waits_for_an_idle_moment_lets_all_others_go_first_unless_it_waits_long(qtbot, monkeypatch):
    done: list[str] = []
    later = Turns()
    later.when_idle(lambda: done.append("idle"))
    in_turns(later, *(lambda name=name: done.append(name) for name in "abc"))
    assert not later.is_idle
    qtbot.waitUntil(lambda: later.is_idle)
    assert done == ["a", "b", "c", "idle"]
    monkeypatch.setattr(turns, "_PATIENCE", -1.0)
    later(lambda: done.append("later"))
    later.when_idle(lambda: done.append("no longer"))
    qtbot.waitUntil(lambda: len(done) == 6)
    assert done[4:] == ["no longer", "later"]


def test_what_waits_when_the_window_closes_is_not_done(qtbot):
    later, done = Turns(), []
    later(lambda: done.append("later"))
    later.when_idle(lambda: done.append("idle"))
    later.close()
    later(lambda: done.append("after"))
    QTimer.singleShot(20, lambda: done.append("long after"))
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["long after"]


def test_what_is_done_later_has_a_turn_each_and_a_fault_stops_no_other(qtbot):
    done: list[str] = []
    later = Turns()

    def fail() -> None:
        later(lambda: done.append("asked meanwhile"))
        raise ValueError

    with qtbot.capture_exceptions() as faults:
        later(fail)
        for name in ("one", "two"):
            later(lambda name=name: done.append(name))
            QTimer.singleShot(0, lambda: done.append("other"))
        qtbot.waitUntil(lambda: done[-1:] == ["asked meanwhile"])
    assert len(faults) == 1
    assert done == ["other", "other", "one", "two", "asked meanwhile"]


def test_turns_follow_each_other_and_let_others_in_between(qtbot):
    done: list[str] = []
    later = Turns()
    in_turns(later, lambda: done.append("first"), lambda: done.append("second"))
    assert done == ["first"]
    QTimer.singleShot(0, lambda: done.append("other"))
    qtbot.waitUntil(lambda: "second" in done)
    assert done == ["first", "other", "second"]
