# SPDX-License-Identifier: Apache-2.0
"""The section `factsheet`: a class of chips, or a single chip, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chipbrief.compose.caveats import notes
from chipbrief.compose.reports import case_row, estimate_row
from chipbrief.compose.sections.answers import answered, is_memory
from chipbrief.compose.sections.factsheet_chip import (
    chosen_first,
    rivals_of,
    sheet_of,
    tested_of,
    tested_table,
)
from chipbrief.compose.sections.factsheet_class import (
    heads_of_specs,
    price_row,
    priced_of,
    ranges_of,
    spec_row,
    spec_table,
    variant_rows,
    variants_of,
)
from chipbrief.compose.sections.factsheet_plan import OF_CHIP, OF_CLASS, planned
from chipbrief.compose.sections.profile_flows import earned, earnings
from chipbrief.compose.view import (
    CaveatNote,
    Cell,
    ChipSheet,
    DataTable,
    FactsheetSection,
    SheetRows,
    TestedRow,
)
from chipbrief.errors import PickError
from chipbrief.gather import NAMES, Evidence
from chipbrief.gather.gaps import in_short
from chipbrief.gather.records import Chip, DiversionCase, Hbm, Record, StockEstimate, VendorRevenue
from chipbrief.judge import Findings
from chipbrief.judge.control import Law
from chipbrief.judge.items import Item, family_of, items_of
from chipbrief.judge.metrics import parameters_of, rates
from chipbrief.judge.status import rules_of
from chipbrief.language import said
from chipbrief.language.notices import notice

#: More chips of Chinese make than this are not compared.
MOST_RIVALS = 4
#: That there is none of these is said where they would stand.
_SAID_IN_PLACE = frozenset(NAMES[kind] for kind in (Chip, Hbm, DiversionCase, StockEstimate, VendorRevenue))


@dataclass(frozen=True, slots=True)
class Material:
    """The records that a sheet is made of, each list in the order in which it is printed.

    ``items`` are those of the class, ``subject`` is the single one that the pick names, if any, and ``chip``
    its record. ``pairs`` are chips made for China with their originals, ``rivals`` chips of Chinese make.
    """

    items: tuple[Item, ...]
    subject: Item | None
    chip: Chip | None
    pairs: tuple[tuple[Item, Chip], ...]
    rivals: tuple[Chip, ...]
    priced: tuple[Chip, ...]
    cases: tuple[DiversionCase, ...]
    estimates: tuple[StockEstimate, ...]
    sales: tuple[VendorRevenue, ...]

    @property
    def shown(self) -> tuple[Item, ...]:
        """What the sheet is about."""
        return (self.subject,) if self.subject else self.items

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each part of records could print; a single chip has strips and no table of specs."""
        family = len(self.pairs) + 1 if self.subject else len(self.items)
        return {
            "specs": 0 if self.subject else len(self.items),
            "rates": len(rates(self.chip)) if self.chip else 0,
            "strips": family,
            "variants": len(self.pairs),
            "alternatives": len(self.rivals),
            "cases": len(self.cases),
            "estimates": len(self.estimates),
            "sales": len(self.sales),
            "prices": len(self.priced),
        }

    def printed(self, rows: SheetRows) -> Iterator[Record]:
        """Yield every record of which a row is printed."""
        yield from (item.record for item in self.shown[: rows.specs or None])
        yield from (item.record for item, _original in self.pairs[: rows.variants])
        yield from self.rivals[: rows.alternatives]
        yield from self.cases[: rows.cases]
        yield from self.estimates[: rows.estimates]
        yield from self.sales[: rows.sales]
        yield from self.priced[: rows.prices]

    def numbers(self) -> tuple[Item, ...]:
        """Return every item of which a number is printed, each once."""
        others = (*(original for _item, original in self.pairs), *self.rivals)
        items = (*self.shown, *(item for item, _original in self.pairs))
        more = (Item(chip, parameters_of(chip), None) for chip in others)
        return tuple({item.record.id: item for item in (*more, *items)}.values())


def build(findings: Findings, spare: int = 0) -> FactsheetSection:
    """Return the sheet of the pick's chip, or of its class; ``spare`` is what a page has beyond the tightest.

    Raises ``PickError`` when the chip was not known by the as-of date.
    """
    evidence, law, memory = findings.evidence, Law.of(findings.evidence), is_memory(findings)
    found, gaps = material_of(findings), _gaps(findings)
    every = answered(findings, law, evidence.pick.as_of, only=found.items)
    layers = [each.status.enforced for each in every]
    ranges = () if found.subject else ranges_of(found.items, memory)
    tested = tested_of(found.subject, findings, law) if found.subject else ()
    counts = {**found.counts, "ranges": len(ranges), "tested": len(tested), "gaps": len(gaps)}
    rows, left_out = planned(OF_CHIP if found.subject else OF_CLASS, counts, spare)
    told = notes(found.printed(rows), evidence)
    return FactsheetSection(
        is_memory=memory,
        total=len(layers),
        decided=sum(layer.controlled is not None for layer in layers),
        caught=sum(layer.controlled is True for layer in layers),
        heads=heads_of_specs(memory),
        specs=tuple(spec_row(each, told) for each in every) if not found.subject else (),
        ranges=ranges,
        variants=variant_rows(found.pairs, findings, law, told),
        cases=tuple(case_row(case, evidence, told) for case in found.cases),
        estimates=tuple(estimate_row(row, evidence, told) for row in found.estimates),
        sales=tuple(earned(row, evidence, told) for row in found.sales),
        prices=tuple(price_row(chip, told) for chip in found.priced),
        chip=_sheet(found, chosen_first(tested, rows.tested), findings, law, told),
        gaps=gaps,
        rows=rows,
        figure_rows=(("status_strips", rows.strips),) if rows.strips else (),
        left_out=left_out,
        caveats=told,
        source_ids=tuple(dict.fromkeys(key for layer in layers for key in layer.source_ids)),
        record_ids=(*rules_of(layers), *(each.id for each in every)),
        tables=tuple(_tables(found, findings, law)),
    )


def _sheet(
    found: Material,
    tested: tuple[TestedRow, ...],
    findings: Findings,
    law: Law,
    told: tuple[CaveatNote, ...],
) -> ChipSheet | None:
    if found.subject is None or found.chip is None:
        return None
    return sheet_of(found.subject, found.chip, tested, found.rivals, findings, law, told)


def _gaps(findings: Findings) -> tuple[str, ...]:
    """Return the gaps that no part tells itself, and for a single chip that are not about its class."""
    single = findings.evidence.pick.chip
    return in_short(
        gap
        for gap in findings.evidence.gaps
        if not (gap.why == "no_records" and gap.dataset in _SAID_IN_PLACE)
        and not (single and gap.dataset == NAMES[Chip])
    )


def material_of(findings: Findings) -> Material:
    """Return the records that answer the pick; reports name one of the items, and stand newest first.

    Raises ``PickError`` when the pick's chip is none of them.
    """
    evidence = findings.evidence
    items = items_of(evidence, findings.chips)
    subject = _subject(items, evidence)
    shown = (subject,) if subject else items
    ids, vendors = {item.record.id for item in shown}, {item.record.vendor for item in shown}
    chip = subject.record if subject and isinstance(subject.record, Chip) else None
    family = {item.record.id for item in family_of(chip, evidence)} if chip else ids
    cases = (case for case in findings.cases if ids.intersection(case.chip_ids))
    estimates = (row for row in findings.estimates if ids.intersection(row.chip_ids))
    return Material(
        items=items,
        subject=subject,
        chip=chip,
        pairs=variants_of(family, evidence),
        rivals=rivals_of(chip, evidence)[:MOST_RIVALS] if chip else (),
        priced=priced_of(shown),
        cases=tuple(sorted(cases, key=lambda case: (case.date, case.id), reverse=True)),
        estimates=tuple(sorted(estimates, key=_age)),
        sales=tuple(row for row in earnings(evidence) if row.company in vendors),
    )


def _subject(items: tuple[Item, ...], evidence: Evidence) -> Item | None:
    pick = evidence.pick
    found = next((item for item in items if item.record.id == pick.chip), None)
    if pick.chip and found is None:
        raise PickError(
            notice(
                "The chip {chip} was not known by {as_of}. Choose a later as-of date, or hindsight.",
                chip=evidence.chip_name or pick.chip,
                as_of=pick.as_of,
            )
        )
    return found


def _age(row: StockEstimate) -> tuple[int, str]:
    day = row.covers_to or (row.made.last if row.made else date.min)
    return (-day.toordinal(), row.id)


def _tables(found: Material, findings: Findings, law: Law) -> Iterator[DataTable]:
    yield spec_table(found.numbers(), is_memory(findings))
    if found.subject:
        yield tested_table(found.subject, findings, law)
    columns = ("id", "company", "metric", "period", "value_usd", "share_pct", "source_ids")
    sales = tuple(_sales_row(row) for row in found.sales)
    yield DataTable("sales", said("What vendors earn in the country"), columns, sales)


def _sales_row(row: VendorRevenue) -> tuple[Cell, ...]:
    numbers = (row.value_usd, row.share_pct)
    return (row.id, row.company, row.metric, row.fiscal_label, *numbers, ";".join(row.source_ids))
