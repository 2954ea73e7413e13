# SPDX-License-Identifier: Apache-2.0
"""The parts of a factsheet on a class: specifications, ranges, variants made for China, prices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from chipbrief.compose.caveats import letters
from chipbrief.compose.figures.chips import item_name, short_name
from chipbrief.compose.sections.answers import Answered, answered
from chipbrief.compose.statuses import KEYS, layer_view
from chipbrief.compose.view import CaveatNote, Cell, DataTable, PriceRow, RangeRow, SpecRow, VariantRow
from chipbrief.compose.wording import UNKNOWN, outcome_of, quantity
from chipbrief.gather import Evidence
from chipbrief.gather.known import known_from
from chipbrief.gather.records import Chip, Hbm, Period
from chipbrief.judge import Findings
from chipbrief.judge.control import Law
from chipbrief.judge.control_law import worst
from chipbrief.judge.finding import ids_of, register, sources_of
from chipbrief.judge.items import Item
from chipbrief.judge.metrics import parameters_of
from chipbrief.language import said

Number = Callable[[Item], Decimal | None]
_LEADING = frozenset({"tpp", "memory_bandwidth_density"})
_MONTH = 7  # characters of 2025-02
#: Outcomes as short as a cell; where a license is required, the paragraph stands for it.
_SHORT: Mapping[str, str] = MappingProxyType({
    "nac_notification": said("license or NAC"),
    "aca": said("exception ACA"),
    "nac": said("exception NAC"),
    "license_exception_hbm": said("exception HBM"),
    "none": said("none"),
    "unknown": said("not decided"),
})


@dataclass(frozen=True, slots=True)
class Column:
    """A number of a specification: its name in the data, its head with the unit, and the decimals shown."""

    key: str
    head: str
    number: Number
    places: int | None = None


def _field(name: str) -> Number:
    """Return what reads a field of a record; None where records of that kind have none."""
    return lambda item: getattr(item.record, name, None)


def _parameter(name: str) -> Number:
    return lambda item: getattr(item.parameters, name)


OF_CHIPS: tuple[Column, ...] = (
    Column("tpp", said("TPP"), _parameter("tpp"), 0),
    Column("performance_density", said("Density"), _parameter("performance_density"), 2),
    Column("die_area_mm2", said("Die, mm²"), _field("die_area_mm2"), 0),
    Column("memory_gb", said("Memory, GB"), _field("memory_gb")),
    Column("memory_bandwidth_gb_s", said("Memory, GB/s"), _field("memory_bandwidth_gb_s"), 0),
    Column("interconnect_gb_s", said("Links, GB/s"), _field("interconnect_gb_s")),
    Column("tdp_w", said("Power, W"), _field("tdp_w")),
)
NODE = Column("process_node_nm", said("Node, nm"), _field("process_node_nm"))
_PRICE = Column("price_usd", said("Price, US$"), _field("price_usd"))
_OF_MEMORY: tuple[Column, ...] = (
    Column("memory_bandwidth_density", said("GB/s per mm²"), _parameter("memory_bandwidth_density"), 2),
    Column("bandwidth_gb_s", said("Bandwidth, GB/s"), _field("bandwidth_gb_s")),
    Column("package_area_mm2", said("Area, mm²"), _field("package_area_mm2")),
)


def _printed(memory: bool) -> tuple[Column, ...]:
    """Return the columns of the table of specifications."""
    return _OF_MEMORY if memory else OF_CHIPS


def _every(memory: bool) -> tuple[Column, ...]:
    """Return the columns that have a range, and are attached."""
    return _OF_MEMORY if memory else (*OF_CHIPS, NODE, _PRICE)


def heads_of_specs(memory: bool) -> tuple[str, ...]:
    """Return the heads of the cells of a specification: when it was known, and its numbers."""
    return (said("Since"), *(column.head for column in _printed(memory)))


def spec_row(each: Answered, found: tuple[CaveatNote, ...]) -> SpecRow:
    """Return the specification of an item, rounded, with its status."""
    item, record, layer = each.item, each.item.record, each.status.enforced
    cells = (quantity(column.number(item), column.places) for column in _printed(isinstance(record, Hbm)))
    return SpecRow(
        id=record.id,
        name=record.name,
        cells=(since(record), *cells),
        status=_SHORT.get(layer.named) or layer.paragraph or outcome_of(layer),
        status_key=KEYS[layer.controlled],
        marks=letters(record, found),
        source_ids=record.source_ids,
        verified=record.verified,
    )


def since(record: Chip | Hbm) -> str:
    """Return the month, or the year, in which an item was first announced or sold, as short as a cell."""
    periods: tuple[Period | None, ...] = (record.released, getattr(record, "announced", None))
    first = min((period for period in periods if period), key=lambda period: period.last, default=None)
    return first.text[:_MONTH] if first else UNKNOWN


def ranges_of(items: Sequence[Item], memory: bool) -> tuple[RangeRow, ...]:
    """Return from where to where each number of the items reaches, where at least two are known."""
    return tuple(row for column in _every(memory) if (row := _range(column, items)) is not None)


def _range(column: Column, items: Sequence[Item]) -> RangeRow | None:
    known = [(value, item) for item in items if (value := column.number(item)) is not None]
    if len(known) < 2:
        return None
    (low, lowest), (high, highest) = (pick(known, key=lambda pair: pair[0]) for pick in (min, max))
    return RangeRow(
        what=column.head,
        low=quantity(low, column.places),
        low_name=item_name(lowest),
        high=quantity(high, column.places),
        high_name=item_name(highest),
        known=len(known),
        leads=column.key in _LEADING,
        source_ids=sources_of((lowest.record, highest.record)),
        record_ids=ids_of((lowest.record, highest.record)),
    )


def variants_of(ids: Iterable[str], evidence: Evidence) -> tuple[tuple[Item, Chip], ...]:
    """Return the chips made for China of or among ``ids`` with their originals, by when they were known."""
    wanted, sources = set(ids), register(evidence)
    by_id = {chip.id: chip for chip in evidence.everywhere(Chip)}
    found = [
        (Item(chip, parameters_of(chip), known_from(chip, sources)), original)
        for chip in by_id.values()
        if (original := by_id.get(chip.china_variant_of or "")) and wanted & {chip.id, original.id}
    ]
    return tuple(sorted(found, key=lambda pair: (pair[0].known is None, pair[0].known, pair[0].record.id)))


def variant_rows(
    pairs: Sequence[tuple[Item, Chip]], findings: Findings, law: Law, found: tuple[CaveatNote, ...]
) -> tuple[VariantRow, ...]:
    """Return the variants beside their originals, with their status on the as-of date."""
    day = findings.evidence.pick.as_of
    statuses = answered(findings, law, day, only=[item for item, _original in pairs])
    originals = [original for _item, original in pairs]
    return tuple(_variant(*each, found) for each in zip(statuses, originals, strict=True))


def _variant(each: Answered, original: Chip, found: tuple[CaveatNote, ...]) -> VariantRow:
    record, numbers, first = each.item.record, each.item.parameters, parameters_of(original)
    return VariantRow(
        id=record.id,
        name=record.name,
        original=short_name(original),
        known=since(record),
        tpp=quantity(numbers.tpp, 0),
        original_tpp=quantity(first.tpp, 0),
        io=quantity(numbers.interconnect_gb_s),
        original_io=quantity(first.interconnect_gb_s),
        status=layer_view(each.status.enforced),
        marks=letters(record, found),
        source_ids=sources_of((record, original)),
        verified=worst((record.verified, original.verified)),
    )


def priced_of(items: Iterable[Item]) -> tuple[Chip, ...]:
    """Return the chips with a price, the highest price first."""
    chips = (item.record for item in items if isinstance(item.record, Chip))
    priced = ((chip.price_usd, chip) for chip in chips if chip.price_usd is not None)
    return tuple(chip for _price, chip in sorted(priced, key=lambda pair: (-pair[0], pair[1].name)))


def price_row(chip: Chip, found: tuple[CaveatNote, ...]) -> PriceRow:
    """Return the price of a chip as its source states it."""
    return PriceRow(
        id=chip.id,
        name=chip.name,
        price=quantity(chip.price_usd),
        basis=chip.price_basis or "",
        marks=letters(chip, found),
        source_ids=chip.source_ids,
        verified=chip.verified,
    )


def spec_table(items: Sequence[Item], memory: bool) -> DataTable:
    """Return the specifications with all digits."""
    columns = _every(memory)
    names = ("id", "name", "since", *(column.key for column in columns), "source_ids")
    rows = tuple(_cells(item, columns) for item in items)
    return DataTable("specifications", said("Specifications"), names, rows)


def _cells(item: Item, columns: Sequence[Column]) -> tuple[Cell, ...]:
    record = item.record
    numbers = (column.number(item) for column in columns)
    return (record.id, record.name, since(record), *numbers, ";".join(record.source_ids))
