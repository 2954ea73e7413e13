# SPDX-License-Identifier: Apache-2.0
"""The answer of the control engine: what the rules say about one chip, destination and day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Parameters:
    """The numbers the rules test. TPP in TOPS x bits, density in TPP per mm2, bandwidths in GB/s.

    ``None`` means unknown: a test on an unknown number is neither met nor failed.
    """

    tpp: Decimal | None = None
    performance_density: Decimal | None = None
    interconnect_gb_s: Decimal | None = None
    dram_bandwidth_gb_s: Decimal | None = None
    memory_bandwidth_density: Decimal | None = None
    datacenter: bool = True
    chip_id: str | None = None


@dataclass(frozen=True, slots=True)
class TestResult:
    """One test with its numbers; ``met`` is None when the chip's value is not known."""

    metric: str
    value: Decimal | None
    op: str
    limit: Decimal
    met: bool | None


@dataclass(frozen=True, slots=True)
class LayerStatus:
    """What one layer of law (enforced or codified) says.

    ``controlled`` is None when a number that decides is unknown. ``outcome`` is license_required,
    nac_notification, aca, license_exception_hbm, none or unknown; ``license_policy`` is
    presumption_of_denial, presumption_of_approval, policy_of_denial, case_by_case, none or unknown.
    """

    controlled: bool | None
    paragraph: str
    outcome: str
    license_policy: str
    rule_id: str
    citation: str
    tests: tuple[TestResult, ...]
    source_ids: tuple[str, ...]
    caveats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ControlStatus:
    """The status of one chip for one destination on one day, in both layers of law."""

    chip: str
    destination: str
    headquarters: str | None
    as_of: date
    enforced: LayerStatus
    codified: LayerStatus
    not_modelled: tuple[str, ...]
