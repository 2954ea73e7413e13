# SPDX-License-Identifier: Apache-2.0
"""The names of countries and areas that records give as codes, for a sentence to say in its language."""

from __future__ import annotations

from functools import lru_cache

from chipbrief.gather.answers import WORLD
from chipbrief.gather.countries import inside as in_a_sentence
from chipbrief.gather.countries import iso_entries, short_name
from chipbrief.language import CountryName, listed, said

#: Codes of areas that sources use instead of countries.
_AREAS = {WORLD: said("World"), "EUU": said("European Union"), "OTH": said("Other countries")}


@lru_cache(maxsize=512)
def named(code: str, *, inside: bool = False) -> str:
    """Return the name of a country (ISO 3166 alpha-3) or area; an unknown code is returned as it is.

    ``inside`` a sentence, it has an article in languages that put one.
    """
    entry = iso_entries().get(code)
    if entry is None:
        return _AREAS.get(code, code)
    name = short_name(entry)
    return said("{country}", country=in_a_sentence(code, name) if inside else CountryName(code, name))


def all_named(codes: tuple[str, ...], between: str = ", ") -> str:
    """Return the names of several countries or areas as one text."""
    return listed((named(code) for code in codes), between)
