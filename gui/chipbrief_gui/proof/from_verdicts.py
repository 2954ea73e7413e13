# SPDX-License-Identifier: Apache-2.0
"""Verdicts as rows: the words are the engine's, as the command line prints them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief.frozen import frozen
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Report, Row, Section, capital, section
from chipbrief_gui.plain import plain_words
from chipbrief_gui.tasks import Progress
from chipbrief_gui.ways import told
from chipbrief_gui.words import count, number, say, tell

if TYPE_CHECKING:
    from chipbrief.gather import Library
    from chipbrief.typeset.client import Typesetter
    from chipbrief.verify import Verdict

#: So many files can be listed at once without stopping the window; they take hours to check.
MOST = 5_000
#: Outcomes that are no fault of a brief; any other is marked as an error.
_MARKS = {
    "verified": "good",
    **dict.fromkeys(("unknown", "foreign", "other_bytes", "unread", "unfinished"), "warning"),
}
#: What is said above the reasons of some outcomes, and after them.
_HEADINGS = {"unread": "verify.late", "unfinished": "verify.late"}
_MORE = {
    "foreign": "verify.foreign",
    "unread": "verify.more_time",
    "unfinished": "verify.more_time",
}
#: The first word of a line that is no name of a file.
_WORD = re.compile(r"[^\W\d_]+[\s:’,]")


@frozen
class Listed:
    """The files that will be checked, each with the row that says it waits."""

    files: tuple[Path, ...]
    report: Report


@frozen
class Summary:
    """What is said of all files: how many are verified, and which rest on what is superseded."""

    heading: str
    notes: tuple[Section, ...]


@frozen
class Step:
    """What has become of the file at ``at``: it is being checked, or there is a ``verdict``."""

    at: int
    row: Row
    verdict: Verdict | None = None

    @property
    def is_late(self) -> bool:
        """Whether the time ran out before there was a whole verdict."""
        return self.verdict is not None and self.verdict.timed_out


def check(paths: Sequence[Path], typesetter: Typesetter, library: Library, report: Progress) -> None:
    """Check each file and tell of it as ``Listed`` and ``Step`` values.

    Raises ``SealError`` for a folder that cannot be read and for more than ``MOST`` files, ``TypesetFailure``
    when no worker can be started.
    """
    from chipbrief.errors import SealError
    from chipbrief.verify import files_of

    files = files_of(paths)
    if len(files) > MOST:
        raise SealError(say("verify.too_many", n=number(len(files)), most=number(MOST)))
    report(Listed(files, listing(files, paths)))
    check_each(dict(enumerate(files)), typesetter, library, report)


def check_each(
    files: Mapping[int, Path],
    typesetter: Typesetter,
    library: Library,
    report: Progress,
    seconds: float | None = None,
) -> None:
    """Check files by their places and tell of each as ``Step`` values; ``seconds`` is the clock of a file.

    Raises ``TypesetFailure`` when no worker can be started.
    """
    from chipbrief.verify import verdict_on

    for at, file in files.items():
        report(Step(at, waiting(file, "verify.checking")))
        verdict = verdict_on(file, typesetter, library, seconds)
        report(Step(at, row_of(file, verdict), verdict))


def listing(files: Sequence[Path], paths: Sequence[Path]) -> Report:
    """Return ``files`` as rows that wait, or that there is no PDF among ``paths``."""
    names = clean(", ".join(path.name or str(path) for path in paths))
    rows = tuple(waiting(file, "verify.waiting") for file in files)
    heading = count("verify.files", len(files)) if files else ""
    return Report(heading, rows, empty=say("verify.none", names=names))


def waiting(file: Path, key: str) -> Row:
    """Return the row of a file that has no verdict, in the words of ``key``."""
    return Row(
        cells=(clean(file.name), say(key), None, None, None, None), tip=clean(str(file)), key=str(file)
    )


def row_of(file: Path, verdict: Verdict) -> Row:
    """Return the row of a verdict, its notes in whole sentences."""
    from chipbrief.verify.words import OUTCOMES, held, outcome

    kind, stale = outcome(verdict), len(verdict.superseded)
    levels = tuple(map(_level, held(verdict))) or (None, None, None)
    mark = _MARKS.get(kind, "error")
    return Row(
        cells=(
            clean(file.name),
            capital(tell(OUTCOMES[kind])),
            *levels,
            stale if verdict.sealed else None,
        ),
        tip=clean(str(file)),
        notes=_notes(verdict),
        key=str(file),
        mark="warning" if stale and mark == "good" else mark,
        alarms=tuple(map(capital, map(clean, verdict.superseded))),
    )


def _level(words: str) -> str:
    """Return what is told of a level, as a cell has it."""
    return say("verify.ok") if words == "ok" else capital(tell(words))


def _sentence(line: str) -> str:
    """Return a line that stands by itself; the name of a file, with which it may begin, is as it is."""
    return capital(line) if _WORD.match(line) else line


def summary(verdicts: Sequence[Verdict]) -> Summary:
    """Return what is said of all files."""
    from chipbrief.verify.words import counted, stale_lines

    if not verdicts:
        return Summary("", ())
    first, *stale = stale_lines(verdicts)
    lines = (clean(line).removeprefix("- ") for line in stale)
    return Summary(tell(counted(verdicts)), section(tell(first).rstrip(": \u00a0"), *lines))


def text_of(verdicts: Sequence[Verdict]) -> str:
    """Return verdicts as the command line prints them."""
    from chipbrief.verify.words import counted, stale_lines, verdict_lines

    lines = [line for verdict in verdicts for line in verdict_lines(verdict)]
    ends = ["", *stale_lines(verdicts), counted(verdicts)] if len(verdicts) > 1 else []
    return "\n".join(map(clean, (*lines, *ends)))


def _notes(verdict: Verdict) -> tuple[Section, ...]:
    from chipbrief.verify.words import level_lines, outcome, unknown_lines, walls_missing

    kind = outcome(verdict)
    heading = say(_HEADINGS.get(kind, "verify.differences" if verdict.sealed else "verify.reason"))
    button = plain_words(say("verify.longer"))
    more = (say(_MORE[kind], button=button),) if kind in _MORE else ()
    return (
        Section(clean(verdict.file), ()),
        *section(heading, *map(_sentence, map(clean, map(told, verdict.differences))), *more),
        *section(say("verify.unknown"), *map(capital, map(clean, unknown_lines(verdict)))),
        *section(say("verify.rests"), *map(capital, map(clean, verdict.superseded))),
        *section(say("verify.levels"), *map(capital, map(tell, level_lines(verdict)))),
        *section(say("verify.walls"), *map(clean, walls_missing(verdict))),
    )
