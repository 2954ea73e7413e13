# SPDX-License-Identifier: Apache-2.0
"""Pictures of every window and page of the app, over the shipped data pack, in every look it can have.

``python tools/screenshots.py [LOOK…]`` writes them into ``out/screenshots/LOOK/``, and all of a look on
one sheet beside it. ``LOOKS`` has the looks. No screen is needed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pseudo import pseudo_words
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from states import odd_states
from windows import open_pages, open_windows, settle

from chipbrief_gui.app import make_application
from chipbrief_gui.data.desk import Stores
from chipbrief_gui.data.from_own import OwnTables
from chipbrief_gui.data.from_packs import Packs
from chipbrief_gui.engine_face import real_engine
from chipbrief_gui.kept.store import KeptPages
from chipbrief_gui.proof.from_shelf import Briefs
from chipbrief_gui.tasks import ImmediateTasks, Runners
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.turns import do_now
from chipbrief_gui.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "out" / "screenshots"
_SCREEN = QSize(1920, 1080)
_ACROSS = 3
_TILE = QSize(800, 560)
_CAPTION = 24
_PAUSE_MS = 400


@dataclass(frozen=True, slots=True)
class Look:
    """How the app looks in a set of pictures; ``scale`` is the screen's, ``size`` the main window's.

    With ``states``, those follow that no single action leads to.
    """

    language: str = "en"
    theme: str = "light"
    scale: float = 1
    size: tuple[int, int] = (1280, 800)
    longer: bool = False
    mirrored: bool = False
    states: bool = False


LOOKS = {
    "light": Look(states=True),
    "dark": Look(theme="dark", states=True),
    "middle": Look(scale=1.5, size=(1024, 700)),
    "middle-dark": Look(theme="dark", scale=1.5),
    "large": Look(scale=2, states=True),
    "wide": Look(size=(3840, 2160)),
    "small": Look(size=(1024, 700), states=True),
    "french": Look(language="fr"),
    "french-large": Look(language="fr", scale=2),
    "french-small": Look(language="fr", theme="dark", size=(1024, 700), states=True),
    "long": Look(longer=True, size=(1024, 700), states=True),
    "mirrored": Look(mirrored=True, states=True),
}


def main(words: list[str]) -> int:
    """Make the pictures of the looks named, or of all, each in a process of its own."""
    if words[:1] == ["--one"]:
        take(words[1], LOOKS[words[1]])
        return 0
    for name in words or LOOKS:
        subprocess.run([sys.executable, __file__, "--one", name], env=environment(LOOKS[name]), check=True)
        print(f"out/screenshots/{name}.png", flush=True)
    return 0


def environment(look: Look) -> dict[str, str]:
    """Return the environment of a process that draws on a screen that nobody sees.

    It is a large one, or as small as the main window is to be.
    """
    screen = {"name": "pictures", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    scale, large = look.scale, _SCREEN * max(look.scale, 2)
    size = QSize(*look.size) * scale if look.size < Look().size else large
    screen |= {"width": size.width(), "height": size.height()}
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / f"screen-{size.width()}.json"
    file.write_text(json.dumps({"screens": [screen]}), "utf-8")
    platform = f"offscreen:configfile={file}"
    return {**os.environ, "QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": str(scale)}


def take(name: str, look: Look) -> None:
    """Save each window and page in one look, and the sheet of all."""
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    app = make_application(["chipbrief"])
    use_language(app, look.language)
    if look.longer:
        app.installTranslator(pseudo_words(app))
    if look.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with tempfile.TemporaryDirectory() as place:
        pictures = {title: grabbed(window) for title, window in shown(app, look, Path(place))}
    for title, picture in pictures.items():
        picture.save(str(folder / f"{title}.png"))
    sheet(pictures).save(str(FOLDER / f"{name}.png"))
    # The screen that nobody sees keeps what was copied for longer than Python lasts, and would free it then.
    app.clipboard().clear()


def shown(app: QApplication, look: Look, place: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield the main window as it begins and goes on, then each other window and page, each with a name."""
    stores = Stores(
        Packs(),
        OwnTables(lambda: place / "own"),
        Briefs(lambda: place / "briefs.sqlite"),
        lambda: place / "unsaved",
        KeptPages(lambda: place / "pages"),
    )
    runners = Runners(ImmediateTasks(), ImmediateTasks(), lambda _name: ImmediateTasks(), lambda: do_now)
    window = MainWindow(
        real_engine(),
        runners,
        ask_path=lambda _window, _suggested: place / "brief.pdf",
        ask_open=lambda _window, _kind: None,
        ask_case=lambda _window, _suggested: None,
        stores=stores,
    )
    window.settings.change(theme=look.theme)
    window.resize(*look.size)
    window.show()
    window.start()
    settle()
    yield "main-empty", window
    window.try_example()
    window.export()
    settle()
    yield "main", window
    window.actions_by_id["next_evidence"].trigger()
    settle()
    yield "main-traced", window
    for name, other in open_windows(window):
        yield from open_pages(name, other)
    if look.states:
        yield from odd_states(window, place)
    window.close()
    app.quit()


def grabbed(window: QWidget) -> QImage:
    """Return the picture of a window, once what follows after a pause has come."""
    until = QDeadlineTimer(_PAUSE_MS)
    while not until.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, until.remainingTime())
    settle()
    return window.grab().toImage()


def sheet(pictures: dict[str, QImage]) -> QImage:
    """Return all pictures, smaller, on one sheet with their names."""
    down = -(-len(pictures) // _ACROSS)
    whole = QImage(_ACROSS * _TILE.width(), down * _TILE.height(), QImage.Format.Format_RGB32)
    whole.fill(QColor("#808080"))
    painter = QPainter(whole)
    painter.setPen(QColor("white"))
    for at, (title, picture) in enumerate(pictures.items()):
        corner = QPoint(at % _ACROSS * _TILE.width(), at // _ACROSS * _TILE.height())
        painter.drawText(QRect(corner, QSize(_TILE.width(), _CAPTION)), Qt.AlignmentFlag.AlignCenter, title)
        small = picture.scaled(
            _TILE - QSize(12, _CAPTION + 8),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(1)
        painter.drawImage(corner + QPoint(6, _CAPTION), small)
    painter.end()
    return whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
