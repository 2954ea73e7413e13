# SPDX-License-Identifier: Apache-2.0
"""The shipped law against its texts written out a second time, as plain code.

Sources: 3A090 and 742.6(a)(6) as of October 2022 (87 FR 62186), January 2023 (88 FR 2821), October 2023
(88 FR 73458), April 2024 (89 FR 23876), December 2024 (89 FR 96790) and January 2025 (90 FR 4544), and the
limits that Intel made public in April 2025. Nothing here reads the tables of the data pack.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from chipbrief.gather.library import Library
from chipbrief.judge.control import Law, classify
from chipbrief.judge.status import LayerStatus, Parameters
from chipbrief.paths import shipped

#: What a rule would require under a paragraph, if its test (None: a number is unknown) is met.
Rung = tuple[bool | None, str, str]

OCTOBER_2022, MACAU = date(2022, 10, 21), date(2023, 1, 17)
OCTOBER_2023, MEMORY = date(2023, 11, 17), date(2024, 12, 2)
DIFFUSION, LETTERS = date(2025, 1, 13), date(2025, 4, 9)
TURNS = (OCTOBER_2022, MACAU, OCTOBER_2023, date(2024, 4, 4), MEMORY, DIFFUSION, LETTERS, date(2025, 5, 13))

#: D:5 with Hong Kong, which follows China; D:1 or D:4 and released by nothing; and everywhere else.
D5 = frozenset({"CHN", "HKG", "RUS", "IRN"})
D1_D4 = frozenset({"SAU", "VNM", "ARE"})
ELSEWHERE = frozenset({"ISR", "TWN", "SGP", "DEU", "MYS", "BRA"})  # A:5, A:6, or in no group that is named

LICENSE, NAC, ACA, NONE, UNKNOWN = "license_required", "nac_notification", "aca", "none", "unknown"


def every(*tests: bool | None) -> bool | None:
    return False if False in tests else None if None in tests else True


def least(value: Decimal | None, limit: str) -> bool | None:
    return None if value is None else value >= Decimal(limit)


def under(value: Decimal | None, limit: str) -> bool | None:
    return None if value is None else value < Decimal(limit)


def rungs(chip: Parameters, to: str, firm: str | None, day: date, layer: str) -> list[Rung]:
    """Return what the texts of a day say of a chip, the paragraph that governs first."""
    if to == "USA" or day < OCTOBER_2022:
        return []
    if day < OCTOBER_2023:
        reached = to in ("CHN", "HKG") or (to == "MAC" and day >= MACAU)
        both = every(least(chip.tpp, "4800"), least(chip.interconnect_gb_s, "600"))
        return [(both, "3A090.a", LICENSE)] if reached else []
    near = bool({to, firm} & {*D5, "MAC"})
    worldwide = day >= DIFFUSION and layer == "codified"
    a = _a(chip) if near or to in D1_D4 or worldwide else []
    letters = _letters(chip) if near and day >= LETTERS and layer == "enforced" else []
    lighter = NAC if near else ACA if to in D1_D4 else ""
    if chip.datacenter:
        return [*a, *letters, *(_b(chip, lighter) if lighter else [])]
    other: list[Rung] = [(least(chip.tpp, "4800"), "3A090.a.1", lighter)] if lighter else []
    released: Rung = (under(chip.tpp, "4800"), "3A090 Note 2", NONE)
    return [*letters, *other, *(a[:1] if worldwide else []), released]


def _a(chip: Parameters) -> list[Rung]:
    dense = every(least(chip.tpp, "1600"), least(chip.performance_density, "5.92"))
    return [(least(chip.tpp, "4800"), "3A090.a.1", LICENSE), (dense, "3A090.a.2", LICENSE)]


def _b(chip: Parameters, outcome: str) -> list[Rung]:
    tpp, density = chip.tpp, chip.performance_density
    first = every(least(tpp, "2400"), under(tpp, "4800"), least(density, "1.6"), under(density, "5.92"))
    second = every(least(tpp, "1600"), least(density, "3.2"), under(density, "5.92"))
    return [(first, "3A090.b.1", outcome), (second, "3A090.b.2", outcome)]


def _letters(chip: Parameters) -> list[Rung]:
    """Return the letters' limits; an unknown number leaves nothing open, for they bind single firms."""
    dram, links = chip.dram_bandwidth_gb_s, chip.interconnect_gb_s
    both = None if dram is None or links is None else dram + links
    met = least(dram, "1400") or least(links, "1100") or least(both, "1700")
    return [(bool(met), "is-informed letter", LICENSE)]


def climbed(found: list[Rung]) -> tuple[str, str]:
    """Return the outcome and the paragraph that governs."""
    for met, paragraph, outcome in found:
        if met and outcome != NONE:
            return outcome, paragraph
    if any(met is None and outcome != NONE for met, _paragraph, outcome in found):
        return UNKNOWN, ""
    return NONE, next((paragraph for met, paragraph, _outcome in found if met), "")


def at(*limits: str) -> st.SearchStrategy[Decimal | None]:
    """Draw a number: unknown, any, or exactly at a limit or a hair beside it."""
    hair = Decimal("0.0001")
    near = [Decimal(limit) + step for limit in limits for step in (-hair, Decimal(0), hair)]
    return st.none() | st.sampled_from(near) | st.decimals(0, 40000, places=1)


chips = st.builds(
    Parameters,
    tpp=at("1600", "2400", "4800"),
    performance_density=at("1.6", "3.2", "5.92") | st.decimals(0, 10, places=2),
    interconnect_gb_s=at("300", "600", "1100"),
    dram_bandwidth_gb_s=at("600", "1400"),
    datacenter=st.booleans(),
)
places = st.sampled_from(sorted({*D5, *D1_D4, *ELSEWHERE, "MAC", "USA"}))
eves = [turn - timedelta(days=1) for turn in TURNS]
days = st.sampled_from([*eves, *TURNS]) | st.dates(date(2019, 5, 16), date(2026, 11, 23))


@cache
def law() -> Law:
    return Law.of(Library.open(shipped("datasets")))


def told(layer: LayerStatus) -> tuple[str, str]:
    return layer.outcome, layer.paragraph


@settings(max_examples=600)
@given(chips, places, st.none() | places, days)
def test_every_answer_is_that_of_the_texts(chip, to, firm, day):
    found = classify(chip, to, day, law(), headquarters=firm)
    assert told(found.enforced) == climbed(rungs(chip, to, firm, day, "enforced"))
    assert told(found.codified) == climbed(rungs(chip, to, firm, day, "codified"))


@settings(max_examples=200)
@given(at("2", "3.3"), places, st.none() | places, days)
def test_every_answer_about_memory_is_that_of_the_text(density, to, firm, day):
    chip = Parameters(memory_bandwidth_density=density, item="memory")
    found = classify(chip, to, day, law(), headquarters=firm)
    over = None if density is None else density > 2
    reached = day >= MEMORY and to in {*D5, "MAC"}
    light: Rung = (every(over, under(density, "3.3")), "3A090.c", "license_exception_hbm")
    expected = climbed([light, (over, "3A090.c", LICENSE)] if reached else [])
    assert told(found.enforced) == told(found.codified) == expected
