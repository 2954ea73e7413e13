# SPDX-License-Identifier: Apache-2.0
"""States of the app that no single action leads to, brought about on purpose: for pictures of them.

Each state is a function of the main window (with a brief of the example) and a folder of its own; it
returns the window or pane to look at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QLockFile, QPoint
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTableView, QWidget

from chipbrief.batch import Outcome
from chipbrief.check import Problem
from chipbrief.errors import ChipbriefError, TypesetError
from chipbrief.language.notices import notice
from chipbrief_gui.batch.from_batch import progress_words
from chipbrief_gui.case.unsaved import Unsaved
from chipbrief_gui.case.work import Work, to_case
from chipbrief_gui.help.crash import Crash, crash_of
from chipbrief_gui.printing.desk import make_dialog
from chipbrief_gui.rendering import State
from chipbrief_gui.values import EXAMPLE, PickWords, ProblemRow
from chipbrief_gui.window import MainWindow
from chipbrief_gui.words import count, step_words

Shown = TypeVar("Shown")

_LONG = (
    "The sentence “Officials of three ministries believe that shipments through at least two intermediaries"
    " rose severalfold” is said without a source, without a likelihood word, and with a number that no"
    " finding gives"
)
_HINT = "Cite a source with [@id], or a finding with [=id]; or say whose belief it is, and how likely it is."
_FAILURE = "Typesetting took longer than 60 s and was stopped: the table “Chips of the class” has 4,000 rows."


def there(window: Shown | None) -> Shown:
    """Return ``window``, which an action has just opened."""
    assert window is not None  # noqa: S101 - it is open
    return window


def select(table: QTableView, row: int) -> None:
    """Go to a row; ``selectRow`` selects nothing from right to left."""
    table.setCurrentIndex(table.model().index(row, 0))


def busy(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window while it makes the brief anew; the pages of before stay."""
    main.preview.show_updating(step_words("typeset"))
    main.preview.updating.show()
    return main


def canceled(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window after a brief that was not to be made after all."""
    main.rendering.state = State.WAITING
    main.rendering.cancel()
    return main


def recovered(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window when unsaved work is back, with the keyboard at a link."""
    main.preview.banner.hide()
    words = PickWords("ARE", "dc-training-gpu", format="policy-brief")
    path = Path("a brief on the United Arab Emirates for the committee.brief")
    main.case.keeper.recovered.emit(Unsaved(to_case(Work(words)), path, aside=False, changed=0.0))
    for _link in range(5):
        main.actions_by_id["next_link"].trigger()
    return main


def long_evidence(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window with the longest record behind any of the first places on the pages."""
    main.case.bar.hide()
    pane, longest = main.workspace.evidence, (0, 0, "")
    for at in range(20):
        main.actions_by_id["next_evidence"].trigger()
        items = (item for group in there(pane.shown).groups for item in group.items)
        longest = max(longest, *((len(str(item.sections)), at, item.name) for item in items))
    for _step in range(20 - 1 - longest[1]):
        main.actions_by_id["previous_evidence"].trigger()
    pane.tree.show_groups(there(pane.shown).groups, longest[2])
    return main


def export_failed(main: MainWindow, place: Path) -> QWidget:
    """Return the main window after an export to a disk that was full."""
    main.exporting.failed.emit(
        ChipbriefError(
            f"The disk of {place / 'a folder with a long name of the committee'} is full: china-2025-02.pdf"
            " was not written. Free some room, or choose another folder."
        )
    )
    return main


def failed(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window after a render that failed; the last good pages stay."""
    main.preview.show_idle()
    main.rendering.failed.emit(TypesetError(_FAILURE))
    return main


def problems(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window with problems of long texts."""
    main.preview.banner.hide()
    rows = [
        ProblemRow("error", "C101", _LONG, _HINT, "Key judgements, third paragraph", 2, field="bottom_line"),
        ProblemRow("error", "C104", "No records", "Widen the window.", "Diversion"),
        ProblemRow("warning", "C203", _LONG, _HINT, "Bottom line", 1, word="severalfold", fix="many times"),
    ]
    main.workspace.show_problems(tuple(rows))
    main.status.say_it(count("export.blocked", 2), kind="bad")
    return main


def nothing_found(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window with words that are not in the brief."""
    main.workspace.show_problems(())
    main.preview.find_bar.come_up("an expression that is in no brief")
    while main.preview.finder.searching:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return main


def long_names(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window for a country with a long name of which little is known."""
    main.preview.find_bar.close_up()
    main.use_pick(PickWords(country="SGS", start="2024-01-01", end="2024-03-31"))
    return main


def faulty_pick(main: MainWindow, _place: Path) -> QWidget:
    """Return the main window with a country that nobody knows."""
    main.document.edit(Work(words=PickWords(country="Atlantis", start="2025-02-30")), "pick")
    main.rendering.render_now()
    return main


def countries(main: MainWindow, _place: Path) -> QWidget:
    """Return the list of countries."""
    main.use_pick(EXAMPLE)
    main.pick.focus_country()
    main.pick.country.show_all()
    return main.pick.country.completer_popup


def read_only(main: MainWindow, place: Path) -> QWidget:
    """Return the main window with a case that another one has open."""
    main.pick.country.completer_popup.hide()
    case = place / "a brief on China for the committee.brief"
    main.case.keeper.save(case)
    main.case.keeper.save(place / "another.brief")
    other = QLockFile(str(case.with_name(f".~{case.name}.lock")))
    other.tryLock(0)
    main.case.keeper.open(case)
    other.unlock()
    return main


def ended(main: MainWindow, place: Path) -> QWidget:
    """Return the window of an error at which the program ended before."""
    found = Crash("Fatal Python error: Segmentation fault", "fatal", _LONG)
    main.help.show_former([(found, place / "crash-2025-02-12.txt")])
    return there(main.help.crash)


def crash(main: MainWindow, place: Path) -> QWidget:
    """Return the window of an error that nobody expected."""
    there(main.help.crash).close()
    try:
        raise ValueError(_LONG)
    except ValueError as error:
        main.help.show_crash(crash_of(error, "MainThread", [], "6.11"), place / "crash-2025-02-12.txt")
    window = there(main.help.crash)
    window.say_again(3)
    return window


def export_in_spite_of_errors(main: MainWindow, place: Path) -> QWidget:
    """Return the export window after a folder that is not there was asked for."""
    main.actions_by_id["export_more"].trigger()
    window = there(main.export_desk.window)
    for tick in window.ticks.values():
        tick.setChecked(True)
    window.folder.setText(str(place / "no such folder" / "below it"))
    window.go.click()
    return window


def batch_running(main: MainWindow, _place: Path) -> QWidget:
    """Return the batch window in the middle of its work, with a failure."""
    main.actions_by_id["batch"].trigger()
    window = there(main.batch.window)
    window.choices.countries.tick(on=True, keys=("MYS", "SGP", "ARE", "COD", "SHN"))
    window.planning.list_now()
    rows, making = window.planning.rows, window.making
    refused = Problem("C101", "error", "Claim without a source", "Key judgements", "", 2)
    why = notice("Not sealed: {problem}. {hint}", problem=refused.code, hint="")
    making.outcomes |= {
        rows[0].inputs: Outcome(rows[0], "made", 7, 0.5, gaps=("No license decisions.",)),
        rows[1].inputs: Outcome(rows[1], "refused", problems=(refused,), error=why, code=1),
    }
    making.steps[rows[2].inputs] = "typeset"
    for row in rows:
        making.moved.emit(row.inputs)
    window.work.say_it(progress_words(rows, window.grid.countries, making.steps, 2, 6), 2, 6)
    select(window.view.table, 1)
    return window


def batch_done(main: MainWindow, _place: Path) -> QWidget:
    """Return the batch window after a run with failures."""
    window = there(main.batch.window)
    window.making.steps.clear()
    window.making.done.emit()
    return window


def sealed(main: MainWindow, place: Path) -> tuple[Path, Path]:
    """Return two briefs on disk, of different windows."""
    paths = (place / "china-2024.pdf", place / "china-2025.pdf")
    for path, end in zip(paths, ("2024-02-12", "2025-02-12"), strict=True):
        main.use_pick(PickWords(country="CHN", end=end))
        path.write_bytes(there(main.brief).pdf)
    return paths


def tampered(main: MainWindow, place: Path) -> QWidget:
    """Return the verify window after a brief that was changed, and files that are no briefs."""
    good, _other = sealed(main, place)
    data = good.read_bytes()
    at = data.rindex(b"stream\n", 0, len(data) // 2) + 40
    (place / "changed.pdf").write_bytes(data[:at] + b"\x00\x01\x02" + data[at + 3 :])
    (place / "no-brief.pdf").write_bytes(b"%PDF-1.4 but not really")
    main.proof.show_verify((good, place / "changed.pdf", place / "no-brief.pdf", place / "gone.pdf"))
    window = there(main.proof.verify)
    select(window.view.table, 1)
    return window


def many_changes(main: MainWindow, place: Path) -> QWidget:
    """Return the compare window with a year of changes."""
    return main.proof.show_compare(sealed(main, place))


def unknown_numbers(main: MainWindow, _place: Path) -> QWidget:
    """Return the license check for a chip of which little is known."""
    main.actions_by_id["classify"].trigger()
    page = there(main.data.control).classify
    page.by_numbers.setChecked(True)
    page.numbers["tpp"].setText("3000")
    page.ask()
    return page.window()


def known_chip(main: MainWindow, _place: Path) -> QWidget:
    """Return the license check for a chip of the data pack."""
    page = there(main.data.control).classify
    page.by_chip.setChecked(True)
    page.chip.set_value("nvidia-h20-96gb")
    page.ask()
    return page.window()


def chip_through_time(main: MainWindow, _place: Path) -> QWidget:
    """Return the course of one chip."""
    main.actions_by_id["history"].trigger()
    page = there(main.data.control).history
    page.chip.set_value("nvidia-h20-96gb")
    page.ask()
    return page.window()


def extreme_scenario(main: MainWindow, _place: Path) -> QWidget:
    """Return the scenarios with every slider at its end."""
    main.actions_by_id["scenarios"].trigger()
    window = there(main.data.scenarios)
    for row in window.rows:
        row.slider.setValue(row.slider.maximum())
    window.rows[1].reader.setFocus()
    window.moved.emit(window.values)
    return window


def forgotten(main: MainWindow, _place: Path) -> QWidget:
    """Return the library after a brief was taken from it, which can be undone."""
    window = main.proof.show_library()
    window.view.table.selectAll()
    window.forget()
    return window


def menu(main: MainWindow, _place: Path) -> QWidget:
    """Return the first menu."""
    shown = main.menuBar().actions()[2].menu()
    assert isinstance(shown, QMenu)  # noqa: S101 - the bar holds menus
    shown.popup(main.mapToGlobal(QPoint(80, 30)))
    return shown


def print_dialog(main: MainWindow, _place: Path) -> QWidget:
    """Return the question for a printer, with all that can be chosen."""
    from PySide6.QtPrintSupport import QPrinter

    dialog = make_dialog(QPrinter(QPrinter.PrinterMode.HighResolution), main, 7)
    dialog.show()
    options = next(found for found in dialog.findChildren(QPushButton) if ">>" in found.text())
    options.click()
    return dialog


STATES: tuple[Callable[[MainWindow, Path], QWidget], ...] = (
    busy,
    canceled,
    recovered,
    long_evidence,
    export_failed,
    failed,
    problems,
    nothing_found,
    long_names,
    faulty_pick,
    countries,
    read_only,
    ended,
    crash,
    export_in_spite_of_errors,
    batch_running,
    batch_done,
    tampered,
    many_changes,
    unknown_numbers,
    known_chip,
    chip_through_time,
    extreme_scenario,
    forgotten,
    menu,
    print_dialog,
)


def odd_states(main: MainWindow, place: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield each state with its name; what stands in front of it is closed before the next."""
    for state in STATES:
        shown = state(main, place)
        yield f"state-{state.__name__.replace('_', '-')}", shown
        if shown.window() is not main and state not in {batch_running, unknown_numbers}:
            shown.window().close()
