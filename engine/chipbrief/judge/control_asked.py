# SPDX-License-Identifier: Apache-2.0
"""One question to the control engine, with everything looked up that its answer needs."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.judge.control_law import Law
from chipbrief.judge.control_scope import Case
from chipbrief.judge.control_tests import Subject


@dataclass(frozen=True, slots=True)
class Asked:
    """What one layer of law is asked: about which item, for whom, on which day.

    ``layer`` is enforced or codified; ``circumstances`` are facts of the deal, as in ``LicensePolicy``.
    """

    subject: Subject
    case: Case
    law: Law
    layer: str
    circumstances: tuple[str, ...]
