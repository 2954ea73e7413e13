# SPDX-License-Identifier: Apache-2.0
"""Turns edits of the pick into briefs: waits for a pause, checks the pick, and renders only the newest."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from enum import Enum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from chipbrief.edition import Edition
from chipbrief.errors import PickError
from chipbrief.pick import Choices, Pick
from chipbrief_gui.case.work import Work
from chipbrief_gui.data.report import capital
from chipbrief_gui.engine_face import BriefFace, Engine, Opened, error_words, note_failure
from chipbrief_gui.from_words import faults_of, words_to_pick
from chipbrief_gui.problems.from_problems import problem_rows
from chipbrief_gui.tasks import Job, Progress, Tasks
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.words import say

PAUSE_MS = 300

_log = logging.getLogger(__name__)


class State(Enum):
    """How the pages shown relate to the words in the pick pane."""

    EMPTY = "nothing asked for yet"
    WAITING = "a newer brief is on its way"
    CURRENT = "the pages are those of the words"
    REJECTED = "the words are not a pick"
    FAILED = "the brief could not be made"
    CANCELED = "the pages are those of before: the user wanted no newer ones"


class Rendering(QObject):
    """Turns requests into briefs; each request replaces the one before.

    ``opened`` gives the ``Opened`` pack, ``open_failed`` and ``failed`` the error, ``progressed`` the step,
    ``rendered`` the brief, and ``rejected`` what is wrong with each faulty field.
    """

    opened = Signal(object)
    open_failed = Signal(object)
    waiting = Signal()
    progressed = Signal(str)
    rendered = Signal(object)
    rejected = Signal(object)
    failed = Signal(object)
    canceled = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tasks = tasks
        self._opened: Opened | None = None
        self._opening = False
        self._own: tuple[str, ...] = ()
        self._work = Work()
        self.state = State.EMPTY
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.render_now)

    @property
    def opened_pack(self) -> Opened | None:
        """The open workshop and what it offers, once there is one."""
        return self._opened

    @property
    def edition(self) -> Edition:
        """What the author decides in the newest work; it may ask for a draft, errors or none."""
        return self._work.edition

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the user's own tables that go into the brief."""
        return self._own

    def rows(self, problems: Iterable[Any]) -> tuple[ProblemRow, ...]:
        """Return the problems of the newest brief as rows, with what would mend them in its texts."""
        return problem_rows(problems, self._work.edition.text)

    def open(self) -> None:
        """Open the engine and its data pack in the background; ``opened`` or ``open_failed`` follows.

        While it is being opened already, nothing more is done.
        """
        if not self._opening:
            self._open()

    def _open(self) -> None:
        def work(progress: Progress) -> Opened:
            progress("open")
            return Opened.of(self._engine.open_workshop())

        self._opening = True
        self._tasks.submit(
            Job(
                work,
                succeeded=self._on_opened,
                failed=self._on_open_failed,
                progressed=self.progressed.emit,
                discard=lambda opened: opened.workshop.close(),
            )
        )

    def reopen(self) -> None:
        """Open the data pack that is now in use, then make the brief again; until then the old one stays."""
        if self.state is not State.EMPTY:
            self._set_waiting()
        self._open()

    def speaking(self) -> Iterator[object]:
        """Offer the choices of the open data pack in the app's new language, in steps; make no brief."""
        if (former := self._opened) is not None:
            told = Opened.of(former.workshop)
            yield
            if self._opened is former:
                self._opened = told
                self.opened.emit(told)
            yield
        if self.state is State.REJECTED:
            self.render_now()

    def use_own(self, names: frozenset[str]) -> None:
        """Put the user's own tables of these ``names`` into the briefs from now on."""
        self._own = tuple(sorted(names))
        if self.state is not State.EMPTY:
            self.request(self._work)

    def request(self, work: Work) -> None:
        """Ask for the brief of ``work``; it is made when no newer request follows within the pause."""
        before, self._work = self._work, work
        if work != before and work == replace(before, scenario=work.scenario):
            return  # no brief prints the scenario
        if not work.words.country.strip() and self.state is State.EMPTY:
            return
        self._set_waiting()
        self._pause.start()

    def render_now(self) -> None:
        """Make the brief of the newest words at once, or as soon as the engine is open.

        If it could not be opened, that is tried again.
        """
        self._pause.stop()
        if self.state is State.EMPTY and not self._work.words.country.strip():
            return
        self._set_waiting()
        if self._opened is None:
            self.open()
        elif not self._opening:
            self._render(self._opened)

    def cancel(self) -> None:
        """Stop making the newer brief; the one shown stays until another is asked for."""
        if self.state is not State.WAITING:
            return
        self._pause.stop()
        self.state = State.CANCELED
        self.canceled.emit()
        if not self._opening:
            self._drop()

    def close(self) -> None:
        """Stop what runs, then close the workshop."""
        self._pause.stop()
        self._tasks.close()
        if self._opened is not None:
            self._opened.workshop.close()
            self._opened = None

    def _render(self, opened: Opened) -> None:
        try:
            pick = words_to_pick(opened.choices, self._work.words)
        except PickError:
            self._reject(opened.choices)
        else:
            self._tasks.submit(self._render_job(opened, pick))

    def _render_job(self, opened: Opened, pick: Pick) -> Job:
        edition, own = self._work.edition, self._own
        return Job(
            lambda progress: brief_of(self._engine, opened, pick, edition, own, progress),
            succeeded=self._on_rendered,
            failed=self._on_failed,
            progressed=self.progressed.emit,
            cancel=opened.workshop.cancel,
        )

    def _set_waiting(self) -> None:
        self.state = State.WAITING
        self.waiting.emit()

    def _reject(self, choices: Choices) -> None:
        # Whatever still runs belongs to words that are no longer there.
        self._drop()
        self.state = State.REJECTED
        faults = {
            name: capital(error_words(error)) for name, error in faults_of(choices, self._work.words).items()
        }
        if not self._work.words.country.strip():
            faults["country"] = say("pick.no_country")
        self.rejected.emit(faults)

    def _drop(self) -> None:
        """Drop the running job: a job that does nothing takes its place."""
        self._tasks.submit(Job(lambda _progress: None))

    def _on_opened(self, opened: Opened) -> None:
        former, self._opened, self._opening = self._opened, opened, False
        if former is not None:
            former.workshop.close()
        self.opened.emit(opened)
        if self.state is State.WAITING and not self._pause.isActive():
            self.render_now()

    def _on_open_failed(self, error: Exception) -> None:
        note_failure(_log, "The data pack could not be opened.", error)
        self._opening = False
        self.open_failed.emit(error)
        if self.state is not State.WAITING:
            return
        if self._opened is None:
            self.state = State.FAILED
        else:
            self.render_now()

    def _on_rendered(self, brief: BriefFace) -> None:
        if self._pause.isActive():
            return
        self.state = State.CURRENT
        self.rendered.emit(brief)

    def _on_failed(self, error: Exception) -> None:
        note_failure(_log, "The brief could not be made.", error)
        if self._pause.isActive():
            return
        self.state = State.FAILED
        self.failed.emit(error)


def brief_of(
    engine: Engine,
    opened: Opened,
    pick: Pick,
    edition: Edition,
    own: tuple[str, ...] = (),
    progress: Progress = lambda _step: None,
) -> BriefFace:
    """Return the brief of a pick as the window shows it; ``own`` are the names of the user's tables in it."""
    printed = printed_edition(edition, opened.formats[pick.format].fields)
    return engine.make_brief(pick, opened.workshop, progress, own, printed)


def printed_edition(edition: Edition, fields: Collection[str]) -> Edition:
    """Return ``edition`` with the texts that a format of these fields prints; the case keeps the others."""
    texts = {name: text.strip() for name, text in edition.text.items() if text.strip()}
    return replace(edition, text=MappingProxyType(texts)).only([name for name in fields if name in texts])
