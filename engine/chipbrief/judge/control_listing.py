# SPDX-License-Identifier: Apache-2.0
"""A named end user: is it on the Entity List on a day, and what follows?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chipbrief.gather.records import EntityListing
from chipbrief.judge import control_words as words
from chipbrief.judge.status import EndUser
from chipbrief.language import all_of

_CLOSE = 85  # points of similarity, of 100, above which another name is worth naming


def find_end_user(name: str, day: date, listings: Iterable[EntityListing]) -> EndUser:
    """Return what the Entity List says on ``day`` about the entity called ``name``, by name or alias.

    A list entry stays a fact of the day on which the pack read it; removals before that day are not
    recorded. A name that is not found is no proof that the entity is not listed.
    """
    known = tuple(listings)
    wanted = _fold(name)
    for entity in known:
        if wanted in {_fold(other) for other in (entity.id, entity.name, *entity.aliases)}:
            return _end_user(entity, day)
    told = words.NOT_FOUND.format(name=name, count=len(known), near=_near(name, known))
    return EndUser(name, False, False, None, "unknown", (), (), (), told)


def _end_user(entity: EntityListing, day: date) -> EndUser:
    listed = entity.listed is None or entity.listed <= day
    return EndUser(
        name=entity.name,
        found=True,
        listed=listed,
        since=entity.listed,
        license_policy=entity.license_policy if listed else "none",
        footnotes=entity.footnotes,
        citations=entity.citations,
        source_ids=entity.source_ids,
        explanation=_explained(entity, day, listed),
    )


def _explained(entity: EntityListing, day: date, listed: bool) -> str:
    if not listed:
        return words.NOT_YET_LISTED.format(name=entity.name, since=entity.listed, day=day)
    return words.LISTED.format(
        name=entity.name,
        since=words.SINCE.format(day=entity.listed) if entity.listed else "",
        footnotes=words.FOOTNOTES.format(names=all_of(entity.footnotes)) if entity.footnotes else "",
        policy=words.POLICIES_IN_SENTENCE[entity.license_policy],
    )


def _near(name: str, known: tuple[EntityListing, ...]) -> str:
    from rapidfuzz import fuzz, process

    names = {other: entity.name for entity in known for other in (entity.name, *entity.aliases)}
    found = process.extract(name, list(names), scorer=fuzz.WRatio, processor=_fold, score_cutoff=_CLOSE)
    near = list(dict.fromkeys(names[other] for other, _score, _index in found))
    return words.NEAR.format(names="; ".join(near[:3])) if near else ""


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace(",", " ").replace(".", " ").split())
