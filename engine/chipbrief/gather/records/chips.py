# SPDX-License-Identifier: Apache-2.0
"""Records of chips, of their memory, and of what China makes."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.frozen import frozen
from chipbrief.gather.records.base import Period, Record
from chipbrief.language import Prose


@frozen
class ChipClass(Record):
    """A class of chips a brief may be about."""

    label: str
    help: Prose


@frozen
class Chip(Record):
    """An AI chip. Rates are dense, in TFLOPS or TOPS; area in mm2 of all logic dies; bandwidths in GB/s.

    ``host_only`` is True where a source says that the chip has no chip-to-chip link, so that all its
    input and output is the host interface.
    """

    name: Prose
    vendor: str
    vendor_country: str
    chip_class: str
    announced: Period | None
    released: Period | None
    process_node_nm: Decimal | None
    foundry: str | None
    die_area_mm2: Decimal | None
    dies: int | None
    fp16_dense_tflops: Decimal | None
    bf16_dense_tflops: Decimal | None
    fp8_dense_tflops: Decimal | None
    fp4_dense_tflops: Decimal | None
    int8_dense_tops: Decimal | None
    memory_gb: Decimal | None
    memory_type: str | None
    memory_bandwidth_gb_s: Decimal | None
    interconnect_gb_s: Decimal | None
    tdp_w: Decimal | None
    price_usd: Decimal | None
    price_basis: Prose | None
    marketed_for_datacenter: bool
    china_variant_of: str | None
    density_stated: bool
    notes: Prose
    host_only: bool | None = None


@frozen
class Hbm(Record):
    """A generation or product of high-bandwidth memory; bandwidth in GB/s, area in mm2 of the package.

    ``basis`` is stack, or whole_chip where the figure is the sum over a processor's stacks. Memory
    bandwidth density (3A090.c) is computed from the two, never stored. ``vendor_country`` is None for a
    standard.
    """

    name: Prose
    vendor: str
    generation: str
    basis: str
    bandwidth_gb_s: Decimal | None
    package_area_mm2: Decimal | None
    released: Period | None
    notes: Prose
    vendor_country: str | None = None


@frozen
class Production(Record):
    """An estimate of what China makes, ships, stocks or earns: chips, dies, wafers, yields, revenue.

    ``covers`` is the time the figure is about, ``made`` when it was made. ``item`` is a stable key of
    what is counted, ``kind`` what sort of count: production, shipments, capacity, yield, stockpile,
    revenue, market, ratio, acquisition or status. ``chip_ids`` lists the chips it may mean.
    """

    covers: Period
    item: str
    label: Prose
    maker: str
    chip_ids: tuple[str, ...]
    low: Decimal | None
    central: Decimal | None
    high: Decimal | None
    unit: str
    kind: str
    made: Period
    estimated_by: Prose
    notes: Prose
