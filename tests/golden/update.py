# SPDX-License-Identifier: Apache-2.0
"""Write the golden texts anew: ``python tests/golden/update.py``. Read the diff before you commit it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.pages import outline

from chipbrief.compose import compose, open_formats
from chipbrief.gather import Library, choices, gather
from chipbrief.judge import judge
from chipbrief.paths import shipped
from chipbrief.pick import make_pick

HERE = Path(__file__).parent
PICKS = {"china": "CHN", "iceland": "ISL"}


def texts() -> dict[str, str]:
    """Return what each golden file should say."""
    library, policy = Library.open(shipped("datasets")), open_formats(shipped("templates"))["policy-brief"]
    allowed = choices(library, (policy.choice(),))

    def text(country: str) -> str:
        pick = make_pick(
            allowed, country=country, chip_class="dc-training-gpu", start="2022-10-01", end="2025-02-12"
        )
        return outline(compose(judge(gather(pick, library, policy.needs), policy.questions), policy).html)

    return {name: text(country) for name, country in PICKS.items()}


if __name__ == "__main__":
    for name, text in texts().items():
        (HERE / f"{name}.txt").write_text(text, encoding="utf-8")
