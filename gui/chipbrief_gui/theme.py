# SPDX-License-Identifier: Apache-2.0
"""The look of the app: two tables of colors, the palette and the style sheet made from one of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QDir, QFile, Qt, QTemporaryFile
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from chipbrief.frozen import frozen
from chipbrief_gui.sheet import SHEET

FAMILY = "IBM Plex Sans"
STYLE = "Fusion"
_SHEET = "sheet"
_INDENT = 8
#: So many parts are given other colors before the user is heard again.
AT_A_TURN = 150
_STYLED = Qt.WidgetAttribute.WA_WState_Polished
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle
_SHEET_FILE = "chipbrief-{}.qss"


@frozen
class Colors:
    """The colors of one theme, as ``#rrggbb``.

    Text on its ground has a contrast of at least 4.5 to 1, the edge of a field one of 3 to 1.
    """

    window: str
    surface: str
    field: str
    desk: str
    text: str
    muted: str
    line: str
    field_line: str
    button: str
    button_hover: str
    accent: str
    accent_hover: str
    on_accent: str
    error: str
    error_ground: str
    warning: str
    good: str
    disabled: str
    selected: str
    scroll: str
    mark: str
    hit: str
    hit_now: str


LIGHT = Colors(
    window="#f4f5f7",
    surface="#ffffff",
    field="#ffffff",
    desk="#dfe2e7",
    text="#1a1f27",
    muted="#596372",
    line="#d5d9e0",
    field_line="#858e9d",
    button="#ffffff",
    button_hover="#eceff3",
    accent="#1f5fbf",
    accent_hover="#184d9e",
    on_accent="#ffffff",
    error="#b3261e",
    error_ground="#fdecea",
    warning="#8a5300",
    good="#1c6e3d",
    disabled="#737d8c",
    selected="#d3e3fb",
    scroll="#c0c6d0",
    mark="#1f5fbf",
    hit="#ffd84d",
    hit_now="#f08a24",
)

DARK = Colors(
    window="#1c2027",
    surface="#232830",
    field="#191d23",
    desk="#121519",
    text="#e7eaef",
    muted="#a3adbb",
    line="#363d48",
    field_line="#727d8e",
    button="#2d343e",
    button_hover="#39424e",
    accent="#7eb0ff",
    accent_hover="#a1c6ff",
    on_accent="#0d1b31",
    error="#ff9d94",
    error_ground="#43211f",
    warning="#f2bb63",
    good="#7fd2a0",
    disabled="#8b95a3",
    selected="#223d63",
    scroll="#4a5463",
    mark="#1f5fbf",
    hit="#ffd84d",
    hit_now="#f08a24",
)

THEMES = {"light": LIGHT, "dark": DARK}


def embolden(widget: QWidget, pixels: int = 0) -> None:
    """Give ``widget`` a semi-bold font, ``pixels`` high if given.

    The bundled font is one variable file, for which Qt knows a single weight: its axis is set as well.
    """
    font = weighed(widget.font(), QFont.Weight.DemiBold)
    if pixels:
        font.setPixelSize(pixels)
    widget.setFont(font)


def weighed(font: QFont, weight: QFont.Weight) -> QFont:
    """Return ``font`` in another weight."""
    font = QFont(font)
    font.setWeight(weight)
    font.setVariableAxis(QFont.Tag("wght"), float(weight))
    return font


def make_primary(button: QPushButton) -> None:
    """Make ``button`` the one to press in its window: filled, in a semi-bold font.

    It is new and in no row of buttons yet: Qt forgets the font of one that its style has seen.
    """
    button.setObjectName("primary")
    embolden(button)


def stress(button: QPushButton, *, on: bool) -> None:
    """Make a ``button`` that is shown look like a primary one, or like the others; again in other colors."""
    rename(button, "primary" if on else "")
    weight = QFont.Weight.DemiBold if on else QFont.Weight.Normal
    if button.font().weight() != weight:
        button.setFont(weighed(button.font(), weight))


def choose_colors(theme: str, hint: Qt.ColorScheme) -> Colors:
    """Return the colors of ``theme`` (light, dark), or for ``system`` those that the platform hints at."""
    if theme in THEMES:
        return THEMES[theme]
    return DARK if hint == Qt.ColorScheme.Dark else LIGHT


def restyle(widget: QWidget) -> None:
    """Apply the style sheet to ``widget`` again, after a change of its object name or of a property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def indent_numbers(parent: QWidget) -> None:
    """Keep the numbers in the spin boxes of ``parent`` clear of the edge: their style sheet does not."""
    for line in parent.findChildren(QLineEdit):
        if isinstance(line.parent(), QAbstractSpinBox):
            line.setTextMargins(_INDENT, 0, 0, 0)


def rename(widget: QWidget, name: str) -> None:
    """Give ``widget`` the name that the style sheet knows; it is styled again only if that is another."""
    if widget.objectName() != name:
        widget.setObjectName(name)
        restyle(widget)


def begin_colors(app: QApplication, colors: Colors) -> tuple[Callable[[], None], ...]:
    """Give the app the palette and the style sheet of ``colors``; return what is left to do, in turns.

    The sheet is a file: another style reads it anew and styles each part once, where another sheet as text
    does so several times over.
    """
    sheet = style_sheet(colors)
    if app.property(_SHEET) == sheet:
        return ()
    app.setProperty(_SHEET, sheet)
    app.setPalette(make_palette(colors))
    file = app.findChild(QTemporaryFile, app.styleSheet())
    if file is not None and file.exists() and _is_written(file, sheet):
        return _begin_style(app)
    file = QTemporaryFile(QDir.temp().filePath(_SHEET_FILE.format("XXXXXX")), app)
    written = file.open() and _is_written(file, sheet)
    file.setObjectName(f"file:///{file.fileName()}")
    # Setting a style sheet where there is none takes a third of the time of replacing one.
    app.setStyleSheet("")
    app.setStyleSheet(file.objectName() if written else sheet)
    return ()


def _begin_style(app: QApplication) -> tuple[Callable[[], None], ...]:
    """Take another style; return what styles ``AT_A_TURN`` parts each, those that are seen first.

    Qt styles at once whatever says that it was styled before and has no style of its own, and measures it. So
    no part says so until its turn; and none is measured, as colors change no size.
    """
    parts = sorted(app.allWidgets(), key=lambda part: not part.isVisible())
    _mark(parts, {_STYLED: False, _OWN_STYLE: True})
    app.setStyle(STYLE)
    _mark(parts, {_OWN_STYLE: False})
    some = (parts[at : at + AT_A_TURN] for at in range(0, len(parts), AT_A_TURN))
    return tuple(partial(_style, few) for few in some)


def _mark(parts: Iterable[QWidget], marks: Mapping[Qt.WidgetAttribute, bool]) -> None:
    for part in parts:
        for mark, on in marks.items():
            part.setAttribute(mark, on)


def _style(parts: Iterable[QWidget]) -> None:
    for part in filter(isValid, parts):
        part.style().polish(part)
        part.setAttribute(_STYLED)


def remove_left_sheets(app: QApplication) -> None:
    """Remove the files of style sheets that killed apps left behind.

    An app that still runs has read its own long since, and writes a new one where it is gone.
    """
    for found in QDir.temp().entryInfoList([_SHEET_FILE.format("??????")], QDir.Filter.Files):
        if not app.styleSheet().endswith(found.absoluteFilePath()):
            QFile.remove(found.absoluteFilePath())


def _is_written(file: QTemporaryFile, sheet: str) -> bool:
    """Write ``sheet`` in place of what is in ``file``; return whether all of it is there."""
    content = sheet.encode()
    return file.resize(0) and file.seek(0) and file.write(content) == len(content) and file.flush()


def make_palette(colors: Colors) -> QPalette:
    """Return the palette of ``colors``, with its disabled group."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colors, name)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.disabled))
    return palette


def style_sheet(colors: Colors) -> str:
    """Return the style sheet of ``colors``: every ``@name`` in it is a field of ``Colors``."""
    return re.sub(r"@(\w+)", lambda found: getattr(colors, found[1]), SHEET)


_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "desk",
}
