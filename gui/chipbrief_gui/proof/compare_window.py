# SPDX-License-Identifier: Apache-2.0
"""The window that compares two briefs: what changed, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.data.report_view import in_the_middle
from chipbrief_gui.plain import plain_words
from chipbrief_gui.proof.from_comparison import Compared, compare_files, save_json, save_pdf, told
from chipbrief_gui.proof.parts import AskSave, DropWindow, WorkLine
from chipbrief_gui.proof.working import Workplace
from chipbrief_gui.theme import Colors
from chipbrief_gui.windows import show_news, wrapped_label
from chipbrief_gui.words import say


class CompareWindow(DropWindow):
    """Compares as soon as both briefs are named; the report can be copied, and saved as PDF or JSON.

    ``save_wanted`` asks to save the newer brief where it was only just made.
    """

    save_wanted = Signal()

    def __init__(
        self,
        asking: Asking,
        saving: Asking,
        ask_file: Callable[[], Path | None],
        ask_save: AskSave,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("compare.window"), (960, 680), parent)
        self._asking, self._saving = asking, saving
        self._ask_file, self._ask_save = ask_file, ask_save
        self._compared: Compared | None = None
        self._asked = ("", "")
        self.fields = (QLineEdit(), QLineEdit())
        self.choose = (QPushButton(say("compare.choose_a")), QPushButton(say("compare.choose_b")))
        self.swap = QPushButton(say("compare.swap"))
        self.hint = wrapped_label(say("compare.hint"))
        self.work = WorkLine()
        self.report, self.about = Notes(say("compare.window")), wrapped_label(say("compare.about"))
        self.stack = QStackedWidget()
        self.news = wrapped_label()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.save_new = self.add_button(say("compare.new"), role)
        self.save_new.hide()
        self.save_pdf = self.add_button(say("compare.pdf"), role, say("compare.save_tip"))
        self.save_json = self.add_button(say("compare.json"), role, say("compare.save_tip"))
        self.copy = self.add_button(say("proof.copy"), role, say("compare.save_tip"))
        self._lay_out()
        self._connect()
        self._show(None)

    def set_colors(self, colors: Colors) -> None:
        """Write the report in ``colors``."""
        self.report.set_colors(colors)

    def retell(self, _again: Callable[[str], str]) -> None:
        """Show the comparison in another language."""
        if self._compared is not None:
            self._compared = told(self._compared.found)
            self.report.show_sections(self._compared.sections)

    def take(self, paths: tuple[Path, ...]) -> None:
        """Put two files, or one where there is room, into the fields, and compare."""
        if len(paths) == 1 and self.fields[0].text() and not self.fields[1].text():
            self.fields[1].setText(str(paths[0]))
        else:
            for field, path in zip(self.fields, paths[:2], strict=False):
                field.setText(str(path))
        self.compare()
        if len(paths) > 2:
            show_news(self.news, say("compare.two"))

    def compare(self) -> None:
        """Compare the two files, if both are named and not compared already."""
        asked = (self.fields[0].text().strip(), self.fields[1].text().strip())
        if not all(asked) or asked == self._asked:
            return
        self._asked, place = asked, Workplace()
        for field in self.fields:
            field.setModified(False)
        show_news(self.news, "")
        self._show(None)
        self.work.say_it(say("compare.working"))
        a, b = map(Path, asked)
        self._asking.run(
            lambda _report: place.run(lambda typesetter: compare_files(a, b, typesetter)), place.close
        )

    def show_compared(self, compared: Compared) -> None:
        """Show a comparison with a brief that was just made and is not saved yet."""
        show_news(self.news, "")
        self._asking.stop()
        self._asked = (compared.found.a.file, compared.found.b.file)
        for field, text in zip(self.fields, self._asked, strict=True):
            field.setText(text)
        self._show(compared)
        self.save_new.show()

    def stop(self) -> None:
        """Stop the running work at once."""
        self._asking.stop()
        self._saving.stop()
        self.work.hide()
        self._asked = ("", "") if self._compared is None else self._asked
        show_news(self.news, say("proof.stopped"), kind="bad")

    def reject(self) -> None:
        """Close, and stop the running work."""
        if self.work.isVisible():
            self.stop()
        super().reject()

    def _show(self, compared: Compared | None) -> None:
        self._compared = compared
        self.work.hide()
        self.save_new.hide()
        self.report.show_sections(() if compared is None else compared.sections)
        self.stack.setCurrentIndex(int(compared is not None))
        for button in (self.save_pdf, self.save_json, self.copy):
            button.setEnabled(compared is not None)

    def _on_failed(self, text: str) -> None:
        self._asked = ("", "")
        self.work.hide()
        show_news(self.news, text, kind="bad")

    def _on_saved(self, text: str) -> None:
        self.work.hide()
        show_news(self.news, text)

    def _on_left(self) -> None:
        # What was stopped or failed is not tried again only because the keyboard goes on.
        if any(field.isModified() for field in self.fields):
            self.compare()

    def _choose(self, at: int) -> None:
        path = self._ask_file()
        if path is not None:
            self.fields[at].setText(str(path))
            self.compare()

    def _swap(self) -> None:
        a, b = (field.text() for field in self.fields)
        self.fields[0].setText(b)
        self.fields[1].setText(a)
        self.compare()

    def _copy(self) -> None:
        if self._compared is not None:
            QGuiApplication.clipboard().setText(self._compared.text)
            show_news(self.news, say("proof.copied"))

    def _save(self, ending: str) -> None:
        compared = self._compared
        if compared is None:
            return
        names = (Path(side.file).stem for side in (compared.found.b, compared.found.a))
        path = self._ask_save(self, f"{say('compare.name', b=next(names), a=next(names))}{ending}")
        if path is None:
            return
        self.work.say_it(say("compare.saving"))
        place = Workplace()
        works = {
            ".pdf": lambda _report: place.run(lambda typesetter: save_pdf(compared, path, typesetter)),
            ".json": lambda _report: save_json(compared, path),
        }
        self._saving.run(works[ending], place.close)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, (field, key) in enumerate(zip(self.fields, ("compare.a", "compare.b"), strict=True)):
            label = QLabel(say(key))
            label.setBuddy(field)
            field.setAccessibleName(plain_words(say(key)))
            field.setAcceptDrops(False)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
            grid.addWidget(self.choose[at], at, 2)
        grid.addWidget(self.hint, 2, 0, 1, 2)
        grid.addWidget(self.swap, 2, 2)
        grid.setColumnStretch(1, 1)
        for button in (*self.choose, self.swap):
            button.setAutoDefault(False)
        self.news.hide()
        self.column.addLayout(grid)
        self.about.setObjectName("muted")
        self.stack.addWidget(in_the_middle(self.about, drop=True))
        self.stack.addWidget(self.report)
        for part in (self.work, self.stack, self.news):
            self.column.addWidget(part, int(part is self.stack))
        self.add_bottom()

    def _connect(self) -> None:
        self._asking.answered.connect(self._show)
        self._asking.failed.connect(self._on_failed)
        self._saving.answered.connect(self._on_saved)
        self._saving.failed.connect(self._on_failed)
        self.work.stopped.connect(self.stop)
        for at, (field, button) in enumerate(zip(self.fields, self.choose, strict=True)):
            field.returnPressed.connect(self.compare)
            field.editingFinished.connect(self._on_left)
            button.clicked.connect(lambda *_checked, at=at: self._choose(at))
        self.swap.clicked.connect(self._swap)
        self.copy.clicked.connect(self._copy)
        self.save_new.clicked.connect(self.save_wanted)
        self.save_pdf.clicked.connect(lambda: self._save(".pdf"))
        self.save_json.clicked.connect(lambda: self._save(".json"))
        self.dropping.connect(lambda over: self.hint.setText(say("proof.drop" if over else "compare.hint")))
