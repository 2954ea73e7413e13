# SPDX-License-Identifier: Apache-2.0
"""How the command line prints what was proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from chipbrief.printing import answer, complain, plain

if TYPE_CHECKING:
    from chipbrief.comparison.values import Change, Comparison
    from chipbrief.verify import Verdict


def verdicts(found: Iterable[Verdict], *, as_json: bool, many: bool) -> bool:
    """Print what verification found, a block a file as each is done; return whether all is well.

    Of many files, those that rest on what has been superseded are listed once more at the end.
    """
    done = []
    for verdict in found:
        done.append(verdict)
        if not as_json:
            _verdict(verdict)
    if as_json:
        values = [verdict.as_json() for verdict in done]
        answer(values if many else values[0])
    elif many:
        _summary(done)
    return all(verdict.ok for verdict in done)


def _verdict(verdict: Verdict) -> None:
    print(plain(verdict.file))
    if not verdict.sealed:
        print("  not a sealed brief")
    else:
        print(f"  hashes of what it carries: {verdict.hashes}")
        print(f"  same text, drawings and data after a re-run: {verdict.content}")
        print(f"  same bytes after a re-run: {verdict.bytes}")
    for line in (*verdict.differences, *(f"superseded: {item}" for item in verdict.superseded)):
        print(f"  - {plain(line)}")
    for wall in verdict.worker:
        if not wall.on:
            complain(f"Note: the process that rebuilt it was not locked fully: {wall.name}: {wall.detail}.")


def _summary(done: list[Verdict]) -> None:
    if not done:
        complain("The folder holds no PDF.")
        return
    stale = [verdict for verdict in done if verdict.superseded]
    print(
        f"\n{len(stale)} of {len(done)} files rest on what has been superseded since{':' if stale else '.'}"
    )
    for verdict in stale:
        print(f"- {plain(verdict.file)}: {plain('; '.join(verdict.superseded))}")
    bad = sum(verdict.sealed and not verdict.ok for verdict in done)
    foreign = sum(not verdict.sealed for verdict in done)
    complain(f"{len(done) - bad - foreign} verified, {bad} not, {foreign} not sealed briefs.")


def comparison(found: Comparison, *, as_json: bool) -> None:
    """Print what differs between two briefs, part by part."""
    if as_json:
        answer(found.as_json())
        return
    for side in (found.a, found.b):
        damaged = f"; damaged: {'; '.join(side.damages)}" if side.damages else ""
        print(plain(f"{side.file}: {side.title} ({side.template}, data pack {side.pack}){damaged}"))
    if not found.differ:
        print("They say the same, and were made from the same.")
    for title, lines in _parts(found):
        if lines:
            print(f"\n{title}")
        for line in lines:
            print(f"- {plain(line)}")


def _parts(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    from chipbrief.comparison.values import CAUSES

    yield "Made from", [f"{CAUSES[row.cause]}: {row.what}: {_both(row.a, row.b)}" for row in found.inputs]
    yield "Judgements", [_change(row) for row in found.judgements]
    yield "Numbers", [_change(row) for row in found.findings]
    details = ((row, f" ({row.detail})" if row.detail else "") for row in found.sources)
    yield "Sources", [f"{row.change}: {row.id}: {row.title}{more}" for row, more in details]
    text = [f"page {row.page_a} / {row.page_b}: {_both(row.a, row.b)}" for row in found.text]
    yield "Text", [*text, *([f"and {found.more_text} further passages"] if found.more_text else [])]


def _change(row: Change) -> str:
    from chipbrief.comparison.values import CAUSES

    causes = "; ".join(f"{CAUSES[item.kind]} ({item.detail})" for item in row.causes)
    return f"{row.id}: {_both(row.a, row.b)}, because of {causes}"


def _both(a: str, b: str) -> str:
    return f"{a or 'not there'} → {b or 'not there'}"
