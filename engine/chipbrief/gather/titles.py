# SPDX-License-Identifier: Apache-2.0
"""What datasets and their columns are called, in words that a page or a window can say in its language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.language import said

#: The titles of the datasets, as ``datapackage.json`` has them too.
_TITLES: Mapping[str, str] = MappingProxyType({
    "sources": said("Source register"),
    "caveats": said("Caveats"),
    "countries": said("Countries and territories"),
    "areas": said("Areas"),
    "chip_classes": said("Chip classes"),
    "rules": said("Rules and statements"),
    "scopes": said("Destination scopes"),
    "thresholds": said("Tests of the control paragraphs"),
    "country_groups": said("Country groups"),
    "license_policies": said("License review policies"),
    "entity_listings": said("Entity List entries"),
    "chips": said("Chips"),
    "hbm": said("High-bandwidth memory"),
    "domestic_production": said("What China makes"),
    "diversion_cases": said("Reported diversion cases"),
    "chip_stock_estimates": said("Estimates of chip stocks"),
    "vendor_revenue": said("Revenue of chip and tool vendors"),
    "trade": said("Trade in chips and chip-making tools"),
    "compute_by_country": said("Computing capacity by country"),
    "investment": said("Investment in chips and AI computing"),
    "models": said("Notable AI models"),
    "benchmarks": said("Benchmark scores"),
    "gap_estimates": said("Estimates of the capability gap"),
    "cost_trends": said("Trends of cost and scale"),
    "claims": said("Claims"),
    "claim_evidence": said("Evidence on the claims"),
    "policy_options": said("Options for policy"),
    "scenario_parameters": said("Parameters of scenarios"),
})
#: Parts of the names of columns that are written otherwise in words.
_PARTS: Mapping[str, str] = MappingProxyType({
    **{part: part.upper() for part in "fp16 bf16 fp8 fp4 int8 tflops tops usd gb tdp w hs flop url".split()},
    "china": "China",
    "id": "key",
    "ids": "keys",
    "datacenter": "data centers",
    "eccns": "ECCNs",
    "mm2": "mm²",
    "pct": "percent",
    "op": "comparison",
    "iso2": "two-letter code",
})


def title_of(dataset: str) -> str:
    """Return the title of a dataset; one that this engine does not know keeps its name, in words."""
    return _TITLES.get(dataset) or dataset.replace("_", " ")


def column_words(name: str) -> str:
    """Return the name of a column of a dataset in words.

    >>> column_words("memory_bandwidth_gb_s"), column_words("die_area_mm2")
    ('Memory bandwidth GB/s', 'Die area mm²')
    """
    words = " ".join(_PARTS.get(part, part) for part in name.split("_")).replace("GB s", "GB/s")
    return words[:1].upper() + words[1:]
