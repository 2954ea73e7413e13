# SPDX-License-Identifier: Apache-2.0
"""The window over the real engine: the example becomes pages, and Export writes the sealed bytes."""

from __future__ import annotations

from chipbrief.shelf import Shelf
from chipbrief_gui.data.desk import Stores
from chipbrief_gui.engine_face import real_engine
from chipbrief_gui.proof.from_shelf import Briefs
from chipbrief_gui.tasks import background_runners
from chipbrief_gui.window import MainWindow


def test_the_example_is_shown_and_exported(qtbot, tmp_path, china):
    target = tmp_path / "saved.pdf"
    runners = background_runners()
    stores = Stores(briefs=Briefs(lambda: tmp_path / "briefs.sqlite"))
    window = MainWindow(
        real_engine(None), runners, ask_path=lambda _window, _suggested: target, stores=stores
    )
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.rendering.opened_pack is not None)
    window.actions_by_id["example"].trigger()
    qtbot.waitUntil(lambda: china.title in window.windowTitle())
    window.actions_by_id["export"].trigger()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: target.read_bytes() == china.pdf)
    qtbot.waitUntil(lambda: Shelf(tmp_path / "briefs.sqlite").entries() != ())
    window.close()
    assert [entry.path for entry in Shelf(tmp_path / "briefs.sqlite").entries()] == [str(target)]
    window.deleteLater()
