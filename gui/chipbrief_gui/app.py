# SPDX-License-Identifier: Apache-2.0
"""The desktop app from start to end: environment, fonts, colors, window, event loop."""

from __future__ import annotations

import builtins
import gc
import logging
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from chipbrief.paths import settings_folder, user_folder
from chipbrief_gui.engine_face import load_engine, real_engine
from chipbrief_gui.garbage import Garbage
from chipbrief_gui.help.crashes import Crashes
from chipbrief_gui.icons import app_icon
from chipbrief_gui.settings.file import NAME
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.tasks import BackgroundTasks, background_runners
from chipbrief_gui.theme import FAMILY, STYLE, remove_left_sheets
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief_gui.window import MainWindow

_FONTCONFIG_FILES = (
    "/etc/fonts/fonts.conf",
    "/usr/local/etc/fonts/fonts.conf",
    "/opt/homebrew/etc/fonts/fonts.conf",
)
_FONTCONFIG_WORDS = ("FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT")
_POINT_SIZE = 10
#: New objects before Python looks for garbage among them, how often before it looks among those that were
#: left, and among all: no thread runs meanwhile, so each look is short, and what is being loaded is left out.
_GARBAGE_AFTER = (2_000, 5, 1_000)
#: Seconds after which a thread that works in Python gives way to another that waits, such as the window's,
#: which takes up its work again after each of many calls of Qt. Ten times as long keeps the window waiting up
#: to thrice as long in a tour, and saves two threads that work at once a tenth of their time.
_TURN = 0.00001
#: What Qt takes for the wish that windows be laid out against the direction of their language.
_MIRRORED = "-reverse"
#: Where Qt for Python keeps the way of importing that it found.
_PLAIN_IMPORT = "__orig_import__"

_log = logging.getLogger(__name__)


class Application(QApplication):
    """The application; ``file_given`` tells of a file that the system hands over, as macOS does."""

    file_given = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Hear of files; all other events are Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_given.emit(event.file())
            return True
        return super().event(event)


def main(data: Path | None = None, file: Path | None = None, *, mirrored: bool = False) -> int:
    """Open the window over the data pack in ``data`` (default: the installed one); return the exit code.

    ``file`` is a case or a sealed PDF to open in it. ``mirrored`` lays it out against its language.
    """
    prepare_environment()
    share_python()
    app = make_application([*sys.argv[:1], *([_MIRRORED] if mirrored else [])])
    window = make_window(app, data)
    app.file_given.connect(lambda path: window.opening.take(Path(path)))
    if file is not None:
        window.opening.open_first(file)
    crashes = Crashes(user_folder("crashes"), window.help.show_crash, window.help.count_crash, window)
    crashes.install()
    guards = ExitStack()
    window.seen.connect(lambda: _stand_by(window, guards))
    window.seen.connect(lambda: remove_left_sheets(app))
    window.show()
    code = app.exec()
    guards.close()
    crashes.remove()
    return code


def _stand_by(window: MainWindow, guards: ExitStack) -> None:
    """Watch for requests to quit and for fatal errors until ``guards`` closes; report former errors."""
    from chipbrief_gui.help.fatal import FatalErrors
    from chipbrief_gui.interrupts import Interrupts

    guards.callback(Interrupts(window.close, window).close)
    fatal = FatalErrors(user_folder("crashes"))
    fatal.begin()
    guards.callback(fatal.end)
    window.help.show_former(fatal.left_behind())


def make_window(app: QApplication, data: Path | None = None) -> MainWindow:
    """Return the main window over the data pack in ``data``, in the language and size that the user chose."""
    from chipbrief_gui.window import MainWindow

    Garbage(app)
    runners = background_runners(load_engine)
    settings = SettingsKeeper(settings_folder() / NAME, BackgroundTasks("chipbrief-settings"))
    use_language(app, settings.value.language)
    scale_text(app, int(settings.value.text_size))
    return MainWindow(real_engine(data), runners, settings=settings)


def prepare_environment() -> None:
    """Point fontconfig to a file of our own where the system has none; without one Qt draws only boxes."""
    if not sys.platform.startswith("linux") or any(os.environ.get(word) for word in _FONTCONFIG_WORDS):
        return
    if not any(Path(path).exists() for path in _FONTCONFIG_FILES):
        os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))


def share_python() -> None:
    """Keep background threads from freezing the window: only one thread at a time runs Python.

    Qt for Python reads the source of each module that is imported, for a feature that none of ours asks for:
    modules are loaded without it in three quarters of the time.
    """
    sys.setswitchinterval(_TURN)
    gc.set_threshold(*_GARBAGE_AFTER)
    builtins.__import__ = getattr(builtins, _PLAIN_IMPORT, builtins.__import__)


def make_application(arguments: list[str]) -> Application:
    """Return the application with its style, fonts and icon."""
    app = Application(arguments)
    app.setApplicationName(say("app.name"))
    app.setStyle(STYLE)
    app.setWindowIcon(app_icon())
    if FAMILY in add_fonts():
        font = QFont(FAMILY)
        font.setPointSize(_POINT_SIZE)
        app.setFont(font)
    return app


def scale_text(app: QApplication, percent: int) -> None:
    """Scale the text of the whole app, in percent of its normal size."""
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    app.setFont(font)


def add_fonts() -> set[str]:
    """Add the bundled fonts of the window; return the families added."""
    from chipbrief.errors import ChipbriefError
    from chipbrief.fonts import font_folders

    try:
        files = [file for folder in font_folders() for file in folder.glob("IBMPlexSans*.?tf")]
    except ChipbriefError as error:
        _log.warning("The window uses the system’s fonts. %s", error)
        return set()
    wanted = [file for file in files if file.name.startswith(("IBMPlexSans[", "IBMPlexSans-"))]
    added = (QFontDatabase.addApplicationFont(str(file)) for file in wanted)
    return {name for id_ in added if id_ >= 0 for name in QFontDatabase.applicationFontFamilies(id_)}
