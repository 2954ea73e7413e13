# SPDX-License-Identifier: Apache-2.0
"""Ten jobs of an analyst by keyboard alone, by a user who is new to the app.

Its argument is the file of a data pack to install. Whatever is written goes where the app offers to.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from support.hands import Hands, drive_app
from support.tour import answer, dialog

from chipbrief_gui.window import MainWindow


def jobs(hands: Hands, window: MainWindow, pack: Path) -> None:
    """Do one job after the other, each with the keys that the guide names; print how long each took."""
    for job in (
        *(make_a_brief, ask_of_a_day, trace_a_number, make_many, verify_folder, compare_two),
        *(check_words, hand_over, use_another_format),
    ):
        timed(job, hands, window)
    timed(install, hands, window, pack)
    timed(find_superseded, hands, window)
    hands.ask(window.close)


def timed(job: Callable[..., None], *given: object) -> None:
    """Do a job and print how long it took; nothing is asserted of it."""
    began = time.monotonic()
    job(*given)
    print(f"{time.monotonic() - began:7.2f} s  {job.__name__}", flush=True)


def make_a_brief(hands: Hands, window: MainWindow) -> None:
    """Write a memo on Malaysia to the folder and under the name that are offered."""
    hands.keys("ctrl+n")
    hands.type("mal")
    hands.keys("Return")
    hands.type("train")
    hands.keys("Return", "alt+m")
    hands.type("memo")
    hands.keys("ctrl+e")
    hands.take(dialog)
    hands.keys("Return")
    hands.until("the brief is exported", lambda: list(Path.home().glob("malaysia-dc-training-gpu-*.pdf")))
    hands.take(lambda: window)
    assert hands.ask(lambda: window.brief and window.brief.pick.format) == "memo"


def ask_of_a_day(hands: Hands, window: MainWindow) -> None:
    """Ask for the rule of a day, then take the day back."""
    hands.keys("alt+a")
    hands.type("2024-01-15")
    decided = lambda: str(window.brief.pick.as_of) if window.brief else ""  # noqa: E731 - asked twice
    hands.until("the pages of that day", lambda: decided() == "2024-01-15")
    hands.until("the answer of that day", window.pick.deciding.text)
    hands.keys("ctrl+z")
    hands.until("the pages as before", lambda: decided() == "2025-02-12")


def trace_a_number(hands: Hands, window: MainWindow) -> None:
    """Ask what a printed number rests on."""
    hands.keys("ctrl+f")
    hands.type("65.7")
    hands.until("a number is found", lambda: window.preview.finder.hit is not None)
    hands.keys("alt+Down", "ctrl+3")
    evidence = window.workspace.evidence
    hands.until("its evidence has the keyboard", lambda: evidence.item and evidence.tree.hasFocus())


def make_many(hands: Hands, window: MainWindow) -> None:
    """Make the same memo for one country more, look at the first pages, and export both."""
    hands.keys("ctrl+b")
    hands.take(lambda: window.batch.window)
    batch = window.batch.window
    assert batch is not None
    hands.type("sing")
    hands.keys("Return")
    hands.until("two briefs to make", lambda: len(batch.planning.rows) == 2 and batch.make.isEnabled())
    hands.keys("alt+m")
    hands.until("both are made", lambda: len(batch.making.made(batch.planning.rows)) == 2)
    hands.until("and at rest", batch.export.isEnabled)
    hands.keys("alt+p", "Right")
    hands.until("the second first page", lambda: batch.sheet.tiles.currentRow() == 1)
    hands.keys("alt+x")
    hands.until("the question before one is replaced", lambda: QApplication.activeModalWidget() is not None)
    hands.take(QApplication.activeModalWidget)
    hands.keys("alt+r")
    hands.until("which is answered", lambda: QApplication.activeModalWidget() is None)
    hands.take(lambda: batch)
    hands.until("both are exported", lambda: "2 briefs written" in batch.news.text())
    hands.keys("Escape")
    hands.take(lambda: window)


def verify_folder(hands: Hands, window: MainWindow) -> None:
    """Verify the folder of the briefs."""
    hands.keys("ctrl+shift+v")
    hands.take(lambda: window.proof.verify)
    hands.keys("alt+e")
    hands.take(dialog)
    hands.keys("Return")
    verify = window.proof.verify
    hands.until("both are verified", lambda: verify and "2 verified" in verify.text())
    hands.take(lambda: verify)
    hands.keys("Escape")
    hands.take(lambda: window)


def compare_two(hands: Hands, window: MainWindow) -> None:
    """Compare the two briefs that the library has."""
    hands.keys("ctrl+shift+l")
    hands.take(lambda: window.proof.library)
    library = window.proof.library
    hands.until("both are in the library", lambda: library and len(library.view.table.rows.rows) == 2)
    hands.keys("Down", "shift+Down", "alt+p")
    hands.take(lambda: window.proof.compare)
    compare = window.proof.compare
    hands.until("what differs", lambda: compare and "another pick" in compare.report.toPlainText())
    hands.keys("Escape")
    hands.take(lambda: library)
    hands.keys("Escape")
    hands.take(lambda: window)


def check_words(hands: Hands, window: MainWindow) -> None:
    """Write a sentence that mixes likelihood and confidence, go to the problem, and have it mended."""
    field = window.text.editors["bottom_line"].input
    hands.keys("ctrl+5")
    hands.until("the text has the keyboard", lambda: window.text.at_hand == "title" or field.hasFocus())
    while not hands.ask(field.hasFocus):
        hands.keys("Tab")
    hands.type("It is likely that this goes on, with high confidence.")
    codes = lambda: [row.code for row in window.problems.model.rows]  # noqa: E731 - asked twice
    hands.until("a problem in the words written", lambda: "C105" in codes())
    hands.keys("F8", "ctrl+period")
    hands.until("the problem is mended", lambda: "C105" not in codes())


def hand_over(hands: Hands, window: MainWindow) -> None:
    """Save the case, begin another one, and open the saved one as a colleague would."""
    hands.keys("ctrl+s")
    hands.take(dialog)
    hands.keys("Return")
    cases = lambda: list(Path.home().rglob("*.brief"))  # noqa: E731 - asked twice
    hands.until("the case is saved", lambda: cases() and window.document.is_clean)
    hands.take(lambda: window)
    words = lambda: window.document.work.edition.text.get("bottom_line", "")  # noqa: E731 - asked twice
    hands.keys("ctrl+shift+n")
    hands.until("an empty case", lambda: not words())
    hands.keys("ctrl+o")
    answer(hands, window, cases()[0])
    hands.until("the case is open again", lambda: "goes on" in words())


def use_another_format(hands: Hands, window: MainWindow) -> None:
    """See the same pick in the format that somebody else wants."""
    hands.keys("ctrl+1", "alt+m")
    hands.type("profile")
    hands.keys("Return")
    hands.until(
        "pages in that format", lambda: window.brief and window.brief.pick.format == "country-profile"
    )


def install(hands: Hands, window: MainWindow, pack: Path) -> None:
    """See what a data pack changes, then bring it into use."""
    hands.keys("alt+d", "i")
    answer(hands, window, pack)
    hands.take(lambda: window.data.install)
    shown = window.data.install
    offered = lambda: shown and shown.install.isVisible() and shown.install.isEnabled()  # noqa: E731
    hands.until("what the pack changes", offered)
    hands.keys("alt+i")
    version = lambda: window.rendering.opened_pack and window.rendering.opened_pack.version  # noqa: E731
    hands.until("the pack is in use", lambda: version() == "2026-12-01")
    hands.take(lambda: shown)
    hands.keys("Escape")
    hands.take(lambda: window)


def find_superseded(hands: Hands, window: MainWindow) -> None:
    """Look which briefs of the library rest on a rule that is suspended by now."""
    hands.keys("ctrl+shift+l")
    library = window.proof.library
    hands.take(lambda: library)
    hands.keys("alt+n")
    rows = lambda: library.view.table.rows.rows if library else []  # noqa: E731 - asked twice
    hands.until("only superseded ones", lambda: library and library.stale.isChecked())
    hands.until("both are told", lambda: len(rows()) == 2 and all(row.mark == "warning" for row in rows()))
    hands.keys("Escape")
    hands.take(lambda: window)


if __name__ == "__main__":
    sys.exit(drive_app(lambda hands, window: jobs(hands, window, Path(sys.argv[1]))))
