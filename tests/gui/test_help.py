# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import gc
import importlib
import pkgutil

import pytest
from markdown_it.token import Token
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextDocument
from support.tree import ROOT

import chipbrief_gui
from chipbrief.folding import folded
from chipbrief.paths import shipped
from chipbrief_gui.asking import Asking
from chipbrief_gui.help import guide as guide_module
from chipbrief_gui.help.chapters import CHAPTERS, chapter_of
from chipbrief_gui.help.guide import PAGES, read_guide, slug
from chipbrief_gui.help.window import HelpWindow
from chipbrief_gui.tasks import ImmediateTasks
from chipbrief_gui.theme import DARK
from chipbrief_gui.translations.linguist import languages
from chipbrief_gui.translations.retelling import change_language
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say


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


@pytest.fixture
def pages(tmp_path):
    for page in PAGES:
        (tmp_path / page).parent.mkdir(exist_ok=True)
        (tmp_path / f"{page}.md").write_text(f"# {page}\n")
    return tmp_path


def test_the_guide_is_taken_apart_at_its_headings(pages):
    (pages / "formats.md").write_text(
        "# Formats\n<!-- no -->\n## Chip's *fact* sheet\n\n[in](keys.md), [out](https://example.org/a),"
        " [gone](no.md) <b>plain</b>\n\n```\nchipbrief app\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    made = read_guide(pages, other={"keys": "# Keys\n\nOwn keys.\n"})
    chapter, keys = made.chapter("formats"), made.chapter("keys")
    assert chapter is not None
    assert keys is not None
    assert (chapter.id, chapter.page) == ("formats#chips-fact-sheet", "Formats")
    assert '<a href="keys">in</a>, out (https://example.org/a), gone plain' in chapter.html
    assert "<table" in chapter.html
    assert "<pre><code>chipbrief app</code></pre>" in chapter.html
    assert "no -->" not in chapter.html
    assert "Own keys" in keys.html
    assert slug("What's new, really?") == "whats-new-really"


def test_the_parts_of_one_page_are_held_at_a_time_so_that_no_look_for_garbage_takes_long(pages, monkeypatch):
    counted = [len(PAGES)]
    for page in PAGES:
        (pages / f"{page}.md").write_text(f"# {page}\n\n" + "One *word* and `another`.\n\n" * 30)
    parse = guide_module._parse

    def counting(text):
        counted.append(sum(isinstance(found, Token) for found in gc.get_objects()))
        return parse(text)

    monkeypatch.setattr(guide_module, "_parse", counting)
    assert len(read_guide(pages).chapters) == len(PAGES)
    assert max(counted) < 2 * len(parse((pages / f"{PAGES[0]}.md").read_text())) + len(PAGES)


def test_a_page_in_another_language_has_the_ids_of_the_english_one(pages):
    (pages / "fr").mkdir()
    (pages / "formats.md").write_text("# Formats\n\nAll.\n\n## First one\n\nOne.\n")
    (pages / "fr" / "formats.md").write_text(
        "# Les formats\n\n[ici](#le-premier), [touches](keys.md), [plus](../datasets.md)\n\n"
        "## Le premier\n\nUn.\n"
    )
    (pages / "datasets.md").write_text("# Datasets\n\n[back](formats.md#first-one)\n")
    made = read_guide(pages, "fr", {"keys": "# Touches\n\nLes miennes.\n"}, "En anglais.")
    assert [chapter.id for chapter in made.chapters if chapter.page == "Les formats"] == [
        "formats#formats",
        "formats#first-one",
    ]
    html = {chapter.id: chapter.html for chapter in made.chapters}
    assert 'href="formats#first-one">ici' in html["formats#formats"]
    assert 'href="keys">touches' in html["formats#formats"]
    assert 'href="datasets">plus' in html["formats#formats"]
    assert "Les miennes" in html["keys#keys"]
    assert 'href="formats#first-one">back' in html["datasets#datasets"]
    assert "<em>En anglais.</em>" in html["datasets#datasets"]
    assert "En anglais" not in html["formats#formats"] + html["keys#keys"]


def test_help_speaks_the_language_of_the_window_at_once(desk, qapp):
    desk.window.help.open("keys")
    guide = desk.window.help.guide
    desk.window.help.open("data-packs#install-one")
    try:
        change_language(qapp, "fr")
        assert guide.chapter == "data-packs#install-one"
        assert guide.view.toPlainText().startswith("En installer un")
        guide.tools["back"].click()
        assert guide.chapter.startswith("keys#")
        assert "Enregistrer la note exactement" in guide.view.toPlainText()
        guide.show_chapter("datasets")
        assert say("help.untranslated") in guide.view.toPlainText()
    finally:
        change_language(qapp, "en")
    assert "in English only" not in guide.view.toPlainText()


def test_a_search_needs_no_accents_and_marks_the_words_as_printed(qtbot):
    french = read_guide(shipped("docs"), "fr")
    window = HelpWindow(Asking(ImmediateTasks()), lambda: french)
    qtbot.addWidget(window)
    window.read()
    window.search.setText("l'analyste memes REGISTRE")
    assert window.chapter == "own-tables#what-a-table-needs"
    marked = {mark.cursor.selectedText() for mark in window.view.extraSelections()}
    assert marked == {"l\u2019analyste", "mêmes", "registre"}
    assert folded("L\u2019\u00c9tat\u202f?") == "l'etat ?"


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


def test_a_search_without_a_hit_says_so_and_stays_at_the_chapter(shown):
    before = shown.chapter
    shown.search.setText("zzzz")
    assert [item.text(0) for item in listed(shown)] == ["No chapter has all these words"]
    assert shown.chapter == before
    shown.contents.setCurrentItem(listed(shown)[0])
    assert shown.chapter == before


def listed(window):
    return [window.contents.topLevelItem(at) for at in range(window.contents.topLevelItemCount())]


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
    assert {"docs/questions", *(f"docs/{code}" for code in languages()[1:])} <= carried


def test_headings_and_bold_words_have_the_semi_bold_letters_of_the_font(shown):
    shown.show_chapter("user-guide#make-a-brief")
    document = shown.view.document()
    for words, bold in (("Make a brief", True), ("The as-of date", True), ("On the command line", False)):
        letters = document.find(words, 0, QTextDocument.FindFlag.FindCaseSensitively).charFormat().font()
        assert (letters.variableAxisValue(QFont.Tag("wght")) == QFont.Weight.DemiBold) == bold, words
