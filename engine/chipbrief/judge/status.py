# SPDX-License-Identifier: Apache-2.0
"""The answer of the control engine: what the rules say about one chip, destination and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Parameters:
    """The numbers the rules test. TPP in TOPS x bits, density in TPP per mm2, bandwidths in GB/s.

    ``None`` means unknown: a test on an unknown number is neither met nor failed. ``item`` is chip,
    system (a computer or assembly that contains the chip), memory or analog_chip; a memory bandwidth
    density given alone means memory, a number of transistors (in billions) alone a foundry's die.
    ``vendor`` decides whether a letter binds the maker. With ``density_applies`` False the chip has no
    applicable die area, so no density test can be met. ``caveats`` are pairs of a metric and a sentence
    to print where that metric is tested. ``alternatives`` pair a condition that the sources leave open
    with the numbers that hold under it.
    """

    tpp: Decimal | None = None
    performance_density: Decimal | None = None
    interconnect_gb_s: Decimal | None = None
    dram_bandwidth_gb_s: Decimal | None = None
    memory_bandwidth_density: Decimal | None = None
    transistors_billion: Decimal | None = None
    datacenter: bool = True
    chip_id: str | None = None
    vendor: str | None = None
    item: str = "chip"
    density_applies: bool = True
    caveats: tuple[tuple[str, str], ...] = ()
    alternatives: tuple[tuple[str, Parameters], ...] = ()


@dataclass(frozen=True, slots=True)
class TestResult:
    """One test with its numbers; ``met`` is None when the chip's value is not known.

    ``paragraphs`` are those of the rules that ask for it; two results that differ in nothing else are one.
    """

    metric: str
    value: Decimal | None
    op: str
    limit: Decimal
    met: bool | None
    paragraphs: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class LayerStatus:
    """What one layer of law (enforced or codified) says.

    ``controlled`` is None when a number that decides is unknown. ``outcome`` is license_required,
    nac_notification, aca, license_exception_hbm, none or unknown; ``named`` is the key of the name that it
    has under the text that decides: the same, or that of a name it had before. ``license_policy`` is
    presumption_of_denial, presumption_of_approval, policy_of_denial, case_by_case, none or unknown.
    ``explanation`` says in one or two sentences why; ``verified`` is memory if any record that decides
    has not yet been read in its source. ``policy_id`` is the record of the license policy.
    """

    controlled: bool | None
    paragraph: str
    outcome: str
    named: str
    license_policy: str
    rule_id: str
    citation: str
    tests: tuple[TestResult, ...]
    source_ids: tuple[str, ...]
    caveats: tuple[str, ...] = ()
    explanation: str = ""
    verified: str = "seen"
    policy_id: str = ""


def rules_of(layers: Iterable[LayerStatus]) -> tuple[str, ...]:
    """Return the ids of the rules that decide, each once."""
    return tuple(dict.fromkeys(layer.rule_id for layer in layers if layer.rule_id))


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What the enforced layer would say if ``condition``, which the sources leave open, held."""

    condition: str
    controlled: bool | None
    outcome: str
    named: str
    paragraph: str
    license_policy: str


@dataclass(frozen=True, slots=True)
class EndUser:
    """An end user on the Entity List; ``listed`` is False when the day lies before its listing.

    ``found`` is False for a name that the data pack does not have: it holds part of the list only.
    """

    name: str
    found: bool
    listed: bool
    since: date | None
    license_policy: str
    footnotes: tuple[str, ...]
    citations: tuple[str, ...]
    source_ids: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class ControlStatus:
    """The status of one chip for one destination on one day, in both layers of law.

    ``otherwise`` lists other answers that open facts about the chip allow; ``end_user`` is a flag, and
    changes neither layer.
    """

    chip: str
    destination: str
    headquarters: str | None
    as_of: date
    enforced: LayerStatus
    codified: LayerStatus
    not_modelled: tuple[str, ...]
    otherwise: tuple[Otherwise, ...] = ()
    end_user: EndUser | None = None


_TOP = ("controlled", "paragraph", "outcome", "license_policy", "rule_id", "citation", "tests")


def to_json(status: ControlStatus) -> dict[str, object]:
    """Return the status as plain JSON values; the top level is the enforced layer.

    Numbers are JSON numbers (whole ones without a fraction), unknown ones null, dates ISO 8601. The
    explanation and the caveats stand in ``layers``.
    """
    enforced, codified = layer_json(status.enforced), layer_json(status.codified)
    return {
        "chip": status.chip,
        "destination": status.destination,
        "headquarters": status.headquarters,
        "as_of": status.as_of.isoformat(),
        **{key: enforced[key] for key in _TOP},
        "layers": {"enforced": enforced, "codified": codified},
        "not_modelled": list(status.not_modelled),
        "sources": _union(
            status.enforced.source_ids,
            status.codified.source_ids,
            status.end_user.source_ids if status.end_user else (),
        ),
        "otherwise": [asdict(other) for other in status.otherwise],
        "end_user": _end_user_json(status.end_user),
    }


def layer_json(layer: LayerStatus) -> dict[str, object]:
    """Return one layer as plain JSON values."""
    return {
        "controlled": layer.controlled,
        "paragraph": layer.paragraph,
        "outcome": layer.outcome,
        "license_policy": layer.license_policy,
        "policy_id": layer.policy_id,
        "rule_id": layer.rule_id,
        "citation": layer.citation,
        "explanation": layer.explanation,
        "tests": [_test_json(test) for test in layer.tests],
        "caveats": list(layer.caveats),
        "verified": layer.verified,
        "sources": list(layer.source_ids),
    }


def _end_user_json(end_user: EndUser | None) -> Mapping[str, object] | None:
    if end_user is None:
        return None
    return asdict(end_user) | {"since": end_user.since.isoformat() if end_user.since else None}


def _test_json(test: TestResult) -> Mapping[str, object]:
    return {
        "metric": test.metric,
        "value": _number(test.value),
        "op": test.op,
        "limit": _number(test.limit),
        "met": test.met,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _union(*lists: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(item for found in lists for item in found))
