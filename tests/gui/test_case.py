# SPDX-License-Identifier: Apache-2.0
"""The case in the window: undo, files, and their lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLockFile, Qt
from PySide6.QtGui import QKeySequence
from support.raster import png
from support.works import WORK

from chipbrief.cases import read_case, write_case
from chipbrief.compose.formats import Field
from chipbrief.edition import make_edition
from chipbrief.files.writing import write_atomically
from chipbrief.mending import open_case
from chipbrief_gui.case.document import Document
from chipbrief_gui.case.keeper import CaseFiles, CaseKeeper
from chipbrief_gui.case.work import Work, from_case, to_case
from chipbrief_gui.exporting import ask_path
from chipbrief_gui.tasks import ImmediateTasks, Job
from chipbrief_gui.values import PickWords


def test_work_becomes_a_case_and_comes_back():
    assert from_case(read_case(write_case(to_case(WORK)))) == WORK


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_quick_changes_to_one_thing_are_undone_together():
    clock = Clock()
    document = Document(clock=clock)
    for text in ("a", "ab", "abc"):
        document.edit(document.work.with_text("note", text), "note")
        clock.now += 0.5
    document.edit(document.work.with_text("title", "T"), "title")
    clock.now += 5
    document.edit(document.work.with_text("title", "To"), "title")
    seen = []
    while document.history.canUndo():
        document.history.undo()
        seen.append(dict(document.work.edition.text))
    assert seen == [{"note": "abc", "title": "T"}, {"note": "abc"}, {}]
    document.history.redo()
    assert document.work.edition.text == {"note": "abc"}


def test_what_is_typed_and_deleted_at_once_is_no_step_to_undo():
    document = Document()
    document.edit(document.work.with_text("title", "T"), "title")
    for text in ("a", ""):
        document.edit(document.work.with_text("note", text), "note")
    assert document.history.count() == 1
    document.history.undo()
    assert (document.work, document.is_clean) == (Work(), True)


def test_a_change_after_saving_is_undone_to_what_was_saved():
    document = Document()
    document.edit(document.work.with_text("note", "a"), "note")
    document.set_clean()
    document.edit(document.work.with_text("note", "ab"), "note")
    assert not document.is_clean
    document.history.undo()
    assert document.is_clean
    assert document.work.edition.text == {"note": "a"}


def test_an_edit_of_who_hears_of_another_is_told_after_it_and_undone_before_it():
    document, heard = Document(), []
    titles = {"a": "b", "": "z"}

    def answer(work):
        if (title := titles.pop(work.edition.text.get("title", ""), None)) is not None:
            document.edit(work.with_text("title", title), "another")

    def told(work):
        heard.append(work.edition.text.get("title", ""))

    document.changed.connect(answer)
    document.changed.connect(told)
    document.edit(document.work.with_text("title", "a"), "title")
    assert heard == ["a", "b"]
    document.history.undo()
    assert heard == ["a", "b", "a"]
    document.history.undo()
    assert heard == ["a", "b", "a", "", "z"]
    assert document.work.edition.text["title"] == "z"
    assert document.history.count() == 1
    document.begin(Work())
    assert heard[-1] == ""


def test_typing_reaches_the_brief_and_undo_takes_it_back_everywhere(qtbot, desk):
    desk.window.try_example()
    field = desk.window.text.editors["title"].input
    desk.window.actions_by_id["focus_text"].trigger()
    field.setFocus()
    qtbot.keyClicks(field, "Ours")
    desk.window.refresh()
    assert dict(desk.workshop.editions[-1].text) == {"title": "Ours"}
    qtbot.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == ""
    qtbot.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert desk.window.pick.country.text() == ""


def test_each_field_of_the_pick_is_undone_by_itself(qtbot, desk):
    pane, document = desk.window.pick, desk.window.document
    desk.choose(PickWords(country="CHN"))
    pane.chip_class.setCurrentIndex(1)
    qtbot.keyClicks(pane.as_of, "2024")
    document.history.undo()
    assert document.work.words == PickWords(country="CHN", chip_class="gaming-gpu")
    document.history.undo()
    assert document.work.words == PickWords(country="CHN")


def test_a_country_that_is_taken_back_is_asked_for(desk):
    desk.choose(PickWords(country="CHN"))
    desk.window.rendering.render_now()
    desk.window.actions_by_id["undo"].trigger()
    desk.window.rendering.render_now()
    assert desk.window.pick.fault().startswith("Choose a country")


def test_markdown_is_kept_as_typed_and_the_cursor_stays(qtbot, desk):
    editor = desk.window.text.editors["bottom_line"]
    qtbot.keyClicks(editor.input, "one two")
    editor.input.moveCursor(editor.input.textCursor().MoveOperation.Start)
    qtbot.keyClicks(editor.input, "zero ")
    assert desk.window.document.work.edition.text["bottom_line"] == "zero one two"
    assert editor.words.text() == "3 of 5 words"
    qtbot.keyClicks(editor.input, "a b c ")
    assert editor.words.objectName() == "bad"
    qtbot.keyClick(editor.input, Qt.Key.Key_Tab)
    assert not editor.input.hasFocus()


def test_a_field_is_as_high_as_its_lines(desk):
    editor = desk.window.text.editors["bottom_line"]
    low = editor.input.height()
    editor.set_text("word " * 60)
    assert editor.input.height() > 2 * low
    editor.input.resize(2000, editor.input.height())
    assert editor.input.height() == low


def test_notes_on_sections_are_shown_when_wanted_or_written(desk):
    folded = Field("note_chips", "Note on the chips", "text", "", 80, folded=True)
    format = desk.workshop.formats["policy-brief"]
    format.fields = {**format.fields, "note_chips": folded}
    desk.window.case.follow()
    pane = desk.window.text
    assert "note_chips" not in pane.editors
    pane.fold.click()
    editor = pane.editors["note_chips"]
    assert not editor.isHidden()
    pane.fold.click()
    assert editor.isHidden()
    desk.window.document.edit(desk.window.document.work.with_text("note_chips", "Mine."), "text")
    assert not editor.isHidden()


def test_texts_without_a_place_in_the_format_are_kept_and_counted_but_not_printed(desk):
    desk.window.document.edit(
        Work(PickWords("China"), make_edition(text={"note": "x", "recommendations": "y"})), "all"
    )
    desk.window.refresh()
    assert dict(desk.workshop.editions[-1].text) == {"note": "x"}
    assert "1 text of yours" in desk.window.text.unused.text()
    assert desk.window.document.work.edition.text["recommendations"] == "y"


def test_a_look_is_part_of_the_work(desk):
    desk.window.text.look.choosers["paper"].set_value("Letter")
    desk.window.text.look.draft.setChecked(True)
    assert (desk.window.document.work.edition.paper, desk.window.document.work.edition.draft) == (
        "Letter",
        True,
    )
    desk.window.document.history.undo()
    assert desk.window.text.look.choosers["paper"].value == ""


@pytest.mark.parametrize(
    ("data", "fault"),
    [(png(), ""), (b"no picture", "A logo must be a PNG or JPEG picture"), (b"", "is empty")],
)
def test_a_logo_must_be_a_picture(desk, tmp_path, data, fault):
    path = tmp_path / "logo.png"
    path.write_bytes(data)
    logo = desk.window.text.look.logo
    logo.ask = lambda _parent: path
    logo.button.click()
    assert bool(desk.window.document.work.edition.logo) is not bool(fault)
    assert fault in logo.fault.text()
    assert (str(path) in logo.fault.text()) is bool(fault)
    assert logo.button.icon().isNull() is bool(fault)
    logo.remove.click()
    assert not desk.window.document.work.edition.logo
    assert logo.button.icon().isNull()


def test_a_case_is_saved_and_opened_again(desk, saved, tmp_path):
    assert from_case(read_case(saved.read_bytes())) == WORK
    assert desk.window.document.is_clean
    assert desk.window.windowTitle().startswith("mine.brief – ")
    desk.window.actions_by_id["new_case"].trigger()
    assert desk.window.document.work == Work()
    desk.to_open.append(saved)
    desk.window.actions_by_id["open_case"].trigger()
    assert desk.window.document.work == WORK
    assert desk.window.pick.country.text() == "Malaysia"
    assert desk.window.text.editors["note"].text == "A *note*."
    assert not list((tmp_path / "unsaved").glob("*.json"))


def test_a_change_marks_the_title_and_saving_needs_no_question(desk, saved):
    desk.window.document.edit(WORK.with_text("note", "B"), "note")
    assert desk.window.windowTitle().startswith("mine.brief* – ")
    desk.window.actions_by_id["save_case"].trigger()
    assert read_case(saved.read_bytes()).edition.text["note"] == "B"


def test_a_failed_save_is_said_and_the_old_file_stays(desk, saved):
    before = saved.read_bytes()
    desk.window.document.edit(WORK.with_text("note", "B"), "note")
    desk.fail_write.append(OSError(28, "No space left on device", str(saved)))
    desk.window.actions_by_id["save_case"].trigger()
    assert "the disk is full" in desk.words
    assert saved.read_bytes() == before
    assert not desk.window.document.is_clean


def test_a_damaged_case_opens_with_what_can_be_saved_and_stays_as_it_is(desk, saved):
    damaged = saved.read_bytes()[:-4]
    saved.write_bytes(damaged.replace(b'"Letter"', b'"Foolscap"'))
    before = saved.read_bytes()
    desk.window.actions_by_id["new_case"].trigger()
    desk.to_open.append(saved)
    desk.window.actions_by_id["open_case"].trigger()
    assert desk.window.pick.country.text() == "Malaysia"
    assert "is damaged" in desk.words
    assert desk.window.case.keeper.path is None
    assert saved.read_bytes() == before


def test_a_second_window_opens_read_only_and_asks_for_another_name(make_desk, desk, saved, tmp_path):
    second = make_desk()
    second.to_open.append(saved)
    second.window.actions_by_id["open_case"].trigger()
    assert "open in another window" in second.words
    other = tmp_path / "other.brief"
    second.to_save.append(other)
    second.window.actions_by_id["save_case"].trigger()
    assert other.exists()
    assert not second.window.case.keeper.read_only


def test_a_case_that_another_window_has_open_is_not_written_over(make_desk, desk, saved, tmp_path):
    before, other = saved.read_bytes(), tmp_path / "other.brief"
    second = make_desk()
    second.window.document.edit(WORK.with_text("note", "Mine"), "note")
    second.to_save += [other, saved]  # taken from the end
    second.window.actions_by_id["save_case_as"].trigger()
    assert "“mine.brief” is open in another window, so it is not replaced." in second.words
    assert saved.read_bytes() == before
    assert not second.window.document.is_clean
    second.window.actions_by_id["save_case_as"].trigger()
    assert second.window.case.keeper.path == other


class ClosedFolder(QLockFile):
    """A lock in a folder that may not be written to; root may write everywhere."""

    def tryLock(self, _timeout=0):  # noqa: N802
        return False

    def error(self):
        return QLockFile.LockError.PermissionError


def test_a_case_in_a_folder_that_may_not_be_written_to_is_read_only(make_desk, desk, saved, monkeypatch):
    desk.window.close()
    monkeypatch.setattr("chipbrief_gui.case.locking.QLockFile", ClosedFolder)
    other = make_desk()
    other.to_open.append(saved)
    other.window.actions_by_id["open_case"].trigger()
    assert "You may not write to the folder of “mine.brief”" in other.window.case.bar.message.text()
    assert other.window.case.keeper.read_only


def test_what_went_wrong_with_a_case_stays_seen_until_good_news(make_desk, desk, saved, tmp_path):
    second = make_desk()
    second.to_open.append(saved)
    second.window.actions_by_id["open_case"].trigger()
    second.window.refresh()
    bar = second.window.case.bar
    assert second.words.startswith("Rendered")
    assert "open in another window" in bar.message.text()
    assert not any(button.isVisible() for button in (bar.keep, bar.discard, bar.save_as, bar.leave))
    second.to_save.append(tmp_path / "other.brief")
    second.window.actions_by_id["save_case"].trigger()
    assert not bar.isVisible()


def test_closing_gives_the_lock_back(make_desk, desk, saved):
    desk.window.close()
    lock = QLockFile(str(saved.with_name(f".~{saved.name}.lock")))
    assert lock.tryLock(0)


class SlowDisk(ImmediateTasks):
    """Runs a job when it is told to."""

    def submit(self, job: Job) -> None:
        self.go_on = lambda: super(SlowDisk, self).submit(job)


def test_a_case_that_is_to_be_saved_when_the_window_closes_is_saved(qapp, tmp_path):
    document, path = Document(), tmp_path / "mine.brief"
    files = CaseFiles(open_case, write_atomically, lambda: tmp_path / "unsaved", ask_path)
    keeper = CaseKeeper(document, files, (ImmediateTasks(), SlowDisk(), ImmediateTasks()))
    document.edit(WORK, "all")
    keeper.save(path)
    keeper.close()
    assert from_case(read_case(path.read_bytes())) == WORK
    assert not list((tmp_path / "unsaved").glob("*.json"))


def test_what_cannot_be_saved_at_the_end_is_kept(qapp, tmp_path):
    document, path = Document(), tmp_path / "no folder" / "mine.brief"
    files = CaseFiles(open_case, write_atomically, lambda: tmp_path / "unsaved", ask_path)
    keeper = CaseKeeper(document, files, (ImmediateTasks(), SlowDisk(), ImmediateTasks()))
    document.edit(WORK, "all")
    keeper.save(path)
    keeper.close()
    assert len(list((tmp_path / "unsaved").glob("*.json"))) == 1


def test_a_case_begun_while_the_former_is_being_written_does_not_get_its_file(qapp, tmp_path):
    document, disk, path = Document(), SlowDisk(), tmp_path / "mine.brief"
    files = CaseFiles(open_case, write_atomically, lambda: tmp_path, ask_path)
    keeper = CaseKeeper(document, files, (ImmediateTasks(), disk, ImmediateTasks()))
    document.edit(WORK, "all")
    keeper.save(path)
    keeper.new()
    disk.go_on()
    assert from_case(read_case(path.read_bytes())) == WORK
    assert keeper.path is None
    keeper.close()
