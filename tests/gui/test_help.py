# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from support.tree import ROOT

import chipbrief_gui
from chipbrief.paths import shipped
from chipbrief_gui.asking import Asking
from chipbrief_gui.help.chapters import CHAPTERS, chapter_of
from chipbrief_gui.help.guide import PAGES, read_guide, slug
from chipbrief_gui.help.window import HelpWindow
from chipbrief_gui.tasks import ImmediateTasks
from chipbrief_gui.theme import DARK
from chipbrief_gui.windows import SideWindow


@pytest.fixture(scope="module")
def guide():
    return read_guide(shipped("docs"))


@pytest.fixture
def shown(guide, qtbot):
    window = HelpWindow(Asking(ImmediateTasks()), lambda: guide)
    qtbot.addWidget(window)
    window.read()
    return window


def windows(kind=SideWindow):
    for found in kind.__subclasses__():
        yield found
        yield from windows(found)


def test_every_window_has_a_chapter_of_the_guide(guide):
    for module in pkgutil.walk_packages(chipbrief_gui.__path__, "chipbrief_gui."):
        importlib.import_module(module.name)
    leaves = [kind for kind in windows() if not kind.__subclasses__() and kind.__module__ in SHIPPED]
    assert [kind.__name__ for kind in leaves if kind.__name__ not in CHAPTERS] == []
    assert [name for name in CHAPTERS.values() if guide.chapter(name) is None] == []


SHIPPED = {module.name for module in pkgutil.walk_packages(chipbrief_gui.__path__, "chipbrief_gui.")}


def test_every_pane_of_the_window_has_a_chapter(desk):
    workspace = desk.window.workspace
    panes = (
        *(workspace.pick, workspace.text, workspace.preview, workspace.problems),
        *(workspace.evidence, workspace.figure_bar),
    )
    assert all(type(pane).__name__ in CHAPTERS for pane in panes)
    assert chapter_of(workspace.problems.table) == "problems"
    assert chapter_of(None) == "user-guide"


def test_a_link_leads_inside_or_nowhere(guide):
    html = " ".join(chapter.html for chapter in guide.chapters)
    targets = {part.split('"')[0] for part in html.split('href="')[1:]}
    assert targets
    assert [target for target in targets if guide.chapter(target) is None] == []
    assert "<img" not in html


def test_the_guide_is_taken_apart_at_its_headings(tmp_path):
    for page in PAGES:
        (tmp_path / page).parent.mkdir(exist_ok=True)
        (tmp_path / f"{page}.md").write_text(f"# {page}\n")
    (tmp_path / "formats.md").write_text(
        "# Formats\n<!-- no -->\n## Chip's *fact* sheet\n\n[in](keys.md), [out](https://example.org/a),"
        " [gone](no.md) <b>plain</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    made = read_guide(tmp_path, {"keys": "# Keys\n\nOwn keys.\n"})
    chapter, keys = made.chapter("formats"), made.chapter("keys")
    assert chapter is not None
    assert keys is not None
    assert (chapter.id, chapter.page) == ("formats#chips-fact-sheet", "Formats")
    assert '<a href="keys">in</a>, out (https://example.org/a), gone plain' in chapter.html
    assert "<table" in chapter.html
    assert "no -->" not in chapter.html
    assert "Own keys" in keys.html
    assert slug("What's new, really?") == "whats-new-really"


def test_a_search_finds_words_and_titles_first(guide):
    found = guide.find("settings app")
    assert found[0].title == "Settings of the app"
    assert len(found) > 1
    assert guide.find("no-such-word-here") == ()


def test_the_way_back_and_forward(shown):
    shown.show_chapter("formats")
    shown.view.anchorClicked.emit(QUrl("keys"))
    assert shown.chapter.startswith("keys#")
    shown.tools["back"].click()
    assert shown.chapter.startswith("formats#")
    assert shown.tools["forward"].isEnabled()
    shown.show_chapter("problems")
    assert not shown.tools["forward"].isEnabled()


def test_a_search_shows_the_first_chapter_with_its_words_marked(shown):
    shown.search.setText("landlock")
    everything = shown.contents.topLevelItemCount()
    shown.search.setText("likelihood")
    assert 0 < shown.contents.topLevelItemCount() != everything
    marked = {mark.cursor.selectedText().casefold() for mark in shown.view.extraSelections()}
    assert marked == {"likelihood"}
    shown.search.clear()
    assert shown.contents.topLevelItemCount() == len(PAGES)
    assert shown.view.extraSelections() == []


def test_the_text_is_scaled_and_nothing_is_loaded(shown):
    before = shown.view.font().pointSizeF()
    shown.tools["larger"].click()
    assert shown.view.font().pointSizeF() > before
    shown.set_colors(DARK)
    assert (
        shown.view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("file:///etc/passwd")) is None
    )


def test_f1_opens_the_chapter_of_where_one_is(desk, qtbot):
    window = desk.window
    window.actions_by_id["settings"].trigger()
    settings = next(found for found in window.findChildren(SideWindow) if found.isVisible())
    settings.tabs.setFocus()
    qtbot.waitUntil(settings.tabs.hasFocus)
    qtbot.keyClick(settings.tabs, Qt.Key.Key_F1)
    assert window.help.guide.isVisible()
    assert window.help.guide.chapter == "user-guide#settings-of-the-app"
    assert not window.help.guide.isModal()


def test_the_guide_shows_the_keys_of_the_user(desk):
    desk.window.help.open("keys")
    desk.window.settings.change(keys={"about": ["F9"]})
    desk.window.help.open("keys")
    assert "F9" in desk.window.help.guide.view.toPlainText()


def test_the_wheel_carries_every_page():
    import tomllib

    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    carried = set(wheel["only-include"])
    assert wheel["sources"]["docs"] == "chipbrief/_shipped/docs"
    assert {f"docs/{page}.md" for page in PAGES if "/" not in page} <= carried
    assert "docs/questions" in carried
