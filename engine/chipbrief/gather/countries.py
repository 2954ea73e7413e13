# SPDX-License-Identifier: Apache-2.0
"""Countries: those of the data pack, and every other one of ISO 3166 through pycountry."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from chipbrief.errors import DataError
from chipbrief.gather.library import Library
from chipbrief.gather.records import Country
from chipbrief.language import CountryName, Prose, said
from chipbrief.language.notices import notice

#: Names people type that ISO 3166 does not have.
EVERYDAY: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "ARE": ("UAE", "Emirates", "The Emirates"),
    "BOL": ("Bolivia",),
    "BRN": ("Brunei",),
    "CHN": ("PRC", "Mainland China", "People's Republic of China"),
    "CIV": ("Ivory Coast",),
    "COD": ("Congo-Kinshasa", "DR Congo", "DRC"),
    "COG": ("Congo-Brazzaville",),
    "CPV": ("Cape Verde",),
    "CZE": ("Czech Republic",),
    "FLK": ("Falklands",),
    "FSM": ("Micronesia",),
    "GBR": ("UK", "Britain", "Great Britain"),
    "HKG": ("Hong Kong SAR", "Hongkong"),
    "IRN": ("Iran",),
    "KOR": ("South Korea", "ROK"),
    "LAO": ("Laos",),
    "MAC": ("Macau", "Macau SAR", "Macao SAR"),
    "MDA": ("Moldova",),
    "MKD": ("Macedonia",),
    "MMR": ("Burma",),
    "NLD": ("Holland", "The Netherlands"),
    "PRK": ("North Korea", "DPRK"),
    "PSE": ("Palestine",),
    "RUS": ("Russia",),
    "SAU": ("KSA",),
    "SWZ": ("Swaziland",),
    "SYR": ("Syria",),
    "TUR": ("Turkey", "Turkiye"),
    "TWN": ("Taiwan",),
    "TZA": ("Tanzania",),
    "USA": ("US", "U.S.", "U.S.A.", "America", "United States of America"),
    "VAT": ("Vatican",),
    "VEN": ("Venezuela",),
    "VGB": ("British Virgin Islands",),
    "VIR": ("U.S. Virgin Islands", "US Virgin Islands"),
    "VNM": ("Vietnam", "Viet Nam"),
})

#: Entries whose ISO 3166 name is the formal one although it has no comma, "Russian Federation", or not the
#: one of the regulation, which writes "Macau".
FORMAL = frozenset({"BRN", "LAO", "MAC", "RUS", "SYR", "VAT", "VNM"})

#: Countries that a sentence calls "the ...".
WITH_ARTICLE = frozenset(
    {"ARE", "BHS", "CAF", "COD", "COG", "COM", "CYM", "DOM", "FLK", "GBR"}
    | {"GMB", "MDV", "MHL", "NLD", "PHL", "SLB", "USA", "VAT", "VGB", "VIR"}
)


def inside(code: str, name: str) -> CountryName:
    """Return the name of a country (ISO 3166 alpha-3) as a sentence has it: "the Netherlands", "Japan"."""
    return CountryName(code, f"the {name}" if code in WITH_ARTICLE else name, inside=True)


def in_sentence(country: Country) -> str:
    """Return a country's name as a text that a sentence takes: "the United Arab Emirates", "Japan"."""
    return said("{country}", country=inside(country.id, country.name))


def country(library: Library, code: str) -> Country:
    """Return a country of the pack, or any other of ISO 3166 with an empty role and no sources.

    Raises ``DataError`` if the code is neither.
    """
    for found in library.all(Country):
        if found.id == code:
            return found
    entry = iso_entries().get(code)
    if entry is None:
        raise DataError(
            notice("“{code}” is no country: neither in the data pack nor in ISO 3166.", code=code)
        )
    return Country(
        id=code,
        source_ids=(),
        verified="seen",
        iso2=entry.alpha_2,
        name=short_name(entry),
        region="",
        role="",
        relevance=Prose(""),
    )


@cache
def iso_entries() -> Mapping[str, Any]:
    """Return the entries of ISO 3166-1 by alpha-3 code; cached, as each record that names a place asks."""
    import pycountry

    return MappingProxyType({entry.alpha_3: entry for entry in pycountry.countries})


def short_name(entry: Any) -> str:
    """Return the everyday name of an ISO 3166 entry: "Iran", not "Iran, Islamic Republic of"."""
    common = getattr(entry, "common_name", "")
    if common:
        return str(common)
    everyday = EVERYDAY.get(entry.alpha_3, ())
    formal = "," in entry.name or entry.alpha_3 in FORMAL
    return everyday[0] if formal and everyday else str(entry.name)


def aliases(code: str, entry: Any | None, label: str) -> tuple[str, ...]:
    """Return the other names of a country, without its code and label."""
    iso = () if entry is None else (entry.alpha_2, entry.name, *_more_names(entry))
    names = dict.fromkeys((*iso, *EVERYDAY.get(code, ())))
    return tuple(name for name in names if name not in (code, label))


def _more_names(entry: Any) -> tuple[str, ...]:
    found = (getattr(entry, key, "") for key in ("common_name", "official_name"))
    return tuple(name for name in found if name)
