# SPDX-License-Identifier: Apache-2.0
"""How the command line prints what was proved, in the words of ``verify`` and ``comparison``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chipbrief.comparison.words import comparison_lines
from chipbrief.printing.advice import MORE_TIME
from chipbrief.printing.terminal import answer, complain, tell
from chipbrief.verify import words

if TYPE_CHECKING:
    from chipbrief.comparison.values import Comparison
    from chipbrief.verify import Verdict


def verdicts(
    found: Iterable[Verdict], *, as_json: bool, many: bool, none: str = "The folder holds no PDF."
) -> bool:
    """Print what verification found, a block a file as each is done; return whether all is well.

    Of many files, those that rest on what has been superseded are listed once more at the end; ``none`` is
    said where there is no file.
    """
    done = []
    for verdict in found:
        done.append(verdict)
        if not as_json:
            _verdict(verdict)
    if as_json:
        values = [verdict.as_json() for verdict in done]
        answer(values if many else values[0])
    elif not done:
        complain(none)
    elif many:
        _summary(done)
    return all(verdict.ok for verdict in done)


def comparison(found: Comparison, *, as_json: bool) -> None:
    """Print what differs between two briefs, part by part."""
    if as_json:
        answer(found.as_json())
    else:
        tell(*comparison_lines(found))


def _verdict(verdict: Verdict) -> None:
    tell(*words.verdict_lines(verdict))
    for line in words.walls_missing(verdict):
        complain(f"Note: {line}")
    if verdict.timed_out:
        complain(f"Note: {MORE_TIME}")


def _summary(done: list[Verdict]) -> None:
    tell("", *words.stale_lines(done))
    complain(words.counted(done))
