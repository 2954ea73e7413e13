# SPDX-License-Identifier: Apache-2.0
"""What is said of a verdict and of a comparison: one wording for the command line and the window.

Files come from anybody: whoever shows a line takes the control characters out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from chipbrief.comparison.values import CAUSES, Change, Comparison

if TYPE_CHECKING:
    from chipbrief.verify import Verdict

NOT_SEALED = "not a sealed brief"
#: The three levels of a verdict -> what each of them says.
LEVELS: Mapping[str, str] = {
    "hashes": "hashes of what it carries",
    "content": "same text, drawings and data after a re-run",
    "bytes": "same bytes after a re-run",
}
#: The kinds of outcome, in the order in which they are looked for -> the sentence for each.
OUTCOMES: Mapping[str, str] = {
    "foreign": NOT_SEALED,
    "verified": "verified: a re-run gives the same file",
    "changed": "changed: what it carries is not what was sealed",
    "not_rebuilt": "not proved: it cannot be rebuilt from what it carries",
    "other_content": "changed: a re-run shows other text, drawings or data",
    "other_bytes": "same text, drawings and data, in other bytes",
}


def outcome(verdict: Verdict) -> str:
    """Return the kind of outcome of a verdict, a key of ``OUTCOMES``."""
    found = {
        "foreign": not verdict.sealed,
        "verified": verdict.ok,
        "changed": verdict.hashes != "ok",
        "not_rebuilt": verdict.content == "not run",
        "other_content": verdict.content != "ok",
    }
    return next((kind for kind, holds in found.items() if holds), "other_bytes")


def verdict_lines(verdict: Verdict) -> list[str]:
    """Return a verdict as lines: the file, what came out, the levels, then everything that is to be said."""
    superseded = [f"superseded: {item}" for item in verdict.superseded]
    said = [f"- {line}" for line in (*verdict.differences, *superseded)]
    told = (OUTCOMES[outcome(verdict)], *level_lines(verdict), *said)
    return [verdict.file, *(f"  {line}" for line in told)]


def level_lines(verdict: Verdict) -> list[str]:
    """Return what holds on each of the three levels; nothing for a file that is no sealed brief."""
    return [f"{what}: {getattr(verdict, level)}" for level, what in LEVELS.items()] if verdict.sealed else []


def stale_lines(verdicts: Sequence[Verdict]) -> list[str]:
    """Return which of many files rest on what has been superseded since; the first line counts them."""
    stale = [verdict for verdict in verdicts if verdict.superseded]
    end = ":" if stale else "."
    first = f"{len(stale)} of {len(verdicts)} files rest on what has been superseded since{end}"
    return [first, *(f"- {verdict.file}: {'; '.join(verdict.superseded)}" for verdict in stale)]


def counted(verdicts: Sequence[Verdict]) -> str:
    """Return how many of many files are verified, are not, and are no sealed briefs."""
    bad = sum(verdict.sealed and not verdict.ok for verdict in verdicts)
    foreign = sum(not verdict.sealed for verdict in verdicts)
    return f"{len(verdicts) - bad - foreign} verified, {bad} not, {foreign} not sealed briefs."


def walls_missing(verdict: Verdict) -> list[str]:
    """Return what did not hold of the walls around the process that rebuilt it, a sentence each."""
    return [
        f"The process that rebuilt it was not locked fully: {wall.name}: {wall.detail}."
        for wall in verdict.worker
        if not wall.on
    ]


def sides(found: Comparison) -> list[str]:
    """Return a line on each of the two briefs of a comparison."""
    return [
        f"{side.file}: {side.title} ({side.template}, data pack {side.pack})"
        + (f"; damaged: {'; '.join(side.damages)}" if side.damages else "")
        for side in (found.a, found.b)
    ]


def parts(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a comparison that say something: a title and its lines."""
    if not found.differ:
        yield "They say the same, and were made from the same.", []
    for title, lines in _parts(found):
        if lines:
            yield title, lines


def comparison_lines(found: Comparison) -> list[str]:
    """Return a comparison as lines."""
    told = [[title, *(f"- {line}" for line in lines)] for title, lines in parts(found)]
    blank = [""] if found.differ else []
    return [*sides(found), *(line for part in told for line in (*blank, *part))]


def _parts(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    yield "Made from", [f"{CAUSES[row.cause]}: {row.what}: {_both(row.a, row.b)}" for row in found.inputs]
    yield "Judgements", [_change(row) for row in found.judgements]
    yield "Numbers", [_change(row) for row in found.findings]
    details = ((row, f" ({row.detail})" if row.detail else "") for row in found.sources)
    yield "Sources", [f"{row.change}: {row.id}: {row.title}{more}" for row, more in details]
    text = [f"page {row.page_a} / {row.page_b}: {_both(row.a, row.b)}" for row in found.text]
    yield "Text", [*text, *([f"and {found.more_text} further passages"] if found.more_text else [])]


def _change(row: Change) -> str:
    causes = "; ".join(f"{CAUSES[item.kind]} ({item.detail})" for item in row.causes)
    return f"{row.id}: {_both(row.a, row.b)}, because of {causes}"


def _both(a: str, b: str) -> str:
    return f"{a or 'not there'} → {b or 'not there'}"
