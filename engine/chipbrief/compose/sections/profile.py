# SPDX-License-Identifier: Apache-2.0
"""A country: where it stands in the controls, who and what of it is named, what it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from chipbrief.compose.sections.answers import is_memory
from chipbrief.compose.sections.profile_flows import compute, investment, revenue, shares, trade
from chipbrief.compose.sections.profile_plan import plan
from chipbrief.compose.statuses import KEYS
from chipbrief.compose.tables import record_table
from chipbrief.compose.view import (
    DataTable,
    ProfileEntity,
    ProfileGroup,
    ProfileMaker,
    ProfilePlan,
    ProfileSection,
    ProfileStatus,
)
from chipbrief.compose.wording import POLICIES, outcome_of, when
from chipbrief.compose.wording_data import GROUPS, ROLES, in_words
from chipbrief.gather import NAMES, Evidence
from chipbrief.gather.answers import ANSWERS
from chipbrief.gather.gaps import in_short
from chipbrief.gather.naming import named
from chipbrief.gather.records import (
    Chip,
    Compute,
    EntityListing,
    GroupMember,
    Hbm,
    Investment,
    Model,
    Record,
    Trade,
    VendorRevenue,
)
from chipbrief.gather.titles import title_of
from chipbrief.judge import Findings
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.control import HOME, Law
from chipbrief.judge.control_scope import place
from chipbrief.judge.finding import ids_of
from chipbrief.judge.status import ControlStatus, rules_of


def build(findings: Findings, spare: int = 0) -> ProfileSection:
    """Return the profile of the pick's country; ``spare`` is what a page has beyond the tightest."""
    evidence = findings.evidence
    profile = _profile(findings)
    texts = in_short(evidence.gaps)
    return replace(profile, plan=plan(profile.role, _counts(profile, findings), texts, spare))


def _counts(profile: ProfileSection, findings: Findings) -> dict[str, int]:
    """Return how many rows each part could print; of a class of memory its stacks stand in the controls."""
    stacks = len(findings.evidence.all(Hbm)) if is_memory(findings) else 0
    abroad = findings.evidence.pick.country != HOME
    return {
        "standing": max(1, len(profile.standing), stacks),
        "rules": len(findings.rules),
        "timeline": len(findings.rules),
        "trade": len(profile.trade.rows),
        "compute": len(profile.compute.rows),
        "shares": len(profile.shares),
        "estimates": len(findings.estimates),
        "investment": len(profile.investment.rows),
        "revenue": len(profile.revenue.rows),
        "cases": len(findings.cases) + len(findings.deals),
        "routes": len(findings.cases),
        "entities": len(profile.entities),
        "makers": len(profile.models) + len(profile.chips),
        "strips": len(findings.chips) + stacks if abroad else 0,
        "places": 1 if findings.chips and abroad else 0,
    }


def _profile(findings: Findings) -> ProfileSection:
    evidence = findings.evidence
    country, pick = evidence.country, evidence.pick
    return ProfileSection(
        role=country.role,
        role_word=ROLES.get(country.role, country.role),
        region=in_words(country.region) if country.region else "",
        relevance=country.relevance,
        source_ids=country.source_ids,
        record_ids=(country.id,),
        verified=country.verified,
        groups=_groups(evidence, pick.as_of),
        standing=_standing((item, item.now) for item in findings.chips),
        standing_then=_standing((item, item.then) for item in findings.chips if item.then),
        trade=trade(evidence),
        compute=compute(evidence),
        investment=investment(evidence),
        revenue=revenue(evidence),
        entities=_entities(evidence),
        models=_models(evidence),
        chips=_chips(findings),
        shares=shares(evidence),
        plan=ProfilePlan((), ()),
        tables=tuple(_tables(evidence)),
    )


def _groups(evidence: Evidence, day: date) -> tuple[ProfileGroup, ...]:
    members = Law.of(evidence).members
    found = place(evidence.pick.country, day, members).members
    return tuple(_group(row) for row in sorted(found, key=lambda row: row.group))


def _group(row: GroupMember) -> ProfileGroup:
    return ProfileGroup(
        id=row.id,
        group=in_words(row.group),
        title=GROUPS.get(row.group) or named(row.group),
        since=row.valid_from,
        until=row.valid_to,
        observed=row.observed,
        note=row.note,
        source_ids=row.source_ids,
        verified=row.verified,
    )


def _standing(judged: Iterable[tuple[JudgedChip, ControlStatus]]) -> tuple[ProfileStatus, ...]:
    """Return the chips by how the enforced rules treat them, those of most chips first."""

    def treated(pair: tuple[JudgedChip, ControlStatus]) -> tuple[str, ...]:
        layer = pair[1].enforced
        return (layer.outcome, *((layer.paragraph, layer.license_policy) if layer.controlled else ()))

    groups = [tuple(group) for _key, group in groupby(sorted(judged, key=treated), key=treated)]
    rows = (_status(group) for group in groups)
    return tuple(sorted(rows, key=lambda row: (-row.count, row.word, row.paragraph)))


def _status(group: tuple[tuple[JudgedChip, ControlStatus], ...]) -> ProfileStatus:
    layers = [status.enforced for _item, status in group]
    first = layers[0]
    largest = sorted(group, key=lambda pair: -(pair[0].parameters.tpp or 0))
    return ProfileStatus(
        word=outcome_of(first),
        key=KEYS[first.controlled],
        paragraph=in_words(first.paragraph) if first.controlled else "",
        policy=POLICIES[first.license_policy] if first.controlled else "",
        count=len(group),
        names=tuple(item.chip.name for item, _status_ in largest),
        source_ids=tuple(dict.fromkeys(key for layer in layers for key in layer.source_ids)),
        record_ids=(*rules_of(layers), *ids_of(item.chip for item, _status_ in largest)),
        verified="memory" if any(layer.verified == "memory" for layer in layers) else "seen",
    )


def _entities(evidence: Evidence) -> tuple[ProfileEntity, ...]:
    """Return the entities listed by the as-of date, newest first."""
    day = evidence.pick.as_of
    rows = (row for row in evidence.all(EntityListing) if row.listed is None or row.listed <= day)
    return tuple(_entity(row) for row in sorted(rows, key=_newest_listed))


def _newest_listed(row: EntityListing) -> tuple[int, str]:
    return (-(row.listed or date.min).toordinal(), row.name)


def _entity(row: EntityListing) -> ProfileEntity:
    return ProfileEntity(
        id=row.id,
        name=row.name,
        listed=row.listed,
        policy=in_words(row.license_policy),
        footnotes=row.footnotes,
        reason=row.reason,
        source_ids=row.source_ids,
        verified=row.verified,
    )


def _models(evidence: Evidence) -> tuple[ProfileMaker, ...]:
    """Return the models of the country released in the window, newest first."""
    pick = evidence.pick
    rows = [row for row in evidence.all(Model) if row.country == pick.country]
    inside = (row for row in rows if pick.start <= row.released.last and row.released.first <= pick.end)
    return tuple(_model(row) for row in sorted(inside, key=lambda row: row.released.last, reverse=True))


def _model(row: Model) -> ProfileMaker:
    number, told = row.training_compute_flop, (row.source_ids, row.verified, row.id)
    return ProfileMaker(row.name, row.organization, when(row.released), number, *told)


def _chips(findings: Findings) -> tuple[ProfileMaker, ...]:
    country = findings.evidence.pick.country
    return tuple(_chip(item) for item in _made_in(findings.chips, country))


def _made_in(judged: Iterable[JudgedChip], country: str) -> Iterator[JudgedChip]:
    return (item for item in judged if item.chip.vendor_country == country)


def _chip(item: JudgedChip) -> ProfileMaker:
    chip: Chip = item.chip
    released = when(chip.released or chip.announced)
    told = (chip.source_ids, chip.verified, chip.id)
    return ProfileMaker(chip.name, chip.vendor, released, item.parameters.tpp, *told)


#: Datasets that a page prints a part of; their records of the country are attached in full.
_ATTACHED: tuple[type[Record], ...] = (Trade, Compute, Investment, VendorRevenue, EntityListing, Model)


def _tables(evidence: Evidence) -> Iterator[DataTable]:
    for kind in _ATTACHED:
        if rows := tuple(row for row in evidence.all(kind) if _is_about(row, evidence.pick.country)):
            yield record_table(f"profile-{NAMES[kind]}", title_of(NAMES[kind]), kind, rows)


def _is_about(row: Record, country: str) -> bool:
    places = ANSWERS[type(row)].places
    return country in places(row) if places else isinstance(row, Model) and row.country == country
