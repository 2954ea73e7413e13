# SPDX-License-Identifier: Apache-2.0
"""A class of chips, or a single chip, on a sheet (section `factsheet`)."""

from __future__ import annotations

from datetime import date

from chipbrief.compose.view.base import DataTable, shown
from chipbrief.compose.view.evidence import CaseRow, CaveatNote, EstimateRow
from chipbrief.compose.view.law import StatusView
from chipbrief.compose.view.profile import ProfileFact
from chipbrief.frozen import frozen


@frozen
class SpecRow:
    """The specification of one chip or memory stack; `cells` stand under `factsheet.heads`."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    cells: tuple[str, ...] = shown("Its numbers as text, rounded; unknown ones say so")
    status: str = shown("Its status on the as-of date: the paragraph of a license requirement, else a word")
    status_key: str = shown("controlled, free or unknown")
    marks: str = shown("Letters of its caveats in `factsheet.caveats`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class RangeRow:
    """From which to which number the items of the class reach."""

    what: str = shown("What is measured, with its unit")
    low: str = shown("The lowest known number, as text")
    low_name: str = shown("Whose it is, in short")
    high: str = shown("The highest known number, as text")
    high_name: str = shown("Whose it is, in short")
    known: int = shown("Of how many items the number is known")
    leads: bool = shown("True for the number by which the items are sorted")
    source_ids: tuple[str, ...] = shown("Sources of the two")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")


@frozen
class VariantRow:
    """A chip made for China with the chip that it was made of."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    original: str = shown("Short name of the chip that it was made of")
    known: str = shown("Month from which it was known, or the year alone")
    tpp: str = shown("Its TPP as text")
    original_tpp: str = shown("TPP of the original as text")
    io: str = shown("Its I/O bandwidth in GB/s as text")
    original_io: str = shown("I/O bandwidth of the original in GB/s as text")
    status: StatusView = shown("Its status on the as-of date")
    marks: str = shown("Letters of its caveats in `factsheet.caveats`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources of the two")
    verified: str = shown("seen, or memory when one of the two was not yet read in a source")


@frozen
class PriceRow:
    """A price as a source states it."""

    id: str = shown("Id of the chip")
    name: str = shown("Name of the chip")
    price: str = shown("Price in US dollars as text")
    basis: str = shown("What sort of price it is, as recorded; may be empty")
    marks: str = shown("Letters of the chip’s caveats in `factsheet.caveats`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class RateRow:
    """A dense rate of one precision, as TPP counts it."""

    precision: str = shown("Precision, such as FP16")
    rate: str = shown("Dense rate in TFLOPS or TOPS, as text")
    bits: int = shown("Bit length")
    product: str = shown("Rate times bit length, as text")
    decides: bool = shown("True for the highest product, which is the TPP")


@frozen
class TestedRow:
    """What one text of the law says of the chip, whether it governs or not."""

    rule: str = shown("Short title of the rule")
    paragraph: str = shown("The paragraph")
    enforced: tuple[tuple[date, date | None], ...] = shown("First and last days of its enforcement")
    codified: tuple[tuple[date, date | None], ...] = shown("First and last days of it in the text")
    tests: tuple[str, ...] = shown("Its tests with the chip’s numbers; none where it names chips")
    word: str = shown("What follows when all are met, in words")
    met: str = shown("met, not_met or unknown")
    reaches: bool = shown("True when it reaches the destination")
    governs: bool = shown("True when it decides on the as-of date")
    source_ids: tuple[str, ...] = shown("Sources")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class AlternativeRow:
    """A chip of Chinese make that is near in TPP."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    known: str = shown("Month from which it was known, or the year alone")
    tpp: str = shown("Its TPP as text")
    share: str = shown("Its TPP in percent of this chip’s, as text")
    bandwidth: str = shown("Memory bandwidth in GB/s as text")
    marks: str = shown("Letters of its caveats in `factsheet.caveats`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class SpecFact:
    """One line of a chip's specification."""

    label: str = shown("What it is, with its unit")
    value: str = shown("The value as text; the word for unknown if it is")


@frozen
class ChipSheet:
    """A single chip."""

    id: str = shown("Id of the record")
    name: str = shown("Name")
    facts: tuple[SpecFact, ...] = shown("Its specification")
    rates: tuple[RateRow, ...] = shown("Its dense rates, widest precision first")
    tpp: str = shown("TPP as text; the word for unknown if it is")
    density: str = shown("Performance density as text; the word for unknown if it is")
    area: str = shown("Die area in mm2 as text, by which TPP was divided; empty where it was not")
    doubts: tuple[CaveatNote, ...] = shown("What to doubt about TPP and density, without letters")
    now: StatusView = shown("Status on the as-of date, as enforced")
    text: StatusView = shown("Status on the as-of date by the codified text")
    since: date | None = shown("Day from which that outcome holds; None when nothing turned it")
    tested: tuple[TestedRow, ...] = shown(
        "What each text says of it; those to be printed in front, oldest first"
    )
    alternatives: tuple[AlternativeRow, ...] = shown("Chips of Chinese make, nearest in TPP first")
    marks: str = shown("Letters of its caveats in `factsheet.caveats`; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class SheetRows:
    """How many rows of each part are printed."""

    gaps: int = shown("Of the gaps")
    specs: int = shown("Of the specifications")
    ranges: int = shown("Of the ranges")
    rates: int = shown("Of the rates")
    tested: int = shown("Of what each text says")
    strips: int = shown("Strips of the figure")
    variants: int = shown("Of the chips made for China")
    alternatives: int = shown("Of the chips of Chinese make")
    cases: int = shown("Of the cases")
    estimates: int = shown("Of the estimates")
    sales: int = shown("Of the sales")
    prices: int = shown("Of the prices")


@frozen
class FactsheetSection:
    """A class of chips, or a single chip. Tuples are whole; a template prints as many rows as `rows` says."""

    is_memory: bool = shown("True for the class of memory, whose items are stacks and not chips")
    total: int = shown("Items of the class known by the as-of date")
    decided: int = shown("Those whose status follows from known numbers")
    caught: int = shown("Those that come under a license requirement on the as-of date")
    heads: tuple[str, ...] = shown("Heads of the columns of `specs`, with units")
    specs: tuple[SpecRow, ...] = shown("The items, highest number first; none for a single chip")
    ranges: tuple[RangeRow, ...] = shown("From where to where their numbers reach")
    variants: tuple[VariantRow, ...] = shown("Chips made for China, of the class or of its chips")
    cases: tuple[CaseRow, ...] = shown("Diversion cases that name these chips, newest first")
    estimates: tuple[EstimateRow, ...] = shown("Estimates of these chips for the country, newest first")
    sales: tuple[ProfileFact, ...] = shown("What their vendors earn in the country, newest first")
    prices: tuple[PriceRow, ...] = shown("Prices, highest first")
    chip: ChipSheet | None = shown("The single chip; None for a class")
    gaps: tuple[str, ...] = shown("What is not known of these, beside what stands in its place in the parts")
    rows: SheetRows = shown("How many rows of each part fit on two pages; 0 for a part that is not printed")
    figure_rows: tuple[tuple[str, int], ...] = shown("The figure with the most rows that it has room for")
    left_out: tuple[str, ...] = shown("Titles of the parts that have something to say and no room")
    caveats: tuple[CaveatNote, ...] = shown("Caveats of what is printed, by letter")
    source_ids: tuple[str, ...] = shown("Sources of the statuses on the as-of date")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
    tables: tuple[DataTable, ...] = shown("Everything above with all digits, attached as CSV")


@frozen
class MemorySection:
    """The stacks of the class of memory with their status on the as-of date."""

    decided: int = shown("Stacks whose status follows from known numbers")
    caught: int = shown("Those that need a license, or an exception on conditions")
    made: int = shown("Kinds of memory from vendors of the country; none for China")
    makers: tuple[str, ...] = shown("Those vendors")
    made_rules: tuple[str, ...] = shown(
        "Rules by which it comes under a license requirement when bound for China"
    )
    made_decided: int = shown("Of `made`, those whose status is known when bound for China")
    made_caught: int = shown("Of those, the ones that come under a license requirement when bound for China")
    made_source_ids: tuple[str, ...] = shown("Sources of `made` and of the texts that decide for China")
    heads: tuple[str, ...] = shown("Heads of the cells of `rows`")
    rows: tuple[SpecRow, ...] = shown("The stacks, highest bandwidth density first")
    densest: SpecRow | None = shown("The first of them; None where the bandwidth density of none is known")
    caveats: tuple[CaveatNote, ...] = shown("Caveats of the rows, by letter")
    source_ids: tuple[str, ...] = shown("Sources of the texts that decide")
    record_ids: tuple[str, ...] = shown("Ids of the rules and stacks it rests on")
    tables: tuple[DataTable, ...] = shown("The stacks with every number, attached as CSV")
