# SPDX-License-Identifier: Apache-2.0
"""Well-known verdicts of the shipped law, chip by chip, each with its reason."""

from __future__ import annotations

from datetime import date

import pytest

from chipbrief.gather.library import Library
from chipbrief.gather.records import Chip
from chipbrief.judge.control import Law, classify
from chipbrief.judge.metrics import parameters_of
from chipbrief.judge.status import ControlStatus

A100, A800, H100, H800 = "nvidia-a100-sxm4-80gb", "nvidia-a800-sxm", "nvidia-h100-sxm", "nvidia-h800-sxm"
H20, H200, B200 = "nvidia-h20-96gb", "nvidia-h200-sxm", "nvidia-b200"
L4, L40S, L20, L2 = "nvidia-l4", "nvidia-l40s", "nvidia-l20", "nvidia-l2"
G4090, G4090D, G5090, G5090D = "nvidia-rtx-4090", "nvidia-rtx-4090d", "nvidia-rtx-5090", "nvidia-rtx-5090d"
LICENSE, NAC, ACA, NONE, UNKNOWN = "license_required", "nac_notification", "aca", "none", "unknown"
DENIAL, APPROVAL, CASE = "presumption_of_denial", "presumption_of_approval", "case_by_case"
LETTER = "is-informed letter"


@pytest.fixture
def ask(library: Library, law: Law):
    def status(chip: str, to: str, day: str, headquarters: str | None = None) -> ControlStatus:
        parameters = parameters_of(library.get(Chip, chip))
        return classify(parameters, to, date.fromisoformat(day), law, headquarters=headquarters)

    return status


# chip, destination, day, outcome, paragraph, review policy: all of the enforced layer
CHINA = [
    # Before any chip rule: free.
    (A100, "2022-01-01", NONE, "", NONE),
    # Nvidia's letter of 2022-08-26 names A100 and H100; the October rule takes over on the 21st.
    (A100, "2022-08-25", NONE, "", NONE),
    (A100, "2022-08-26", LICENSE, LETTER, UNKNOWN),
    (H100, "2022-10-20", LICENSE, LETTER, UNKNOWN),
    (A100, "2022-10-21", LICENSE, "3A090.a", DENIAL),
    # AMD said on 2022-09-01 that it had been told to stop the MI250.
    ("amd-mi250", "2022-08-31", NONE, "", NONE),
    ("amd-mi250", "2022-09-01", LICENSE, LETTER, UNKNOWN),
    # MI250X: TPP 6,128 and 800 GB/s. MI250: no aggregate I/O figure was read, so it cannot be decided.
    ("amd-mi250x", "2022-11-01", LICENSE, "3A090.a", DENIAL),
    ("amd-mi250", "2022-11-01", UNKNOWN, "", UNKNOWN),
    # Ada cards have no NVLink, so none reaches 600 GB/s: free until October 2023 in spite of TPP above 4,800.
    (G4090, "2022-11-01", NONE, "", NONE),
    (L40S, "2022-11-01", NONE, "", NONE),
    ("nvidia-rtx-6000-ada", "2023-10-16", NONE, "", NONE),
    # A800 and H800: TPP as their parents, but 400 GB/s of I/O; free until the 2023 text dropped the I/O
    # test. Nvidia had to stop earlier, on 2023-10-23, by letter.
    (A800, "2022-11-08", NONE, "", NONE),
    (A800, "2023-10-22", NONE, "", NONE),
    (A800, "2023-10-23", LICENSE, LETTER, UNKNOWN),
    (A800, "2023-11-17", LICENSE, "3A090.a.1", DENIAL),
    (H800, "2023-06-01", NONE, "", NONE),
    (H800, "2023-12-01", LICENSE, "3A090.a.1", DENIAL),
    # H20: 2,368 and 2.91 meet no test of 3A090; the letter of 2025-04-09 names it.
    (H20, "2023-12-01", NONE, "", NONE),
    (H20, "2025-04-08", NONE, "", NONE),
    (H20, "2025-04-09", LICENSE, LETTER, UNKNOWN),
    (H20, "2026-03-01", LICENSE, LETTER, UNKNOWN),
    # MI308X: numbers unpublished, so open under 3A090, but its own letter names it.
    ("amd-mi308x", "2025-01-01", UNKNOWN, "", UNKNOWN),
    ("amd-mi308x", "2025-06-01", LICENSE, LETTER, UNKNOWN),
    # Gaudi 3: TPP above 4,800 in any case. Gaudi's fate of April 2025 shows in its bandwidth.
    ("intel-gaudi-3", "2025-06-01", LICENSE, "3A090.a.1", DENIAL),
    # L40S: TPP 5,864. L4: TPP 1,936 at 6.59 per mm2 meets a.2. L20: 3.14 per mm2 is just under b.2.
    (L40S, "2023-12-01", LICENSE, "3A090.a.1", DENIAL),
    (L4, "2023-11-16", NONE, "", NONE),
    (L4, "2023-11-17", LICENSE, "3A090.a.2", DENIAL),
    (L20, "2023-12-01", NONE, "", NONE),
    # L2: TPP 1,544 is under every limit, so its unknown area does not matter.
    (L2, "2023-12-01", NONE, "", NONE),
    # A30: 2,642 at 3.20 meets b.1. A40: 2,394 at 3.81 meets b.2 only. A10: 2,000 at 3.18 meets none.
    ("nvidia-a30", "2024-06-01", NAC, "3A090.b.1", CASE),
    ("nvidia-a40", "2024-06-01", NAC, "3A090.b.2", CASE),
    ("nvidia-a10", "2024-06-01", NONE, "", NONE),
    # MI210: 2,896 at 4.00 meets b.1; the review policy before April 2024 was not seen.
    ("amd-mi210", "2023-12-01", NAC, "3A090.b.1", UNKNOWN),
    ("amd-mi210", "2024-06-01", NAC, "3A090.b.1", CASE),
    # Its 1,640 GB/s of DRAM bandwidth reach the limit that Intel made public in April 2025.
    ("amd-mi210", "2025-06-01", LICENSE, LETTER, UNKNOWN),
    # V100: 2,000 at 2.45 meets no test; 900 GB/s of DRAM bandwidth are under the letters' limits.
    ("nvidia-v100-sxm2-16gb", "2026-03-01", NONE, "", NONE),
    # RTX 4090: TPP 5,285 outside the data center, so NAC. RTX 4090 D: 4,707, so out by Note 2.
    (G4090, "2023-12-01", NAC, "3A090.a.1", UNKNOWN),
    (G4090, "2025-06-01", NAC, "3A090.a.1", CASE),
    (G4090D, "2024-06-01", NONE, "3A090 Note 2", NONE),
    # RTX 5090 D: 4,750 is out of 3A090, but 1,792 GB/s reach the published limit of 1,400.
    (G5090D, "2025-03-01", NONE, "3A090 Note 2", NONE),
    (G5090D, "2025-06-01", LICENSE, LETTER, UNKNOWN),
    # The stricter of two requirements governs: the letter before NAC.
    (G5090, "2025-03-01", NAC, "3A090.a.1", CASE),
    (G5090, "2025-06-01", LICENSE, LETTER, UNKNOWN),
    # H200: denied until 2026-01-14, case by case from 2026-01-15 (15,832 TPP, 4,800 GB/s).
    (H200, "2026-01-14", LICENSE, "3A090.a.1", DENIAL),
    (H200, "2026-01-15", LICENSE, "3A090.a.1", CASE),
    # MI325X: 20,918 and 6,000 stay below both limits. B200: 36,000 does not.
    ("amd-mi325x", "2026-03-01", LICENSE, "3A090.a.1", CASE),
    (B200, "2026-03-01", LICENSE, "3A090.a.1", DENIAL),
]


@pytest.mark.parametrize(("chip", "day", "outcome", "paragraph", "policy"), CHINA)
def test_china(ask, chip, day, outcome, paragraph, policy):
    found = ask(chip, "CHN", day).enforced
    assert (found.outcome, found.paragraph, found.license_policy) == (outcome, paragraph, policy)
    assert found.controlled == {NONE: False, UNKNOWN: None}.get(outcome, True)


ELSEWHERE = [
    # Hong Kong follows China in every text and letter.
    (H100, "HKG", "2022-09-01", LICENSE, UNKNOWN),
    (H100, "HKG", "2022-11-01", LICENSE, DENIAL),
    (H100, "HKG", "2024-06-01", LICENSE, DENIAL),
    (H20, "HKG", "2025-06-01", LICENSE, UNKNOWN),
    (H200, "HKG", "2026-03-01", LICENSE, CASE),
    # Macau: outside the October 2022 text until 2023-01-17; not in D:5, but treated with it since.
    (A100, "MAC", "2022-12-15", NONE, NONE),
    (A100, "MAC", "2023-01-16", NONE, NONE),
    (A100, "MAC", "2023-02-01", LICENSE, DENIAL),
    (H100, "MAC", "2024-06-01", LICENSE, DENIAL),
    ("amd-mi210", "MAC", "2024-06-01", NAC, CASE),
    (H20, "MAC", "2025-06-01", LICENSE, UNKNOWN),
    (H200, "MAC", "2026-03-01", LICENSE, CASE),
    # UAE and Saudi Arabia: D:4, so from 2023-11-17, with a presumption of approval. The UAE's move to A:5
    # in 2026 does not release it.
    (H100, "ARE", "2023-06-01", NONE, NONE),
    (H100, "ARE", "2024-06-01", LICENSE, APPROVAL),
    (H100, "ARE", "2026-11-01", LICENSE, APPROVAL),
    ("amd-mi210", "ARE", "2024-06-01", ACA, NONE),
    ("amd-mi210", "ARE", "2026-11-01", ACA, NONE),
    (H100, "SAU", "2024-06-01", LICENSE, APPROVAL),
    (G4090, "SAU", "2023-12-01", ACA, NONE),
    (G4090D, "SAU", "2024-06-01", NONE, NONE),
    # Malaysia is in none of D:1, D:4 and D:5.
    (H100, "MYS", "2023-06-01", NONE, NONE),
    (H100, "MYS", "2024-06-01", NONE, NONE),
    (H100, "MYS", "2025-02-01", NONE, NONE),
    # Singapore (A:6), Israel (D:4 but A:6), Taiwan (A:6), Germany and Japan (A:1, A:5): free.
    (H100, "SGP", "2024-06-01", NONE, NONE),
    (H100, "ISR", "2024-06-01", NONE, NONE),
    (H100, "TWN", "2026-03-01", NONE, NONE),
    (H100, "DEU", "2024-06-01", NONE, NONE),
    (G4090, "DEU", "2024-06-01", NONE, NONE),
    (H100, "JPN", "2024-06-01", NONE, NONE),
    # Vietnam: D:1. Iran: D:5. Cyprus: A:6.
    (H100, "VNM", "2024-06-01", LICENSE, APPROVAL),
    (H100, "IRN", "2024-06-01", LICENSE, DENIAL),
    (H100, "CYP", "2024-06-01", NONE, NONE),
    # Russia: the 2022 letters name it, the October 2022 text does not, and it is in D:5 for the 2023 text.
    (A100, "RUS", "2022-09-01", LICENSE, UNKNOWN),
    ("nvidia-a800-sxm", "RUS", "2023-03-01", NONE, NONE),
    (H100, "RUS", "2023-12-01", LICENSE, DENIAL),
    (H200, "RUS", "2026-03-01", LICENSE, DENIAL),
    # At home.
    (B200, "USA", "2026-03-01", NONE, NONE),
]


@pytest.mark.parametrize(("chip", "to", "day", "outcome", "policy"), ELSEWHERE)
def test_elsewhere(ask, chip, to, day, outcome, policy):
    found = ask(chip, to, day).enforced
    assert (found.outcome, found.license_policy) == (outcome, policy)


CODIFIED = [
    # The worldwide requirement for .a stands in the CFR from 2025-01-13, by tier.
    (H100, "MYS", "2025-01-12", NONE, NONE),
    (H100, "MYS", "2025-01-13", LICENSE, APPROVAL),
    (H100, "MYS", "2026-03-01", LICENSE, APPROVAL),
    (H100, "DEU", "2025-02-01", LICENSE, NONE),
    # Anguilla, whose code is AIA, is not in the first tier of License Exception AIA.
    (H100, "AIA", "2025-02-01", LICENSE, APPROVAL),
    (H100, "CHN", "2025-06-01", LICENSE, DENIAL),
    (H200, "CHN", "2026-03-01", LICENSE, CASE),
    # It is about .a alone.
    ("amd-mi210", "DEU", "2025-02-01", NONE, NONE),
    ("amd-mi210", "SAU", "2025-02-01", ACA, NONE),
    # Letters are not codified.
    (A100, "CHN", "2022-09-01", NONE, NONE),
    (H20, "CHN", "2025-06-01", NONE, NONE),
    (A800, "CHN", "2023-11-16", NONE, NONE),
    # NAC and ACA stay open to chips outside the data center.
    (G4090, "CHN", "2025-06-01", NAC, CASE),
    (G4090, "SAU", "2025-06-01", ACA, NONE),
    (H100, "USA", "2025-06-01", NONE, NONE),
]


@pytest.mark.parametrize(("chip", "to", "day", "outcome", "policy"), CODIFIED)
def test_codified(ask, chip, to, day, outcome, policy):
    found = ask(chip, to, day).codified
    assert (found.outcome, found.license_policy) == (outcome, policy)


FIRMS = [
    # Headquarters in D:5 or Macau: caught wherever the firm is, from 2023-11-17.
    (H100, "MYS", "CHN", "2023-11-16", NONE, NONE),
    (H100, "MYS", "CHN", "2024-06-01", LICENSE, DENIAL),
    (H100, "MYS", "HKG", "2024-06-01", LICENSE, DENIAL),
    (H100, "SGP", "MAC", "2024-06-01", LICENSE, DENIAL),
    (H100, "DEU", "CHN", "2026-06-15", LICENSE, DENIAL),
    (H200, "MYS", "CHN", "2026-06-15", LICENSE, DENIAL),
    ("amd-mi210", "MYS", "CHN", "2024-06-01", NAC, CASE),
    (G4090, "SGP", "CHN", "2024-06-01", NAC, CASE),
    (H20, "MYS", "CHN", "2025-06-01", LICENSE, UNKNOWN),
    # Other headquarters change nothing.
    (H100, "MYS", "USA", "2024-06-01", NONE, NONE),
    (H100, "CHN", "USA", "2024-06-01", LICENSE, DENIAL),
    (H100, "USA", "CHN", "2024-06-01", NONE, NONE),
    # In October 2022 end users headquartered in the United States, A:5 or A:6 were reviewed case by case.
    (H100, "CHN", "USA", "2022-11-01", LICENSE, CASE),
    (H100, "CHN", "DEU", "2022-11-01", LICENSE, CASE),
    (H100, "CHN", "CHN", "2022-11-01", LICENSE, DENIAL),
    # A firm of D:5 in a D:4 country needs the notification, not only the exception without one.
    ("amd-mi210", "SAU", "CHN", "2024-06-01", NAC, CASE),
    ("amd-mi210", "SAU", None, "2024-06-01", ACA, NONE),
]


@pytest.mark.parametrize(("chip", "to", "firm", "day", "outcome", "policy"), FIRMS)
def test_headquarters(ask, chip, to, firm, day, outcome, policy):
    found = ask(chip, to, day, firm).enforced
    assert (found.outcome, found.license_policy) == (outcome, policy)


def test_the_h200_policy_covers_exports_from_the_united_states_only(library, law):
    parameters = parameters_of(library.get(Chip, H200))
    found = classify(parameters, "CHN", date(2026, 3, 1), law, circumstances=("other_supply",))
    assert found.enforced.license_policy == DENIAL
    assert found.codified.license_policy == DENIAL


def test_the_allocation_of_the_diffusion_rule_changes_the_codified_policy(library, law):
    parameters = parameters_of(library.get(Chip, H100))
    found = classify(parameters, "MYS", date(2025, 3, 1), law, circumstances=("above_allocation",))
    assert found.codified.license_policy == "policy_of_denial"
