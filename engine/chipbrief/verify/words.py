# SPDX-License-Identifier: Apache-2.0
"""What is said of a verdict: one wording for the command line and the window.

Files come from anybody: whoever shows a line takes the control characters out of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from chipbrief.language import said
from chipbrief.language.notices import joined, notice

if TYPE_CHECKING:
    from chipbrief.verify.verifying import Verdict

#: How many unknown files are named.
_NAMED = 5
NOT_SEALED = notice("not a sealed brief")
#: The three levels of a verdict -> what each of them says.
LEVELS: Mapping[str, str] = {
    "hashes": notice("hashes of what it carries"),
    "content": notice("same text, drawings and data after a re-run"),
    "bytes": notice("same bytes after a re-run"),
}
#: What is told of a level.
_HOLDS = {"ok": notice("ok"), "different": notice("different"), "not run": notice("not run")}
#: The kinds of outcome, in the order in which they are looked for -> the sentence for each.
OUTCOMES: Mapping[str, str] = {
    "unread": "not checked: it could not be read in the time that it was given",
    "foreign": NOT_SEALED,
    "verified": "verified: a re-run gives the same file",
    "unknown": "consistent: a re-run gives the same file, but of data or templates that are not those here",
    "changed": "changed: what it carries is not what was sealed",
    "unfinished": "not finished: the re-run took longer than the time that it was given",
    "not_compared": "not proved: it cannot be compared with a re-run of what it carries",
    "not_rebuilt": "not proved: it cannot be rebuilt from what it carries",
    "other_content": "changed: a re-run shows other text, drawings or data",
    "other_bytes": "same text, drawings and data, in other bytes",
}


def outcome(verdict: Verdict) -> str:
    """Return the kind of outcome of a verdict, a key of ``OUTCOMES``."""
    found = {
        "unread": not verdict.sealed and verdict.timed_out,
        "foreign": not verdict.sealed,
        "verified": verdict.ok and not verdict.unknown,
        "unknown": verdict.ok,
        "changed": verdict.hashes != "ok",
        "unfinished": verdict.timed_out,
        "not_compared": verdict.content == "not run" and verdict.bytes != "not run",
        "not_rebuilt": verdict.content == "not run",
        "other_content": verdict.content != "ok",
    }
    return next((kind for kind, holds in found.items() if holds), "other_bytes")


def verdict_lines(verdict: Verdict) -> list[str]:
    """Return a verdict as lines: the file, what came out, the levels, then everything that is to be said."""
    superseded = [notice("superseded: {item}", item=item) for item in verdict.superseded]
    lines = (*verdict.differences, *unknown_lines(verdict), *superseded)
    listed = [notice("- {line}", line=line) for line in lines]
    told = (said(OUTCOMES[outcome(verdict)]), *level_lines(verdict), *listed)
    return [verdict.file, *(notice("  {line}", line=line) for line in told)]


def unknown_lines(verdict: Verdict) -> list[str]:
    """Return of which files that are not here a brief was made; nothing if it was made of none."""
    if not verdict.unknown:
        return []
    named = joined(verdict.unknown[:_NAMED], ", ")
    what = notice("made of files that this installation does not have: {files}", files=named)
    rest = len(verdict.unknown) - _NAMED
    return [notice("{what} and {count} more", what=what, count=rest) if rest > 0 else what]


def level_lines(verdict: Verdict) -> list[str]:
    """Return what holds on each of the three levels; nothing for a file that is no sealed brief."""
    pairs = zip(LEVELS.values(), held(verdict), strict=False)
    return [notice("{what}: {held}", what=what, held=word) for what, word in pairs]


def held(verdict: Verdict) -> tuple[str, ...]:
    """Return whether each of the three levels holds, in words; nothing for a file that is no sealed brief."""
    return tuple(_HOLDS[getattr(verdict, level)] for level in LEVELS) if verdict.sealed else ()


def stale_lines(verdicts: Sequence[Verdict]) -> list[str]:
    """Return which of many files rest on what has been superseded since; the first line counts them."""
    stale = [verdict for verdict in verdicts if verdict.superseded]
    first = notice(
        "{count} of {all} files rest on what has been superseded since", count=len(stale), all=len(verdicts)
    )
    files = [(verdict.file, joined(verdict.superseded)) for verdict in stale]
    return [
        notice("{first}:", first=first) if stale else notice("{first}.", first=first),
        *(notice("- {file}: {rests}", file=file, rests=rests) for file, rests in files),
    ]


def counted(verdicts: Sequence[Verdict]) -> str:
    """Return how many of many files are verified, are not, and are no sealed briefs."""
    good = sum(verdict.ok for verdict in verdicts)
    foreign = sum(outcome(verdict) == "foreign" for verdict in verdicts)
    return notice(
        "{good} verified, {bad} not, {foreign} not sealed briefs.",
        good=good,
        bad=len(verdicts) - good - foreign,
        foreign=foreign,
    )


def walls_missing(verdict: Verdict) -> list[str]:
    """Return what did not hold of the walls around the process that rebuilt it, a sentence each."""
    return [
        notice(
            "The process that rebuilt it was not locked fully: {wall}: {detail}.",
            wall=wall.name,
            detail=wall.detail,
        )
        for wall in verdict.worker
        if not wall.on
    ]
