# SPDX-License-Identifier: Apache-2.0
"""Status over time: one strip a chip, with the days on which the enforced rules changed its outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from chipbrief.compose.figures.base import words
from chipbrief.compose.figures.chips import item_name
from chipbrief.compose.figures.turns import Turn, turns_of
from chipbrief.compose.view import Cell, DataTable, StripsFigure
from chipbrief.compose.wording import OUTCOMES, outcome_of
from chipbrief.compose.wording_charts import STRIPS
from chipbrief.gather.records import Chip, Hbm
from chipbrief.judge import Findings
from chipbrief.judge.control import Law
from chipbrief.judge.finding import sources_of
from chipbrief.judge.history import ONE_DAY, Step, layers_over_time
from chipbrief.judge.items import Item, family_of, items_of
from chipbrief.judge.status import LayerStatus
from chipbrief.language import Pattern, listed, said

#: More strips than this are not read. Chips whose outcome changed go first, then those of the highest TPP.
MOST = 25
_COLUMNS = ("row", "chip", "layer", "outcome", "paragraph", "from", "to")
_LEFT_OUT = Pattern(
    "Drawn are {drawn} of {total} chips: those whose outcome changed, then those of the highest TPP."
)
_LEFT_OUT_CHANGED = Pattern(
    "Drawn are {drawn} of {total} chips: of the {changed} whose outcome changed, those of the highest TPP."
)
_LEFT_OUT_UNCHANGED = Pattern("Drawn are {drawn} of {total} chips: those of the highest TPP.")
_LEAD = timedelta(days=60)  # so that the first control can be seen as a change


@dataclass(frozen=True, slots=True)
class Strip:
    """A chip or kind of memory with its statuses in both layers, from the day on which it was known."""

    record: Chip | Hbm
    name: str
    tpp: Decimal
    enforced: tuple[Step, ...]
    codified: tuple[Step, ...]

    @property
    def changes(self) -> tuple[Step, ...]:
        """The steps whose outcome is not that of the step before."""
        pairs = pairwise(self.enforced)
        return tuple(step for before, step in pairs if before.status.outcome != step.status.outcome)

    def differing(self) -> Iterator[tuple[Step, date, date]]:
        """Yield each step of the codified layer with the days on which the enforced one says otherwise."""
        for text in self.codified:
            for step in self.enforced:
                first, last = max(text.start, step.start), min(text.end, step.end)
                if first <= last and text.status.outcome != step.status.outcome:
                    yield text, first, last


def build(findings: Findings, most: int = MOST) -> StripsFigure:
    """Return the strips from the first control of chips, or from the window's start, to the as-of date."""
    pick, law = findings.evidence.pick, Law.of(findings.evidence)
    first = _first(law, pick.start)
    strips = _strips(findings, law, first)
    drawn = _chosen(strips, most)
    turns = _turns(drawn, first, pick.as_of, law)
    window = (pick.start, pick.last_known, first, pick.as_of)
    # Of turns of as many chips the last: a title on one chip says when its outcome last changed.
    turn = max(
        _turns(strips, first, pick.as_of, law), key=lambda turn: (turn.in_month, turn.until), default=None
    )
    return StripsFigure(
        name="status-strips",
        data=(
            DataTable(
                "strips", said("Outcome of the rules for each chip over time"), _COLUMNS, tuple(_rows(drawn))
            ),
            DataTable(
                "turns",
                said("Days on which outcomes changed"),
                Turn.COLUMNS,
                tuple(turn.row for turn in turns),
            ),
            DataTable(
                "window",
                said("The window, within the time drawn"),
                ("start", "end", "first", "last"),
                (window,),
            ),
            _words(drawn),
        ),
        source_ids=tuple(dict.fromkeys(key for strip in drawn for key in _sources(strip))),
        caveats=_caveats(drawn, strips),
        empty=not drawn,
        count=len(drawn),
        total=len(strips),
        changed=sum(bool(strip.changes) for strip in strips),
        first=first,
        last=pick.as_of,
        turns=tuple(turn.text for turn in turns),
        letters=tuple(turn.letter for turn in turns),
        most=turn.in_month if turn else 0,
        most_day=turn.peak if turn else None,
        most_rules=turn.month_rules if turn else "",
        differs=tuple(strip.name for strip in strips if any(strip.differing())),
    )


def _turns(strips: Iterable[Strip], first: date, last: date, law: Law) -> tuple[Turn, ...]:
    steps = ((step, strip.record.id) for strip in strips for step in strip.changes)
    return turns_of(steps, first, last, law)


def _first(law: Law, start: date) -> date:
    """Return the day on which the strips begin: some time before the first test, or the window if earlier."""
    tested = min((row.effective_from for group in law.groups for row in group.tests), default=start)
    return max(min(start, tested - _LEAD), law.first or start)


def _strips(findings: Findings, law: Law, first: date) -> tuple[Strip, ...]:
    pick = findings.evidence.pick
    found: list[Strip] = []
    for item in _items(findings):
        begin = max(first, item.known or first)
        if begin <= pick.as_of:
            layers = layers_over_time(item.parameters, pick.country, law, begin, pick.as_of)
            tpp = item.parameters.tpp or Decimal(0)
            found.append(Strip(item.record, item_name(item), tpp, layers["enforced"], layers["codified"]))
    return tuple(found)


def _items(findings: Findings) -> tuple[Item, ...]:
    """Return what is drawn: the items of the class, or a single chip with what was made of it for China."""
    evidence, chip = findings.evidence, findings.evidence.pick.chip
    single = next((item.chip for item in findings.chips if item.chip.id == chip), None)
    return family_of(single, evidence) if single else items_of(evidence, findings.chips)


def _chosen(strips: Sequence[Strip], most: int) -> tuple[Strip, ...]:
    """Return the strips that are drawn, highest TPP first."""
    wanted = sorted(strips, key=lambda strip: (not strip.changes, -strip.tpp, strip.name))[:most]
    return tuple(sorted(wanted, key=lambda strip: (-strip.tpp, strip.name)))


def _rows(drawn: Iterable[Strip]) -> Iterator[tuple[Cell, ...]]:
    for at, strip in enumerate(drawn, start=1):
        for step in strip.enforced:
            yield _row(at, strip, "enforced", step, step.start, step.end)
        for step, first, last in strip.differing():
            yield _row(at, strip, "codified", step, first, last)


def _row(at: int, strip: Strip, layer: str, step: Step, first: date, last: date) -> tuple[Cell, ...]:
    status = step.status
    return (Decimal(at), strip.name, layer, status.outcome, status.paragraph, first, last + ONE_DAY)


def _sources(strip: Strip) -> tuple[str, ...]:
    steps = (key for step in strip.enforced for key in step.source_ids)
    return (*sources_of((strip.record,)), *steps)


def _words(drawn: Sequence[Strip]) -> DataTable:
    layers = [step.status for strip in drawn for step in strip.enforced]
    outcomes = {layer.outcome: _by_name(layer, layers) for layer in layers}
    differs = {"codified"} if any(any(strip.differing()) for strip in drawn) else set[str]()
    keys = {**{key: outcomes[key] for key in OUTCOMES if key in outcomes}, **STRIPS}
    return words({
        key: says for key, says in keys.items() if key not in STRIPS or key in {"window", *differs}
    })


def _by_name(layer: LayerStatus, layers: Iterable[LayerStatus]) -> str:
    """Return the words of an outcome; all its names, where it had several in the time drawn."""
    names = dict.fromkeys(outcome_of(other) for other in layers if other.outcome == layer.outcome)
    return listed(names, " / ")


def _caveats(drawn: Sequence[Strip], strips: Sequence[Strip]) -> tuple[str, ...]:
    """Return how those that are drawn were chosen, where others are left out."""
    if len(drawn) == len(strips):
        return ()
    numbers = {"drawn": len(drawn), "total": len(strips)}
    changed = sum(1 for strip in strips if strip.changes)
    if changed > len(drawn):
        return (said(_LEFT_OUT_CHANGED, **numbers, changed=changed),)
    return (said(_LEFT_OUT if changed else _LEFT_OUT_UNCHANGED, **numbers),)
