# SPDX-License-Identifier: Apache-2.0
"""Prints what a brief on a pick will rest on."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from chipbrief.printing import answer, table

if TYPE_CHECKING:
    from chipbrief.gather.coverage import Cover
    from chipbrief.judge.deciding import Decision
    from chipbrief.outlook import Outlook


_TOTALS = {
    "records": "records",
    "sources": "sources",
    "memory": "records from memory",
    "about_country": "records about the country itself, besides rules",
}


def outlook(found: Outlook, *, as_json: bool) -> None:
    """Print what a pack holds for a pick, a line a dataset, what it lacks, and which rules decide."""
    held = found.coverage
    if as_json:
        answer({
            "pick": asdict(held.pick),
            "totals": {name: getattr(held, name) for name in _TOTALS},
            "datasets": [asdict(cover) | {"caveats": dict(cover.caveats)} for cover in held.covers],
            "gaps": [asdict(gap) for gap in held.all_gaps],
            "decisions": [asdict(decision) for decision in found.decisions],
            "silent": found.silent,
            "timeline": asdict(found.timeline),
        })
        return
    table([_cover(cover) for cover in held.covers], as_json=False)
    print("\nIn all: " + ", ".join(f"{getattr(held, name)} {words}" for name, words in _TOTALS.items()))
    print("\nMissing:")
    for gap in held.all_gaps:
        print(f"- {gap.text}")
    print(f"\nDeciding on {held.pick.as_of}:")
    for decision in found.decisions:
        print(f"- {_decision(decision)}")
    if found.silent:
        print(f"- {found.silent}")


def _decision(decision: Decision) -> str:
    cited = f" ({decision.citation})" if decision.citation else ""
    rule = f"{decision.title}{cited}" if decision.rule else "No rule"
    return f"{rule}: {decision.outcome} for {len(decision.items)}: {', '.join(decision.items)}"


def _cover(cover: Cover) -> dict[str, str]:
    values = {
        "dataset": cover.dataset,
        "records": cover.records,
        "of the country": cover.of_country,
        "sources": cover.sources,
        "first": cover.first,
        "last": cover.last,
        "undated": cover.undated,
        "known later": cover.later,
        "from memory": cover.memory,
    }
    return {name: "" if value is None else str(value) for name, value in values.items()}
