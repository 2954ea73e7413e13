# SPDX-License-Identifier: Apache-2.0
"""Records of law: rules, their tests and scopes, country groups, license policies, listed entities."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.frozen import frozen
from chipbrief.gather.records.base import Record
from chipbrief.language import Prose


@frozen
class Rule(Record):
    """A rule, letter, statement, order or bill.

    ``reach`` lists destinations as ISO codes, country groups (``D:5``) or ``WLD``; ``subject`` says
    what it is about (chips, hbm, equipment, entities, models, foundry, end-use, tariff, enforcement);
    ``status`` is in_force, ended, superseded, suspended, not_enforced, pending, withdrawn, announced
    or unresolved, as of the pack's date. ``issuers`` are the countries whose rule it is.
    """

    title: str
    short_title: Prose
    kind: str
    subject: str
    published: date | None
    effective: date | None
    ended: date | None
    status: str
    status_note: Prose
    citation: Prose
    eccns: tuple[str, ...]
    reach: tuple[str, ...]
    effect: Prose
    issuers: tuple[str, ...] = ("USA",)


@frozen
class Scope(Record):
    """A set of destinations that rules name: groups and countries in, groups out, and headquarters.

    A destination is in scope on a day if it is named in ``countries``, or if it is in one of ``groups``
    and in none of ``except_groups`` and ``except_countries``: a country named beside a group stays in
    even where the group's exception would release it, and ``note`` then says why. An entity
    headquartered in ``headquarters_groups`` or ``headquarters_countries`` is in scope wherever it is.
    With ``only_headquarters`` (groups or countries) the scope holds only for entities headquartered
    there. ``WLD`` stands for every destination.
    """

    label: Prose
    groups: tuple[str, ...]
    countries: tuple[str, ...]
    except_groups: tuple[str, ...]
    except_countries: tuple[str, ...]
    headquarters_groups: tuple[str, ...]
    headquarters_countries: tuple[str, ...]
    only_headquarters: tuple[str, ...]
    note: Prose


@frozen
class Threshold(Record):
    """One test of a control paragraph.

    Tests of one (rule_id, layer, paragraph, item, effective_from, effective_to, applies_to,
    consequence, scope_id, group) are joined by AND, groups by OR; among the groups that are met, the
    one with the lowest ``precedence`` governs. ``metric`` is tpp (TOPS x bits), performance_density
    (TPP per mm2), interconnect_gb_s, dram_bandwidth_gb_s, dram_plus_io_gb_s,
    memory_bandwidth_density_gb_s_mm2, transistors_billion or named_chip (no value: met by the chips in
    ``chip_ids``). ``layer`` is codified (text of the CFR), enforced (what the agency says it applies)
    or both. ``item`` is chip, system, memory, analog_chip, foundry or end_user. ``applies_to`` is any,
    datacenter or non_datacenter. ``addressees`` are the firms that a letter binds (``unnamed``: also a
    chip whose maker is not stated); blank means everyone. A group whose consequence is
    review_condition controls nothing: a license policy names its paragraph as its condition. A group
    whose consequence is notice controls nothing either, and adds its note as a caveat; its metric may be
    ``any``, which is always met, and its item end_user, for answers that name one.
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
    note: Prose


@frozen
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
    note: Prose


@frozen
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
    note: Prose


@frozen
class EntityListing(Record):
    """An entity on the Entity List (supplement no. 4 to part 744).

    ``listed`` is the first listing; ``footnotes`` are those read on the day of the list (footnotes 4
    and 5 extend the foreign direct product rules). ``citations`` are Federal Register pages as the
    list gives them, ``rule_ids`` the rules of this pack that are among them. ``license_policy`` is
    presumption_of_denial, policy_of_denial, case_by_case, mixed or see_text; ``policy_text`` is the
    policy as the list words it. ``reason`` is a paraphrase.
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    listed: date | None
    citations: tuple[str, ...]
    rule_ids: tuple[str, ...]
    reason: Prose
    footnotes: tuple[str, ...]
    license_policy: str
    policy_text: str
    note: Prose
