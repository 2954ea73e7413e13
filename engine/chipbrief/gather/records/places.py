# SPDX-License-Identifier: Apache-2.0
"""Records of places: countries, and the aggregates that sources use instead."""

from __future__ import annotations

from chipbrief.frozen import frozen
from chipbrief.gather.records.base import Record
from chipbrief.language import Prose


@frozen
class Country(Record):
    """A country or territory (id: ISO 3166 alpha-3) and its role in the controls."""

    iso2: str
    name: str
    region: str
    role: str
    relevance: Prose


@frozen
class Area(Record):
    """An aggregate that stands where others name a country: ``WLD`` world, ``EUU`` European Union.

    The id has three capitals like a country's and is none of ISO 3166. ``members`` lists the countries
    where the source says which they are; blank means that it does not.
    """

    name: str
    members: tuple[str, ...]
    note: Prose
