# SPDX-License-Identifier: Apache-2.0
"""The records of the data pack: one frozen class per dataset, one instance per row.

A field's type is the whole instruction to the loader: ``str`` is never missing, ``X | None`` may be
blank, ``tuple[str, ...]`` is a list separated by ``;``. Numbers are ``Decimal`` so that what a source
printed is what a brief prints. Units stand in the docstrings and in ``datapackage.json``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A date that may be known only to the month or the year: ``text`` as recorded, and its bounds."""

    first: date
    last: date
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the source register (CSL-JSON), with its quality and status.

    ``quality`` is one of primary, official, company filing, research, press, secondary quotation;
    ``status`` is current, superseded or retracted. ``csl`` is the CSL-JSON item as compact JSON text.
    """

    id: str
    title: str
    publisher: str
    issued: Period | None
    accessed: date | None
    url: str
    quality: str
    status: str
    superseded_by: str
    note: str
    csl: str


@dataclass(frozen=True, slots=True)
class Record:
    """What every record has: an id, its sources, and whether it was ``seen`` in one or is from ``memory``."""

    id: str
    source_ids: tuple[str, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Country(Record):
    """A country or territory (id: ISO 3166 alpha-3) and its role in the controls."""

    iso2: str
    name: str
    region: str
    role: str
    relevance: str


@dataclass(frozen=True, slots=True)
class ChipClass(Record):
    """A class of chips a brief may be about."""

    label: str
    help: str


@dataclass(frozen=True, slots=True)
class Rule(Record):
    """A rule, letter, statement, order or bill.

    ``reach`` lists destinations as ISO codes, country groups (``D:5``) or ``WLD``; ``subject`` says
    what it is about (chips, hbm, equipment, entities, models, foundry, end-use, tariff, enforcement);
    ``status`` is in_force, ended, superseded, suspended, not_enforced, pending, withdrawn, announced
    or unresolved, as of the pack's date.
    """

    title: str
    short_title: str
    kind: str
    subject: str
    published: date | None
    effective: date | None
    ended: date | None
    status: str
    status_note: str
    citation: str
    eccns: tuple[str, ...]
    reach: tuple[str, ...]
    effect: str


@dataclass(frozen=True, slots=True)
class Scope(Record):
    """A set of destinations that rules name: groups and countries in, groups out, and headquarters.

    A destination is in scope on a day if it is named in ``countries``, or if it is in one of ``groups``
    and in none of ``except_groups`` and ``except_countries``: a country named beside a group stays in
    even where the group's exception would release it, and ``note`` then says why. An entity
    headquartered in ``headquarters_groups`` or ``headquarters_countries`` is in scope wherever it is.
    With ``only_headquarters`` (groups or countries) the scope holds only for entities headquartered
    there. ``WLD`` stands for every destination.
    """

    label: str
    groups: tuple[str, ...]
    countries: tuple[str, ...]
    except_groups: tuple[str, ...]
    except_countries: tuple[str, ...]
    headquarters_groups: tuple[str, ...]
    headquarters_countries: tuple[str, ...]
    only_headquarters: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Threshold(Record):
    """One test of a control paragraph.

    Tests of one (rule_id, layer, paragraph, item, effective_from, effective_to, applies_to,
    consequence, scope_id, group) are joined by AND, groups by OR; among the groups that are met, the
    one with the lowest ``precedence`` governs. ``metric`` is tpp (TOPS x bits), performance_density
    (TPP per mm2), interconnect_gb_s, dram_bandwidth_gb_s, dram_plus_io_gb_s,
    memory_bandwidth_density_gb_s_mm2, transistors_billion or named_chip (no value: met by the chips in
    ``chip_ids``). ``layer`` is codified (text of the CFR), enforced (what the agency says it applies)
    or both. ``item`` is chip, system, memory, analog_chip or foundry. ``applies_to`` is any,
    datacenter or non_datacenter. ``addressees`` are the firms that a letter binds (``unnamed``: also a
    chip whose maker is not stated); blank means everyone. A group whose consequence is
    review_condition controls nothing: a license policy names its paragraph as its condition.
    """

    rule_id: str
    layer: str
    paragraph: str
    item: str
    effective_from: date
    effective_to: date | None
    metric: str
    op: str
    value: Decimal | None
    group: int
    precedence: int
    applies_to: str
    consequence: str
    scope_id: str
    chip_ids: tuple[str, ...]
    addressees: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class GroupMember(Record):
    """Membership of a country in a country group (supplement no. 1 to part 740), with dates where known.

    A blank start or end was not seen; ``observed`` is the day on which the membership was read. A group
    that is itself a country means "treated as": Hong Kong is a member of ``CHN``.
    """

    country: str
    group: str
    valid_from: date | None
    valid_to: date | None
    observed: date | None
    note: str


@dataclass(frozen=True, slots=True)
class LicensePolicy(Record):
    """How a license application is reviewed: policy by rule, paragraphs, scope and dates.

    A paragraph also stands for what is below it (``3A090`` for ``3A090.a.1``). ``condition`` names the
    paragraph of a review_condition group of the same rule that the chip must meet. ``circumstance`` is
    a fact that a chip's numbers do not show: export_from_us, other_supply, within_allocation,
    above_allocation, named_consignee or listed_entity; blank means any. Among the policies that fit,
    the one with the lowest ``precedence`` governs.
    """

    rule_id: str
    layer: str
    scope_id: str
    paragraphs: tuple[str, ...]
    applies_to: str
    condition: str | None
    circumstance: str | None
    precedence: int
    effective_from: date
    effective_to: date | None
    policy: str
    note: str


@dataclass(frozen=True, slots=True)
class Chip(Record):
    """An AI chip. Rates are dense, in TFLOPS or TOPS; area in mm2 of all logic dies; bandwidths in GB/s."""

    name: str
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
    price_basis: str | None
    marketed_for_datacenter: bool
    china_variant_of: str | None
    density_stated: bool
    notes: str


@dataclass(frozen=True, slots=True)
class DiversionCase(Record):
    """A reported case: indictment, penalty, investigation, press_report or policy.

    Charges are allegations until proved. ``part_of`` names a case that already contains this one.
    ``chip_ids`` lists the chips that ``items`` may mean; it is empty where none is named.
    """

    date: date
    title: str
    kind: str
    route: tuple[str, ...]
    items: str
    quantity: str | None
    value_usd: Decimal | None
    outcome: str
    summary: str
    part_of: str | None
    chip_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StockEstimate(Record):
    """An estimate or statement of chips held, bought, made or smuggled, with its range as given.

    ``country`` is the holder's, or the maker's where ``kind`` is production. ``period`` is as the
    source words it; ``covers_from`` and ``covers_to`` are its days where it names any. ``chip_ids``
    lists the chips that ``chips`` may mean; it is empty for a class or brand.
    """

    made: Period | None
    subject: str
    country: str
    chips: str
    low: Decimal | None
    central: Decimal | None
    high: Decimal | None
    unit: str
    kind: str
    period: str
    estimated_by: str
    covers_from: date | None = None
    covers_to: date | None = None
    chip_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model(Record):
    """An AI model, with its maker's country and release date."""

    name: str
    organization: str
    country: str
    released: Period
    parameters: Decimal | None
    active_parameters: Decimal | None
    training_tokens: Decimal | None
    training_compute_flop: Decimal | None
    compute_confidence: str | None
    training_cost_usd: Decimal | None
    cost_basis: str | None
    hardware: str | None
    chip_count: Decimal | None
    open_weights: bool | None


@dataclass(frozen=True, slots=True)
class BenchmarkScore(Record):
    """A model's score on a benchmark, by who reported it and when it was measured.

    ``measured`` may be the model's release date (``date_basis`` says so). ``known`` is when the score
    itself came to exist, where that is later: an index fitted in 2026 was not known in 2023.
    """

    model_id: str
    benchmark: str
    score: Decimal
    unit: str
    measured: Period
    date_basis: str
    reported_by: str
    variant: str | None
    known: Period | None = None


@dataclass(frozen=True, slots=True)
class Claim(Record):
    """A claim of the debate: who said what and when, and which datasets test it.

    ``countries`` lists ISO codes or ``WLD``; ``assessment`` is this project's own, made on ``assessed``.
    """

    statement: str
    speaker: str
    date: Period
    kind: str
    stance: str
    tested_by: tuple[str, ...]
    countries: tuple[str, ...]
    assessment: str
    assessed: date


@dataclass(frozen=True, slots=True)
class ClaimEvidence(Record):
    """One piece of evidence for or against a claim (``side`` is ``for`` or ``against``)."""

    claim_id: str
    side: str
    text: str
