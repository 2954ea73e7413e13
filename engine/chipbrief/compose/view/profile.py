# SPDX-License-Identifier: Apache-2.0
"""A country: where it stands in the controls, what moves through it, what it hosts, makes and plans."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.compose.view.base import DataTable, shown
from chipbrief.compose.view.evidence import CaveatNote
from chipbrief.frozen import frozen


@frozen
class ProfileGroup:
    """A country group that the country is in on the as-of date."""

    id: str = shown("Id of the record")
    group: str = shown("Country group, such as D:5, or a country that it is treated as")
    title: str = shown("What the group is")
    since: date | None = shown("First day of membership; None when the data pack has not seen it")
    until: date | None = shown("Last day of membership; None when it still holds")
    observed: date | None = shown("Day on which the membership was read")
    note: str = shown("What to know about the dates; may be empty")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class ProfileStatus:
    """Chips of the class that the rules treat alike for the country on the as-of date."""

    word: str = shown("The status in words")
    key: str = shown("controlled, free or unknown")
    paragraph: str = shown("Deciding paragraph; empty when none decides")
    policy: str = shown("How a license application is reviewed, in words; may be empty")
    count: int = shown("How many chips")
    names: tuple[str, ...] = shown("Their names, highest TPP first")
    source_ids: tuple[str, ...] = shown("Sources of the deciding text")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
    verified: str = shown("seen, or memory when a deciding record was not yet read in a source")


@frozen
class ProfileSeries:
    """Trade of one reporter with one partner in one code, by year."""

    reporter: str = shown("Country that reports")
    partner: str = shown("Its partner")
    flow: str = shown("export or import, as seen from the reporter")
    code: str = shown("Digits of the customs code")
    what: str = shown("What the code is, or the part of it that is counted")
    values: tuple[Decimal | None, ...] = shown("U.S. dollars, one for each of `years`; None where unknown")
    marks: str = shown("Letters of its caveats; may be empty")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class ProfileTrade:
    """Trade in chips and chip-making tools with the country on either side."""

    years: tuple[str, ...] = shown("The years that any row has a value for, at most the last four")
    rows: tuple[ProfileSeries, ...] = shown("Series by year, largest latest value first")
    parts: int = shown("Records of months and other parts of years, which are attached and not printed")
    notes: tuple[CaveatNote, ...] = shown("Caveats of the rows, by letter")
    source_ids: tuple[str, ...] = shown("Sources of all rows")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")


@frozen
class ProfileFact:
    """A number about the country: a measure of capacity, an amount, revenue of a vendor."""

    what: str = shown("What it is")
    value: Decimal | None = shown("The value; None where the source gives none")
    unit: str = shown("Unit or currency")
    when: str = shown("The time it is about, or the day it was announced; may be empty")
    kind: str = shown("What sort of number it is: measure, plan, pledge, spent; may be empty")
    marks: str = shown("Letters of its caveats; may be empty")
    late: bool = shown("True when it became known only after the as-of date (hindsight)")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")
    id: str = shown("Id of the record")


@frozen
class ProfileFacts:
    """Numbers of one sort."""

    rows: tuple[ProfileFact, ...] = shown("The numbers, those of most weight first")
    notes: tuple[CaveatNote, ...] = shown("Caveats of the rows, by letter")


@frozen
class ProfileShare:
    """The country's share of something, beside those of the United States and China, in percent."""

    what: str = shown("Share of what")
    when: str = shown("When")
    own: Decimal | None = shown("The country’s share; None when unknown")
    usa: Decimal | None = shown("That of the United States; None when unknown")
    china: Decimal | None = shown("That of China; None when unknown")
    source_ids: tuple[str, ...] = shown("Sources")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")


@frozen
class ProfileEntity:
    """An entity of the country on the Entity List."""

    id: str = shown("Id of the record")
    name: str = shown("Name on the list")
    listed: date | None = shown("Day of the first listing")
    policy: str = shown("How applications are reviewed")
    footnotes: tuple[str, ...] = shown("Footnotes of its entry")
    reason: str = shown("Ground of the listing, paraphrased")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")


@frozen
class ProfileMaker:
    """A model or a chip that was made in the country."""

    name: str = shown("Name")
    maker: str = shown("Who made it")
    released: str = shown("When it was released; may be empty")
    number: Decimal | None = shown("Training compute of a model in FLOP, TPP of a chip; None when unknown")
    source_ids: tuple[str, ...] = shown("Sources")
    verified: str = shown("seen, or memory when not yet read in a source")
    id: str = shown("Id of the record")


@frozen
class ProfilePart:
    """A part that is printed."""

    name: str = shown("Its name, such as `trade`")
    rows: int = shown("How many rows of it are printed")


@frozen
class ProfilePlan:
    """What is printed of a country: the parts in the order that its role gives, as far as two pages hold."""

    parts: tuple[ProfilePart, ...] = shown("The parts, in order")
    left_out: tuple[str, ...] = shown("Titles of the parts that have something to say and no room")


@frozen
class ProfileSection:
    """A country (`sections = ["profile"]` in template.toml). Tuples are whole; a template prints parts."""

    role: str = shown("controller, target, transit, buyer or producer; empty when the pack has no entry")
    role_word: str = shown("The role in words; empty when the pack has no entry")
    region: str = shown("World region; may be empty")
    relevance: str = shown("Why the country matters here, as the data pack says; may be empty")
    source_ids: tuple[str, ...] = shown("Sources of the entry")
    record_ids: tuple[str, ...] = shown("Ids of the records it is made from")
    verified: str = shown("seen, or memory when not yet read in a source")
    groups: tuple[ProfileGroup, ...] = shown("Country groups on the as-of date")
    standing: tuple[ProfileStatus, ...] = shown("How the chips of the class are treated, most chips first")
    standing_then: tuple[ProfileStatus, ...] = shown("The same on the first day of the window")
    trade: ProfileTrade = shown("Trade")
    compute: ProfileFacts = shown("Computing capacity, newest figure of each measure")
    investment: ProfileFacts = shown("Investment, newest first; plans, pledges and spending never added up")
    revenue: ProfileFacts = shown("What vendors say they earn there, newest first")
    entities: tuple[ProfileEntity, ...] = shown("Entities on the Entity List, newest first")
    models: tuple[ProfileMaker, ...] = shown("AI models released in the window, newest first")
    chips: tuple[ProfileMaker, ...] = shown(
        "Chips of the class from vendors of the country, highest TPP first"
    )
    shares: tuple[ProfileShare, ...] = shown("Shares beside those of the United States and China")
    plan: ProfilePlan = shown("Which parts are printed, in which order, with how many rows")
    tables: tuple[DataTable, ...] = shown("Everything above, attached as CSV")
