# SPDX-License-Identifier: Apache-2.0
"""Records of what moved and what was spent: cases, stocks, revenue, trade, compute, investment."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.frozen import frozen
from chipbrief.gather.records.base import Period, Record
from chipbrief.language import Prose


@frozen
class DiversionCase(Record):
    """A reported case: indictment, penalty, investigation, press_report or policy.

    Charges are allegations until proved. ``part_of`` names a case that already contains this one.
    ``chip_ids`` lists the chips that ``items`` may mean; it is empty where none is named. ``goods`` is their
    kind (ai_chips, servers, fab_tools, ...) and ``destination`` where they went; both are None where that is
    not known, and in packs of an earlier version.
    """

    date: date
    title: Prose
    kind: str
    route: tuple[str, ...]
    items: Prose
    quantity: Prose | None
    value_usd: Decimal | None
    outcome: Prose
    summary: Prose
    part_of: str | None
    chip_ids: tuple[str, ...] = ()
    goods: str | None = None
    destination: str | None = None


@frozen
class StockEstimate(Record):
    """An estimate or statement of chips held, bought, made or smuggled, with its range as given.

    ``country`` is the holder's, or the maker's where ``kind`` is production. ``period`` is as the
    source words it; ``covers_from`` and ``covers_to`` are its days where it names any. ``chip_ids``
    lists the chips that ``chips`` may mean; it is empty for a class or brand. ``interval_pct`` is the
    probability in percent with which the source gives the range, if it states one.
    """

    made: Period | None
    subject: Prose
    country: str
    chips: Prose
    low: Decimal | None
    central: Decimal | None
    high: Decimal | None
    unit: str
    kind: str
    period: Prose
    estimated_by: Prose
    covers_from: date | None = None
    covers_to: date | None = None
    chip_ids: tuple[str, ...] = ()
    interval_pct: Decimal | None = None


@frozen
class VendorRevenue(Record):
    """A vendor's revenue, or its share, from a country or area over a fiscal period.

    ``metric`` says on what basis (billing location, customer's headquarters, system sales, guidance);
    bases must not be mixed. ``share_pct`` is kept where the source prints a share.
    """

    company: str
    metric: str
    area: str
    covers: Period
    fiscal_label: Prose
    value_usd: Decimal | None
    share_pct: Decimal | None


@frozen
class Trade(Record):
    """Trade of a reporter with a partner under a customs code over a period, in US dollars.

    ``hs_code`` holds the digits of the Harmonized System; ``category`` names what the source counts
    where that is not the whole code.
    """

    reporter: str
    partner: str
    hs_code: str
    category: Prose | None
    flow: str
    covers: Period
    value_usd: Decimal


@frozen
class Compute(Record):
    """AI computing capacity of a country or area on a date, by one metric of one source."""

    area: str
    date: Period
    metric: str
    value: Decimal
    unit: str


@frozen
class Investment(Record):
    """A subsidy, fund, program or capital expenditure; plans, pledges and spending are kept apart.

    ``status`` is spent, guidance, plan, pledge or enacted. ``amount`` is in ``currency`` (ISO 4217);
    ``amount_usd`` only where a source gives dollars. ``part_of`` names a row that contains this one.
    """

    country: str
    name: Prose
    announced: Period | None
    amount: Decimal | None
    currency: str | None
    amount_usd: Decimal | None
    kind: str
    status: str
    part_of: str | None
    summary: Prose
