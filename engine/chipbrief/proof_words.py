# SPDX-License-Identifier: Apache-2.0
"""What is said of a verdict and of a comparison: one wording for the command line and the window.

Files come from anybody: whoever shows a line takes the control characters out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from chipbrief.comparison.values import CAUSES, Change, Comparison, Input, Side, SourceChange, TextChange
from chipbrief.language import said
from chipbrief.notices import joined, notice

if TYPE_CHECKING:
    from chipbrief.verify import Verdict

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
    superseded = [notice("superseded: {item}", item=item) for item in verdict.superseded]
    listed = [notice("- {line}", line=line) for line in (*verdict.differences, *superseded)]
    told = (said(OUTCOMES[outcome(verdict)]), *level_lines(verdict), *listed)
    return [verdict.file, *(notice("  {line}", line=line) for line in told)]


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
    bad = sum(verdict.sealed and not verdict.ok for verdict in verdicts)
    foreign = sum(not verdict.sealed for verdict in verdicts)
    return notice(
        "{good} verified, {bad} not, {foreign} not sealed briefs.",
        good=len(verdicts) - bad - foreign,
        bad=bad,
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


def sides(found: Comparison) -> list[str]:
    """Return a line on each of the two briefs of a comparison."""
    return [_side(side) for side in (found.a, found.b)]


def _side(side: Side) -> str:
    told = {"file": side.file, "title": side.title, "format": side.template, "pack": side.pack}
    whole = notice("{file}: {title} ({format}, data pack {pack})", **told)
    if not side.damages:
        return whole
    return notice("{brief}; damaged: {damages}", brief=whole, damages=joined(side.damages))


def parts(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a comparison that say something: a title and its lines."""
    if not found.differ:
        yield notice("They say the same, and were made from the same."), []
    for title, lines in _parts(found):
        if lines:
            yield title, lines


def comparison_lines(found: Comparison) -> list[str]:
    """Return a comparison as lines."""
    told = [[title, *(notice("- {line}", line=line) for line in lines)] for title, lines in parts(found)]
    blank = [""] if found.differ else []
    return [*sides(found), *(line for part in told for line in (*blank, *part))]


def _parts(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    yield notice("Made from"), list(map(_input, found.inputs))
    yield notice("Judgements"), list(map(_change, found.judgements))
    yield notice("Numbers"), list(map(_change, found.findings))
    yield notice("Sources"), list(map(_source, found.sources))
    more = [notice("and {count} further passages", count=found.more_text)] if found.more_text else []
    yield notice("Text"), [*map(_text, found.text), *more]


def _input(row: Input) -> str:
    both = _both(row.a, row.b)
    return notice("{cause}: {what}: {both}", cause=CAUSES[row.cause], what=row.what, both=both)


def _source(row: SourceChange) -> str:
    told = notice("{change}: {id}: {title}", change=row.change, id=row.id, title=row.title)
    return notice("{source} ({detail})", source=told, detail=row.detail) if row.detail else told


def _text(row: TextChange) -> str:
    both = _both(row.a, row.b)
    return notice("page {a} / {b}: {both}", a=row.page_a, b=row.page_b, both=both)


def _change(row: Change) -> str:
    causes = joined(
        notice("{kind} ({detail})", kind=CAUSES[item.kind], detail=item.detail) for item in row.causes
    )
    both = _both(row.a, row.b)
    return notice("{about} – {both}, because of {causes}", about=row.about, both=both, causes=causes)


def _both(a: str, b: str) -> str:
    return notice("{a} → {b}", a=a or notice("not there"), b=b or notice("not there"))
