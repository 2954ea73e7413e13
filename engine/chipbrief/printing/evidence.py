# SPDX-License-Identifier: Apache-2.0
"""Prints evidence without a brief: what a pick rests on, findings, claims, and the model of 2030."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chipbrief.printing.terminal import answer, complain, counted, table, tell

if TYPE_CHECKING:
    from chipbrief.asking.outlook import Outlook
    from chipbrief.gather.coverage import Cover
    from chipbrief.judge.deciding import Decision
    from chipbrief.judge.questions.scenario_exploring import Explored


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
    counts = ", ".join(f"{getattr(held, name)} {words}" for name, words in _TOTALS.items())
    tell("", f"In all: {counts}", "", "Missing:", *(f"- {gap.text}" for gap in held.all_gaps))
    tell("", f"Deciding on {held.pick.as_of}:", *(f"- {_decision(item)}" for item in found.decisions))
    if found.silent:
        tell(f"- {found.silent}")


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


def findings(rows: Sequence[Mapping[str, Any]], *, as_json: bool) -> None:
    """Print findings: what each answers, its value with its range, and how it was computed."""
    if as_json:
        answer(list(rows))
        return
    for row in rows:
        tell(f"{row['id']}: {row['question']}")
        tell(f"  {_known(row)}" if row["value"] is not None else f"  Not known. {row['settle']}".rstrip())
        if row["formula"]:
            tell(f"  {row['formula']}")
    complain(f"{counted(len(rows), 'finding')}; --json gives inputs, caveats and sources.")


def _known(row: Mapping[str, Any]) -> str:
    """Return a value with its unit and its range; what is no number has both in brackets."""
    ends = " to ".join(_read(row[end]) for end in ("low", "high") if row[end] is not None)
    value, unit = _read(row["value"]), row["unit"]
    if not value[-1:].isdigit():
        # A unit that stands in brackets by itself has those of the value.
        bare = unit[1:-1] if unit.startswith("(") and unit.endswith(")") else unit
        beside = ": ".join(part for part in (bare, ends) if part)
        return f"{value} ({beside})" if beside else value
    return f"{value} {unit}".rstrip() + (f" ({ends})" if ends else "")


def _read(value: object) -> str:
    """Return a value as people read it: ``--json`` has all digits of a number without an end."""
    from chipbrief.compose.studies import readable

    try:
        number = Decimal(str(value))
    except ArithmeticError:
        return str(value)
    return f"{readable(number):f}" if number.is_finite() else str(value)


def claims(rows: Sequence[Mapping[str, Any]], *, as_json: bool) -> None:
    """Print claims with the evidence for and against each."""
    if as_json:
        answer(list(rows))
        return
    for row in rows:
        tell(f"{row['id']}: {row['statement']} ({row['speaker']}, {row['date']})")
        for side in ("for", "against"):
            for piece in row[side]:
                tell(f"  {side.capitalize()}: {piece['text']} [{', '.join(piece['sources'])}]")
        tell(f"  Assessment ({row['assessed']}): {row['assessment']}")


def scenarios(found: Explored, *, as_json: bool) -> None:
    """Print the parameters with their ranges and values, and what the model gives for 2030."""
    rows = [
        {
            "key": item.slot.key,
            "parameter": str(item.slot.means),
            "low": item.range.low,
            "central": item.range.central,
            "high": item.range.high,
            "set": found.assumed.get(item.slot.key),
            "unit": str(item.slot.unit),
            "sources": list(dict.fromkeys(key for row in item.records for key in row.source_ids)),
        }
        for item in found.given
    ]
    if as_json:
        shares = {bloc: dict(spread._asdict()) for bloc, spread in found.shares.items()}
        answer({"parameters": rows, "shares": shares, "regions": dict(found.regions)})
        return
    told = [{name: _cell(value) for name, value in row.items()} for row in rows]
    table(told, as_json=False)
    for bloc, spread in found.shares.items():
        tell(f"{bloc}: {spread.median} percent of effective compute in 2030 ({spread.low} to {spread.high})")
    print(", ".join(f"{name}: {part} of the draws" for name, part in found.regions.items()))
    for key in found.outside:
        complain(f"{key} is set outside the range of the data.")
    complain("A model, no forecast. Values of your own stand in no brief.")


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(value)
    return "" if value is None else str(value)
