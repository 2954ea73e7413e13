# SPDX-License-Identifier: Apache-2.0
"""The window that verifies briefs: drop or choose files, and read a verdict on each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Column
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.exporting import open_path
from chipbrief_gui.proof.from_verdicts import (
    Listed,
    Step,
    check,
    check_each,
    row_of,
    summary,
    text_of,
    waiting,
)
from chipbrief_gui.proof.parts import AskFiles, DropWindow, OpenPath, WorkLine
from chipbrief_gui.proof.working import LONGER, Workplace, library_of
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import show_news, wrapped_label
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.gather import Library
    from chipbrief.typeset.client import Typesetter
    from chipbrief.verify import Verdict
    from chipbrief_gui.tasks import Progress

COLUMNS = (
    Column("verify.file", wide=True),
    Column("verify.verdict", wide=True),
    Column("verify.hashes"),
    Column("verify.content"),
    Column("verify.bytes"),
    Column("verify.superseded", number=True),
)


class VerifyWindow(DropWindow):
    """Checks what it takes, a file after another; Stop ends it at once and keeps the verdicts there are."""

    def __init__(
        self,
        asking: Asking,
        ask_files: AskFiles,
        ask_folder: Callable[[], Path | None],
        parent: QWidget | None = None,
        open_path: OpenPath = open_path,
    ) -> None:
        super().__init__(say("verify.window"), (960, 620), parent)
        self._asking, self._ask_files, self._ask_folder = asking, ask_files, ask_folder
        self._open_path = open_path
        self._opened: Opened | None = None
        self._files: tuple[Path, ...] = ()
        self._steps: dict[int, Step] = {}
        self.hint = wrapped_label(say("verify.hint"))
        self.choose, self.choose_folder = (
            QPushButton(say("verify.choose")),
            QPushButton(say("verify.choose_folder")),
        )
        self.work = WorkLine()
        self.view = ReportView(COLUMNS, say("verify.window"), drop=True)
        self.news = wrapped_label()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.open_file = self.add_button(say("proof.open"), role, say("verify.open_tip"))
        self.open_folder = self.add_button(say("proof.open_folder"), role, say("verify.open_folder_tip"))
        self.longer = self.add_button(say("verify.longer"), role, say("verify.longer_tip"))
        self.copy = self.add_button(say("proof.copy"), role, say("verify.copy_tip"))
        self._lay_out()
        self._connect()
        self.view.say_it(say("verify.about"))
        self._allow()

    def set_colors(self, colors: Colors) -> None:
        """Draw the marks and write the notes in ``colors``."""
        self.view.set_colors(colors)

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Tell what is superseded by the data pack that is open."""
        self._opened = opened

    def retell(self, _again: Callable[[str], str]) -> None:
        """Show the verdicts in another language."""
        for at, step in self._steps.items():
            if step.verdict is not None:
                self._steps[at] = replace(step, row=row_of(self._files[at], step.verdict))
                self.view.table.put_row(at, self._steps[at].row)
        if self._verdicts() and self.work.isHidden():
            self._sum_up()

    def take(self, paths: tuple[Path, ...]) -> None:
        """Verify ``paths``, files or folders, in place of what was asked before."""
        if not paths:
            return
        self._files, self._steps = (), {}
        self._run(lambda typesetter, library, report: check(paths, typesetter, library, report))

    def take_longer(self) -> None:
        """Verify again each file for which the time ran out, with more of it."""
        late = {at: self._files[at] for at, step in self._steps.items() if step.is_late}
        self._run(lambda typesetter, library, report: check_each(late, typesetter, library, report, LONGER))

    def stop(self) -> None:
        """Stop the running work at once; files without a verdict say so."""
        self._asking.stop()
        self._rest()
        show_news(self.news, say("proof.stopped"), kind="bad")

    def text(self) -> str:
        """Return the verdicts as text, as the command line prints them."""
        return text_of(self._verdicts())

    def reject(self) -> None:
        """Close, and stop the running work."""
        if self.work.isVisible():
            self.stop()
        super().reject()

    def _run(self, work: Callable[[Typesetter, Library, Progress], None]) -> None:
        place, opened = Workplace(), self._opened
        show_news(self.news, "")
        self.work.say_it(say("report.busy"))
        self._asking.run(
            lambda report: place.run(lambda typesetter: work(typesetter, library_of(opened), report)),
            place.close,
        )
        self._allow()

    def _verdicts(self) -> list[Verdict]:
        return [step.verdict for _at, step in sorted(self._steps.items()) if step.verdict is not None]

    def _on_told(self, value: Listed | Step) -> None:
        if isinstance(value, Listed):
            self._files = value.files
            self.view.show_report(value.report)
        else:
            self._steps[value.at] = value
            self.view.table.put_row(value.at, value.row)
            name, total = clean(self._files[value.at].name), len(self._files)
            words = say("verify.progress", n=value.at + 1, total=total, name=name)
            self.work.say_it(words, value.at + (value.verdict is not None), total)
        self._allow()

    def _on_checked(self) -> None:
        self.work.hide()
        self._sum_up()
        self._allow()

    def _sum_up(self) -> None:
        said = summary(self._verdicts())
        if said.heading:
            self.view.heading.setText(said.heading)
        self.view.show_notes(said.notes)

    def _on_failed(self, text: str) -> None:
        self._rest()
        show_news(self.news, text, kind="bad")

    def _rest(self) -> None:
        """Mark the files that got no verdict, and say what holds of the others."""
        self.work.hide()
        # At once: thousands of rows one by one would take as many turns of the table.
        current, checked = self.view.table.current, {at for at, step in self._steps.items() if step.verdict}
        rows = (
            self._steps[at].row if at in checked else waiting(file, "verify.unchecked")
            for at, file in enumerate(self._files)
        )
        self.view.table.show_rows(tuple(rows))
        if current is not None:
            self.view.table.select_key(current.key)
        self._sum_up()
        self._allow()

    def _allow(self) -> None:
        chosen = self.view.table.current is not None and bool(self._files)
        self.open_file.setEnabled(chosen)
        self.open_folder.setEnabled(chosen)
        self.copy.setEnabled(bool(self._verdicts()))
        self.longer.setEnabled(self.work.isHidden() and any(step.is_late for step in self._steps.values()))

    def _open(self, *, folder: bool) -> None:
        row = self.view.table.current
        if row is not None:
            path = Path(row.key).parent if folder else Path(row.key)
            fine = self._open_path(path)
            show_news(self.news, "" if fine else say("proof.not_opened", path=path), kind="bad")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        show_news(self.news, say("proof.copied"))

    def _choose_folder(self) -> None:
        folder = self._ask_folder()
        self.take((folder,) if folder else ())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.hint, 1)
        for button in (self.choose, self.choose_folder):
            button.setAutoDefault(False)
            top.addWidget(button)
        self.news.hide()
        self.column.addLayout(top)
        self.column.addWidget(self.work)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.news)
        self.add_bottom()

    def _connect(self) -> None:
        self._asking.told.connect(self._on_told)
        self._asking.answered.connect(lambda _none: self._on_checked())
        self._asking.failed.connect(self._on_failed)
        self.work.stopped.connect(self.stop)
        self.view.table.row_selected.connect(self._allow)
        self.choose.clicked.connect(lambda: self.take(self._ask_files(self)))
        self.choose_folder.clicked.connect(self._choose_folder)
        self.open_file.clicked.connect(lambda: self._open(folder=False))
        self.open_folder.clicked.connect(lambda: self._open(folder=True))
        self.view.table.doubleClicked.connect(lambda: self._open(folder=False))
        self.longer.clicked.connect(self.take_longer)
        self.copy.clicked.connect(self._copy)
        self.dropping.connect(lambda over: self.hint.setText(say("proof.drop" if over else "verify.hint")))
