# SPDX-License-Identifier: Apache-2.0
"""The records of the data pack: one frozen class per dataset, one instance per row.

A field's type is the whole instruction to the loader: ``str`` is never missing, ``X | None`` may be
blank, ``tuple[str, ...]`` is a list separated by ``;``. ``Prose`` is text in the data pack's own words,
which a page says in its language; ``str`` is a key, a name or a quotation, which stays. Numbers are
``Decimal`` so that what a source printed is what a brief prints. Units stand in the docstrings and in
``datapackage.json``.
"""

from __future__ import annotations

from chipbrief.gather.records.base import Caveat, Period, Record, Source
from chipbrief.gather.records.chips import Chip, ChipClass, Hbm, Production
from chipbrief.gather.records.debate import Claim, ClaimEvidence, PolicyOption, ScenarioParameter
from chipbrief.gather.records.flows import (
    Compute,
    DiversionCase,
    Investment,
    StockEstimate,
    Trade,
    VendorRevenue,
)
from chipbrief.gather.records.law import (
    EntityListing,
    GroupMember,
    LicensePolicy,
    Rule,
    Scope,
    Threshold,
)
from chipbrief.gather.records.models import BenchmarkScore, CostTrend, GapEstimate, Model
from chipbrief.gather.records.places import Area, Country

__all__ = [
    "Area",
    "BenchmarkScore",
    "Caveat",
    "Chip",
    "ChipClass",
    "Claim",
    "ClaimEvidence",
    "Compute",
    "CostTrend",
    "Country",
    "DiversionCase",
    "EntityListing",
    "GapEstimate",
    "GroupMember",
    "Hbm",
    "Investment",
    "LicensePolicy",
    "Model",
    "Period",
    "PolicyOption",
    "Production",
    "Record",
    "Rule",
    "ScenarioParameter",
    "Scope",
    "Source",
    "StockEstimate",
    "Threshold",
    "Trade",
    "VendorRevenue",
]
