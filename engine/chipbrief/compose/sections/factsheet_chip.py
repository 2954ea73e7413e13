# SPDX-License-Identifier: Apache-2.0
"""The parts of a factsheet on one chip: its numbers, what each text says of it, and chips of Chinese make."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import pairwise

from chipbrief.compose.caveats import letters, plain
from chipbrief.compose.sections.answers import short_title
from chipbrief.compose.sections.factsheet_class import NODE, OF_CHIPS, since
from chipbrief.compose.statuses import layer_view
from chipbrief.compose.view import (
    AlternativeRow,
    CaveatNote,
    Cell,
    ChipSheet,
    DataTable,
    RateRow,
    SpecFact,
    TestedRow,
)
from chipbrief.compose.wording import UNKNOWN, consequence_of, quantity, tests_text, when
from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA
from chipbrief.gather.records import Chip
from chipbrief.judge import Findings
from chipbrief.judge.control import Law, classify
from chipbrief.judge.control_texts import Tested, every_text
from chipbrief.judge.history import Step, status_over_time
from chipbrief.judge.items import Item
from chipbrief.judge.metrics import parameters_of, rates
from chipbrief.judge.status import ControlStatus, TestResult
from chipbrief.language import said

_COMPUTED = frozenset({"tpp", "performance_density"})
_MET = {True: "met", False: "not_met", None: "unknown"}
_MARKETED = {True: said("yes"), False: said("no"), None: UNKNOWN}
_HUNDRED = Decimal(100)


def sheet_of(
    item: Item,
    chip: Chip,
    tested: tuple[TestedRow, ...],
    rivals: Iterable[Chip],
    findings: Findings,
    law: Law,
    found: tuple[CaveatNote, ...],
) -> ChipSheet:
    """Return the sheet of a chip, which is the record of the item, for the pick's destination and day.

    ``tested`` is what ``tested_of`` says, ``rivals`` are compared with it, ``found`` are the caveats printed.
    """
    pick, numbers = findings.evidence.pick, item.parameters
    status = classify(numbers, pick.country, pick.as_of, law)
    doubts = (text for metric, text in numbers.caveats if metric in _COMPUTED)
    return ChipSheet(
        id=chip.id,
        name=chip.name,
        facts=_facts(item, chip, findings.evidence),
        rates=_rates(chip),
        tpp=quantity(numbers.tpp, 0),
        density=quantity(numbers.performance_density, 2),
        area=quantity(chip.die_area_mm2) if numbers.performance_density is not None else "",
        doubts=plain(dict.fromkeys(doubts)),
        now=layer_view(status.enforced),
        text=layer_view(status.codified),
        since=_holds_since(item, findings, law),
        tested=tested,
        alternatives=tuple(_alternative(other, chip, found) for other in rivals),
        marks=letters(chip, found),
        source_ids=chip.source_ids,
        verified=chip.verified,
    )


def _facts(item: Item, chip: Chip, evidence: Evidence) -> tuple[SpecFact, ...]:
    originals = (each.name for each in evidence.everywhere(Chip) if each.id == chip.china_variant_of)
    words = (
        (said("Maker"), chip.vendor),
        (said("Announced"), when(chip.announced) or UNKNOWN),
        (said("On sale"), when(chip.released) or UNKNOWN),
        (said("Made for China from"), next(originals, "") or said("not recorded as such")),
        (said("Marketed for data centers"), _MARKETED[chip.marketed_for_datacenter]),
        (said("Foundry"), chip.foundry or UNKNOWN),
        (said("Dies"), quantity(None if chip.dies is None else Decimal(chip.dies))),
        (said("Kind of memory"), chip.memory_type or UNKNOWN),
    )
    numbers = ((each.head, quantity(each.number(item), each.places)) for each in (*OF_CHIPS, NODE))
    return tuple(SpecFact(label, value) for label, value in (*words, *numbers))


def _rates(chip: Chip) -> tuple[RateRow, ...]:
    known = rates(chip)
    best = max(known, key=lambda rate: rate.product, default=None)
    return tuple(
        RateRow(rate.precision, quantity(rate.rate), rate.bits, quantity(rate.product), rate is best)
        for rate in known
    )


def _holds_since(item: Item, findings: Findings, law: Law) -> date | None:
    """Return the day that brought the outcome of the as-of date; None when nothing turned it."""
    pick = findings.evidence.pick
    first = min(item.known or pick.start, pick.as_of)
    steps = status_over_time(item.parameters, pick.country, law, first, pick.as_of)
    turns = [step for before, step in pairwise(steps) if _outcome(before) != _outcome(step)]
    return turns[-1].start if turns else None


def _outcome(step: Step) -> tuple[str, str]:
    return (step.status.outcome, step.status.paragraph)


def tested_of(item: Item, findings: Findings, law: Law) -> tuple[TestedRow, ...]:
    """Return what each text says of a chip, oldest first."""
    pick = findings.evidence.pick
    status = classify(item.parameters, pick.country, pick.as_of, law)
    told = every_text(item.parameters, pick.country, law, pick.as_of)
    return tuple(_tested_row(each, status, pick.as_of, law) for each in told)


def chosen_first(tested: tuple[TestedRow, ...], most: int) -> tuple[TestedRow, ...]:
    """Return the rows with the ``most`` in front that govern, are met, or else are the newest."""
    ranked = sorted(range(len(tested)), key=lambda at: (*_weight(tested[at]), -at))
    return tuple(tested[at] for at in (*sorted(ranked[:most]), *sorted(ranked[most:])))


def _weight(row: TestedRow) -> tuple[bool, bool, bool]:
    return (not row.governs, not (row.reaches and row.met == "met"), not row.reaches)


def _tested_row(each: Tested, status: ControlStatus, day: date, law: Law) -> TestedRow:
    head, decides = each.group.head, status.enforced
    stands = any(first <= day and (last is None or day <= last) for first, last in each.enforced)
    governs = (head.rule_id, head.paragraph) == (decides.rule_id, decides.paragraph)
    return TestedRow(
        rule=short_title(head.rule_id, law),
        paragraph=head.paragraph,
        enforced=each.enforced,
        codified=each.codified,
        tests=_tests(each.result.results),
        word=consequence_of(head),
        met=_MET[each.result.met],
        reaches=each.reaches,
        governs=stands and governs and each.result.met is True and each.reaches,
        source_ids=each.group.source_ids,
        record_ids=(head.rule_id,),
        verified=each.group.verified,
    )


def tested_table(item: Item, findings: Findings, law: Law) -> DataTable:
    """Return every test of every text against the chip, with all digits."""
    pick = findings.evidence.pick
    columns = "rule paragraph reaches enforced_from enforced_to metric value op limit met source_ids"
    told = every_text(item.parameters, pick.country, law, pick.as_of)
    rows = tuple(row for each in told for row in _test_rows(each))
    return DataTable("tests", said("Every test against the chip"), tuple(columns.split()), rows)


def _test_rows(each: Tested) -> list[tuple[Cell, ...]]:
    head = each.group.head
    first, last = each.enforced[-1] if each.enforced else (None, None)
    start = (head.rule_id, head.paragraph, "yes" if each.reaches else "no", first, last)
    sources = ";".join(each.group.source_ids)
    return [
        (*start, test.metric, test.value, test.op, test.limit, _MET[test.met], sources)
        for test in each.result.results
    ]


def _tests(results: Iterable[TestResult]) -> tuple[str, ...]:
    by_metric: dict[str, list[TestResult]] = {}
    for result in results:
        by_metric.setdefault(result.metric, []).append(result)
    return tuple(tests_text(tests) for tests in by_metric.values())


def rivals_of(chip: Chip, evidence: Evidence) -> tuple[Chip, ...]:
    """Return the chips of Chinese vendors whose TPP is known, the nearest in TPP first (by ratio)."""
    own = parameters_of(chip).tpp
    if not own:
        return ()
    others = [
        (tpp, other)
        for other in evidence.everywhere(Chip)
        if other.vendor_country == CHINA and other.id != chip.id and (tpp := parameters_of(other).tpp)
    ]
    ranked = sorted(others, key=lambda pair: (max(pair[0] / own, own / pair[0]), pair[1].id))
    return tuple(other for _tpp, other in ranked)


def _alternative(other: Chip, chip: Chip, found: tuple[CaveatNote, ...]) -> AlternativeRow:
    own, tpp = parameters_of(chip).tpp or Decimal(1), parameters_of(other).tpp or Decimal(0)
    return AlternativeRow(
        id=other.id,
        name=other.name,
        known=since(other),
        tpp=quantity(tpp, 0),
        share=quantity(_HUNDRED * tpp / own, 1),
        bandwidth=quantity(other.memory_bandwidth_gb_s),
        marks=letters(other, found),
        source_ids=other.source_ids,
        verified=other.verified,
    )
