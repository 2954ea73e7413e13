# SPDX-License-Identifier: Apache-2.0
"""Make the briefs that ``make validate`` checks: every format times a table of picks, and a comparison.

    briefs.py [all|sample] FOLDER

``all`` makes every format for every pick; ``sample`` makes each format once and each pick in turn. Prints
how many were made; what cannot be made is told on standard error, and the exit code is then 1.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from chipbrief.comparison import compare
from chipbrief.comparison.report import report
from chipbrief.compose import Format
from chipbrief.edition import make_edition
from chipbrief.errors import ChipbriefError
from chipbrief.flow import Workshop, make_brief, open_workshop
from chipbrief.pick import make_pick
from chipbrief.typeset.client import Typesetter


@dataclass(frozen=True, slots=True)
class Case:
    """A pick and an edition that together reach a corner of the formats, or of those on one ``chip``."""

    name: str
    country: str
    start: str
    end: str
    chip_class: str = "dc-training-gpu"
    chip: str = ""
    language: str = ""
    paper: str = ""
    citations: str = ""
    logo: bool = False
    text: dict[str, str] = field(default_factory=dict)


CASES = (
    Case("china", "CHN", "2022-10-01", "2025-02-12"),
    Case("month-letter-notes", "MYS", "2023-05", "2023-05", paper="Letter", citations="notes", logo=True),
    Case("little-data", "ISL", "2022-10", "2023-12", "consumer-workstation-gpu", citations="author-date"),
    Case("chip", "CHN", "2022-10-01", "2025-06-30", "", "nvidia-h20-96gb"),
    Case(
        "chip-french-letter",
        "MYS",
        "2022-10",
        "2025-12",
        "",
        "huawei-ascend-910c",
        "fr",
        "Letter",
        text={
            "marking": "OFFICIAL-SENSITIVE: COMMERCIAL",
            "author": "A. Analyst",
            "title": "A title of its own",
        },
    ),
    Case("french-marked", "ARE", "2026-01", "2026-11", language="fr", text={"marking": "TLP:AMBER"}),
)


def main(words: list[str]) -> int:
    """Make the briefs; 0 when all were made, 1 when one was not, 2 for wrong words."""
    if len(words) != 2 or words[0] not in {"all", "sample"}:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(words[1])
    folder.mkdir(parents=True, exist_ok=True)
    with open_workshop() as workshop:
        wanted = list(_wanted(workshop, words[0]))
        made = [path for format, case in wanted if (path := _make(workshop, format, case, folder))]
    _compare(made, folder)
    print(f"{len(made)} of {len(wanted)} briefs made in {folder}")
    return 0 if len(made) == len(wanted) else 1


def _wanted(workshop: Workshop, extent: str) -> Iterator[tuple[Format, Case]]:
    for number, format in enumerate(workshop.formats.values()):
        cases = [case for case in CASES if format.single or not case.chip]
        for case in cases if extent == "all" else (cases[number % len(cases)],):
            yield format, case


def _make(workshop: Workshop, format: Format, case: Case, folder: Path) -> Path | None:
    path = folder / f"{format.id}-{case.name}.pdf"
    try:
        pick = make_pick(
            workshop.choices,
            country=case.country,
            chip_class=case.chip_class,
            chip=case.chip,
            start=case.start,
            end=case.end,
            format=format.id,
        )
        edition = make_edition(
            language=case.language if case.language in format.languages else "",
            paper=case.paper,
            citations=case.citations,
            logo=_logo() if case.logo else b"",
            text={key: words for key, words in case.text.items() if key in format.fields},
        )
        path.write_bytes(make_brief(pick, workshop, edition=edition).pdf)
    except ChipbriefError as error:
        print(f"{path.name}: not made: {error}", file=sys.stderr)
        return None
    return path


def _logo() -> bytes:
    """Return a picture that lets half of the page through."""
    file = io.BytesIO()
    Image.new("RGBA", (60, 20), (18, 48, 74, 128)).save(file, "png")
    return file.getvalue()


def _compare(made: list[Path], folder: Path) -> None:
    """Make the report that compares the first two, if there are two."""
    if len(made) > 1:
        with Typesetter() as typesetter:
            found = compare(made[0], made[1], typesetter, seconds=60)
            (folder / "comparison.pdf").write_bytes(report(found, typesetter))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
