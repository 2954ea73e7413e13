# SPDX-License-Identifier: Apache-2.0
"""One field for each kind of setting: it shows a value, and reports when the user sets another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from chipbrief.frozen import frozen
from chipbrief.pick import Choice
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.plain import plain_label, plain_words
from chipbrief_gui.settings.values import Rule
from chipbrief_gui.theme import Colors, indent_numbers
from chipbrief_gui.words import say

#: Asks for a path of a kind (``folder`` or ``file``); nothing when the user cancels.
Ask = Callable[[str], str]
Tell = Callable[[object], object]


@frozen
class Editor:
    """The ``field`` that has the keyboard, how it shows a value, and what draws it in colors."""

    field: QWidget
    show: Callable[[Any], object]
    set_colors: Callable[[Colors], object] = lambda _colors: None
    beside: QWidget | None = None


def make_editor(name: str, rule: Rule, tell: Tell, ask: Ask) -> Editor:
    """Return the field of a setting; ``tell`` hears each new value."""
    return _MAKERS[rule.kind](name, rule, tell, ask)


def _choice(name: str, rule: Rule, tell: Tell, _ask: Ask) -> Editor:
    box = Chooser()
    box.set_choices(tuple(Choice(key, say(f"setting.{name}.{key or 'none'}")) for key in rule.allowed))
    box.currentIndexChanged.connect(lambda _row: tell(box.value))
    return Editor(box, _quietly(box, box.set_value), box.set_colors)


def _switch(name: str, _rule: Rule, tell: Tell, _ask: Ask) -> Editor:
    box = TickBox(say(f"setting.{name}"))
    box.toggled.connect(tell)
    return Editor(box, _quietly(box, box.setChecked), box.set_colors)


def _number(name: str, rule: Rule, tell: Tell, _ask: Ask) -> Editor:
    box = QSpinBox()
    box.setRange(0, rule.most)
    box.setSpecialValueText(say(f"setting.{name}.zero"))
    box.setSuffix(" " + say(f"setting.{name}.unit"))
    indent_numbers(box)
    box.setKeyboardTracking(False)
    box.valueChanged.connect(tell)
    return Editor(box, _quietly(box, box.setValue))


def _text(name: str, _rule: Rule, tell: Tell, _ask: Ask) -> Editor:
    field = QLineEdit()
    field.setPlaceholderText(say(f"setting.{name}.hint"))
    field.editingFinished.connect(lambda: tell(field.text().strip()))
    return Editor(field, _quietly(field, field.setText))


def _path(name: str, rule: Rule, tell: Tell, ask: Ask) -> Editor:
    line = _text(name, rule, tell, ask)
    button = QPushButton(say("settings.choose"))
    button.setAccessibleName(say("settings.choose_for", name=plain_words(say(f"setting.{name}"))))
    button.setAutoDefault(False)
    button.clicked.connect(lambda: (found := ask(rule.kind)) and tell(found))
    return replace(line, beside=button)


def _quietly(field: QWidget, show: Callable[[Any], object]) -> Callable[[Any], object]:
    """Return ``show`` with the signals of ``field`` blocked: showing a value is no change."""

    def shown(value: Any) -> None:
        with QSignalBlocker(field):
            show(value)

    return shown


_MAKERS: dict[str, Callable[[str, Rule, Tell, Ask], Editor]] = {
    "choice": _choice,
    "switch": _switch,
    "number": _number,
    "line": _text,
    "folder": _path,
    "file": _path,
    "pattern": _text,
}


class SettingRow(QWidget):
    """One setting: its words, its field, what it is for, and what is wrong with it."""

    def __init__(self, name: str, rule: Rule, editor: Editor) -> None:
        super().__init__()
        self.editor = editor
        self.fault = plain_label()
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._tip = tip = QLabel(say(f"setting.{name}.tip"))
        tip.setObjectName("muted")
        tip.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        editor.field.setObjectName(name)
        editor.field.setAccessibleName(plain_words(say(f"setting.{name}")))
        editor.field.setAccessibleDescription(tip.text())
        if rule.kind != "switch":
            label = QLabel(say(f"setting.{name}"))
            label.setBuddy(editor.field)
            column.addWidget(label)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(editor.field, 1)
        if editor.beside is not None:
            across.addWidget(editor.beside)
        column.addLayout(across)
        column.addWidget(tip)
        column.addWidget(self.fault)

    @property
    def words(self) -> str:
        """What a search looks through."""
        return f"{self.editor.field.accessibleName()} {self._tip.text()}"

    def show_fault(self, text: str) -> None:
        """Say what is wrong; without text, nothing is."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
