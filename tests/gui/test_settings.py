# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from support.coloring import apply_colors
from support.raster import png

from chipbrief.batch.naming import FIELDS
from chipbrief.errors import SealError
from chipbrief_gui.actions import ACTIONS
from chipbrief_gui.app import scale_text
from chipbrief_gui.case.work import Work
from chipbrief_gui.engine_face import error_words
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.settings.age import too_old
from chipbrief_gui.settings.blank import blank_work
from chipbrief_gui.settings.file import read_settings, write_settings
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.settings.settings_window import SettingsWindow
from chipbrief_gui.settings.values import PAGES, SettingError, Settings, default_of, make_settings, rules
from chipbrief_gui.theme import LIGHT
from chipbrief_gui.translations.retelling import change_language
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.words import say

LOGO = png()


def test_each_default_is_allowed():
    assert make_settings({name: default_of(name) for name in rules()}) == Settings()


@pytest.mark.parametrize(
    "values",
    [
        {"theme": "blue"},
        {"data_age": True},
        {"data_age": -1},
        {"export_folder": 3},
        {"keys": {"help": "F1"}},
        {"x": 1},
    ],
)
def test_a_wrong_value_is_refused_by_name(values):
    with pytest.raises(SettingError, match=next(iter(values))):
        make_settings(values)


def test_a_damaged_file_is_kept_aside_and_said(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(b"theme = \xff")
    settings, fault = read_settings(path)
    assert settings == Settings()
    assert "settings.damaged-1.toml" in str(fault)
    assert (tmp_path / "settings.damaged-1.toml").read_bytes() == b"theme = \xff"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("data_age = 0x" + "f" * 6_000, "a number in it is too large or too small"),
        ("a." * 20_000 + "a = 1", "a key in it has more than 5 parts"),
        ("#" * 2_000_001, "it has more than 2,000,000 bytes"),
        ("\n".join(f"x{at} = 1" for at in range(30)), "“x8” is not a setting)"),
    ],
    ids=["number", "key", "size", "unknown"],
)
def test_a_file_that_is_none_of_ours_is_kept_aside_with_a_sentence(tmp_path, written, words):
    path = tmp_path / "settings.toml"
    path.write_text(written)
    settings, fault = read_settings(path)
    assert settings == Settings()
    assert words in str(fault)


def test_a_pipe_in_the_place_of_the_file_keeps_nobody_waiting(tmp_path):
    path = tmp_path / "settings.toml"
    os.mkfifo(path)
    assert "it is a pipe or a device" in str(read_settings(path)[1])


def test_a_file_that_cannot_be_read_is_kept_aside_before_another_takes_its_place(tmp_path):
    path = tmp_path / "settings.toml"
    path.mkdir()
    (path / "inside").touch()
    keeper = SettingsKeeper(path)
    assert "settings.damaged-1.toml" in keeper.fault
    keeper.change(theme="dark")
    assert read_settings(path)[0].theme == "dark"
    assert (tmp_path / "settings.damaged-1.toml" / "inside").exists()


def test_a_wrong_line_costs_only_its_setting(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\ndata_age = "old"\n')
    settings, fault = read_settings(path)
    assert (settings.theme, settings.data_age) == ("dark", default_of("data_age"))
    assert "“data_age” cannot be “old”" in str(fault)
    assert list(tmp_path.glob("*damaged-1.toml"))


def test_a_damaged_file_is_still_told_when_all_is_ready(make_desk, tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("theme = 7")
    desk = make_desk(settings=SettingsKeeper(path))
    assert "settings.damaged-1.toml" in desk.words


def test_what_is_wrong_with_the_file_is_said_in_the_language_that_it_asks_for(qapp, make_desk, tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('language = "fr"\ntheme = "blue"\n')
    keeper = SettingsKeeper(path)
    try:
        change_language(qapp, keeper.value.language)
        desk = make_desk(settings=keeper)
        assert "« theme » ne peut pas valoir « blue »" in desk.words.replace("\u202f", " ")
    finally:
        change_language(qapp, "en")


def test_why_settings_cannot_be_written_is_said_in_the_language_of_the_window(qapp, tmp_path):
    (tmp_path / "file").write_bytes(b"no folder")
    try:
        change_language(qapp, "fr")
        with pytest.raises(SealError) as error:
            write_settings(tmp_path / "file" / "settings.toml", make_settings({"theme": "dark"}))
        assert "une partie du chemin est un fichier" in error_words(error.value)
    finally:
        change_language(qapp, "en")


@pytest.mark.parametrize("words", ["a" * 501, "a\tb"])
def test_a_line_that_cannot_be_kept_is_refused_with_what_to_do(shown, words):
    author = shown.rows["document_author"]
    author.editor.field.setText(words)
    author.editor.field.editingFinished.emit()
    assert author.fault.text() == "Write it in one line of at most 500 signs, without tabs."
    assert shown._keeper.value.document_author == ""


def test_a_number_has_room_in_its_field(qapp, qtbot, shown):
    apply_colors(qapp, LIGHT)
    field = shown.rows["data_age"].editor.field
    shown.show()
    line = field.lineEdit()
    assert line.textMargins().left() >= 8
    assert line.width() > field.fontMetrics().horizontalAdvance(field.text()) + 8


def test_settings_that_cannot_be_written_are_told_in_the_main_window(make_desk, tmp_path):
    (tmp_path / "file").write_bytes(b"no folder")
    desk = make_desk(settings=SettingsKeeper(tmp_path / "file" / "settings.toml"))
    desk.window.actions_by_id["theme_dark"].trigger()
    assert "settings.toml" in desk.words


def test_a_change_is_told_and_written(tmp_path, qtbot):
    path = tmp_path / "settings.toml"
    keeper = SettingsKeeper(path)
    with qtbot.waitSignal(keeper.changed):
        keeper.change(theme="dark")
    assert SettingsKeeper(path).value.theme == "dark"
    keeper.change(theme="dark")


@pytest.fixture
def shown(qtbot):
    window = SettingsWindow(SettingsKeeper(), ask=lambda kind: f"/no/{kind}")
    list(window.adding())
    qtbot.addWidget(window)
    return window


def test_a_change_by_who_hears_of_another_is_written_after_it(tmp_path):
    keeper = SettingsKeeper(tmp_path / "settings.toml")
    keeper.changed.connect(lambda _settings: keeper.change(theme="dark"))
    keeper.change(language="fr")
    kept, _fault = read_settings(tmp_path / "settings.toml")
    assert (kept.language, kept.theme) == ("fr", "dark")


def test_the_window_sets_and_shows(shown, tmp_path):
    theme = shown.findChild(Chooser, "theme")
    theme.setCurrentIndex(theme.findData("dark"))
    shown.findChild(TickBox, "open_folder").setChecked(True)
    folder = shown.findChild(QLineEdit, "export_folder")
    folder.setText(f" {tmp_path} ")
    folder.editingFinished.emit()
    value = shown._keeper.value
    assert (value.theme, value.open_folder, value.export_folder) == ("dark", True, str(tmp_path))
    assert folder.text() == str(tmp_path)


def test_a_field_says_what_is_wrong_and_sets_nothing(shown):
    shown.rows["export_folder"].editor.beside.click()
    assert shown.rows["export_folder"].fault.text() == "There is no such folder. Choose another."
    assert shown._keeper.value.export_folder == ""


def test_what_is_typed_or_was_refused_stays_while_another_setting_changes(qtbot, shown, tmp_path):
    author, folder = (shown.rows[name] for name in ("document_author", "export_folder"))
    folder.editor.field.setText("/no/folder")
    folder.editor.field.editingFinished.emit()
    qtbot.keyClicks(author.editor.field, "An an")
    shown._keeper.change(recent_cases=("a.brief",))
    assert author.editor.field.text() == "An an"
    assert (folder.editor.field.text(), folder.fault.text() != "") == ("/no/folder", True)
    folder.editor.field.clear()
    folder.editor.field.editingFinished.emit()
    assert folder.fault.text() == ""


def test_a_page_that_goes_back_to_its_defaults_drops_what_was_refused(shown):
    row = shown.rows["export_folder"]
    row.editor.field.setText("/no/folder")
    row.editor.field.editingFinished.emit()
    shown.tabs.setCurrentIndex(PAGES.index("export"))
    shown.reset.click()
    assert (row.editor.field.text(), row.fault.text()) == ("", "")


def test_a_pattern_of_file_names_is_that_of_many_briefs(shown):
    assert all(f"{{{name}}}" in say("setting.export_pattern.tip") for name in FIELDS)
    row = shown.rows["export_pattern"]
    for text, fault in (("{land}", "no field {land}"), ("a/b", "“/”"), ("{code}-{to}", "")):
        row.editor.field.setText(text)
        row.editor.field.editingFinished.emit()
        assert fault in row.fault.text()
    assert (shown._keeper.value.export_pattern, row.fault.text()) == ("{code}-{to}", "")


def test_a_search_leaves_the_settings_that_hold_each_word(shown):
    shown.search.setText("data pack older")
    assert [name for name, row in shown.rows.items() if not row.isHidden()] == ["data_age"]
    enabled = [shown.tabs.isTabEnabled(place) for place in range(len(PAGES))]
    assert enabled == [True, False, False, False]
    shown.search.setText("library of briefs")
    assert [shown.tabs.isTabEnabled(place) for place in range(len(PAGES))] == [False, False, False, True]
    shown.search.setText("no such words at all")
    assert "No setting" in shown.news.text()
    shown.search.clear()
    assert all(not row.isHidden() for row in shown.rows.values())


@pytest.mark.parametrize(
    ("code", "words"), [("en", ("keys", "shortcut", "keyboard")), ("fr", ("touches", "raccourci", "clavier"))]
)
def test_a_search_finds_a_page_by_its_name_and_then_shows_all_of_it(qapp, shown, code, words):
    keys, export = PAGES.index("keys"), PAGES.index("export")
    try:
        change_language(qapp, code)
        for word in words:
            shown.search.setText(word)
            assert shown.tabs.isTabEnabled(keys)
            assert shown.keys.tree.topLevelItemCount() == len(ACTIONS)
            assert not shown.news.text()
        shown.search.setText(say("settings.page.export"))
        assert shown.tabs.isTabEnabled(export)
    finally:
        change_language(qapp, "en")


def test_a_search_reads_the_words_of_the_language_of_now(qapp, shown):
    try:
        change_language(qapp, "fr")
        shown.search.setText("couleurs")
        assert [name for name, row in shown.rows.items() if not row.isHidden()] == ["theme"]
        found = []
        for words in ("données", "donnees"):
            shown.search.setText(words)
            found.append([name for name, row in shown.rows.items() if not row.isHidden()])
        assert found[0] == found[1] != []
    finally:
        change_language(qapp, "en")


def test_fields_reach_as_far_as_the_tabs_or_to_the_bar_that_scrolls_them(shown, qapp):
    shown.show()
    right = {}
    for page, name in ((1, "document_author"), (2, "export_pattern")):
        shown.tabs.setCurrentIndex(page)
        shown.resize(680, 400)
        qapp.processEvents()
        form, field = shown.tabs.widget(page), shown.rows[name].editor.field
        bar, area = form.verticalScrollBar(), form.viewport()
        right[bar.isVisible()] = area.width() - field.mapTo(area, field.rect().topRight()).x() - 1
    assert right == {True: 8, False: 0}


def test_a_logo_must_be_a_picture(shown, tmp_path):
    row = shown.rows["document_logo"]
    row.editor.beside.click()
    assert "/no/file" in row.fault.text()
    odd, good = tmp_path / "a.png", tmp_path / "b.png"
    odd.write_bytes(b"no picture")
    good.write_bytes(LOGO)
    for path, fault in ((odd, "PNG or JPEG"), (good, "")):
        row.editor.field.setText(str(path))
        row.editor.field.editingFinished.emit()
        assert fault in row.fault.text()
    assert shown._keeper.value.document_logo == str(good)


def test_a_new_case_begins_as_the_settings_ask(tmp_path):
    path = tmp_path / "logo.png"
    path.write_bytes(LOGO)
    wanted = make_settings({
        "document_author": "A. Analyst",
        "document_paper": "Letter",
        "document_logo": str(path),
    })
    edition = blank_work(wanted).edition
    assert (edition.text, edition.paper, edition.logo) == ({"author": "A. Analyst"}, "Letter", LOGO)
    path.unlink()
    assert blank_work(wanted).edition.logo == b""
    assert blank_work(Settings()) == Work()


def test_a_new_case_speaks_the_language_of_the_window_unless_another_is_set(qapp):
    use_language(qapp, "fr")
    try:
        assert blank_work(Settings()).edition.language == "fr"
        assert blank_work(Settings(document_language="en")).edition.language == "en"
    finally:
        use_language(qapp, "en")
    assert blank_work(Settings()).edition.language == ""


def test_what_is_set_for_documents_is_in_the_next_new_case(desk):
    desk.window.settings.change(document_office="Trade desk", document_language="fr")
    assert desk.window.document.work == Work()
    desk.window.actions_by_id["new_case"].trigger()
    edition = desk.window.document.work.edition
    assert (edition.text["office"], edition.language) == ("Trade desk", "fr")
    assert desk.window.document.is_clean
    desk.window.case.keeper.new()
    assert desk.window.case.keeper.left_behind() == ()


def test_the_text_of_the_window_is_scaled(qapp):
    before = qapp.font()
    scale_text(qapp, 150)
    assert qapp.font().pointSizeF() == pytest.approx(before.pointSizeF() * 1.5)
    qapp.setFont(before)


def test_a_page_goes_back_to_its_defaults_and_again(shown):
    shown._keeper.change(theme="dark", open_folder=True)
    shown.reset.click()
    assert (shown._keeper.value.theme, shown._keeper.value.open_folder) == ("system", True)
    shown.reset.click()
    assert shown._keeper.value.theme == "dark"


def test_colors_chosen_in_the_menu_are_kept(desk):
    desk.window.actions_by_id["theme_dark"].trigger()
    assert desk.window.settings.value.theme == "dark"
    desk.window.settings.change(theme="light")
    assert desk.window.actions_by_id["theme_light"].isChecked()


def test_windows_stand_where_they_stood(desk):
    desk.window.close()
    assert "MainWindow" in desk.window.settings.value.places


def test_a_folder_whose_name_is_too_long_is_none(shown, make_desk):
    folder = shown.findChild(QLineEdit, "export_folder")
    folder.setText("a" * 300)
    folder.editingFinished.emit()
    assert say("settings.no_folder") in [label.text() for label in shown.findChildren(QLabel)]
    desk = make_desk()
    desk.window.settings.change(export_folder="a" * 300)
    assert desk.window.exporting.folder.is_dir()


def test_an_export_opens_the_folder_if_that_is_set(desk):
    opened = []
    desk.window.exporting.open_folder = opened.append
    desk.window.settings.change(open_folder=True)
    desk.window.try_example()
    desk.window.export()
    assert opened == [desk.target.parent]


def test_an_old_data_pack_is_said(desk):
    assert too_old("2001-01", 180) > 8000
    assert too_old("2001-01", 0) == too_old("draft", 180) == 0
    desk.window.status.show_pack("2001-01", 9000)
    assert "9,000 days old" in desk.window.status.pack.text()
    desk.window.settings.change(data_age=0)
    assert "days old" not in desk.window.status.pack.text()
