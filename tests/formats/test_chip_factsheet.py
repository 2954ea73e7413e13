# SPDX-License-Identifier: Apache-2.0
"""The chip factsheet: two pages for any class, for a single chip, on both papers, in both languages."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from chipbrief.check import ERROR
from chipbrief.edition import make_edition
from chipbrief.errors import PickError
from chipbrief.flow import make_brief
from chipbrief.pick import make_pick
from chipbrief.verify import verify

FORMAT = "chip-factsheet"
CHIP = "nvidia-h20-96gb"
PICKS = [
    ("CHN", "2022-10", "2025-10", "china-variant", 2),
    ("ARE", "2022-10", "2026-06", "dc-training-gpu", 2),
    ("SGP", "2022-10", "2025-06-30", "merchant-asic", 2),
    ("MYS", "2023-05", "2023-05", "hbm", 2),
    ("MAC", "2022-10", "2022-10", "china-variant", 1),
]


@pytest.mark.parametrize(("country", "start", "end", "chip_class", "pages"), PICKS)
def test_a_class_has_its_pages_and_no_error(brief_in, country, start, end, chip_class, pages):
    made = brief_in(FORMAT, country, start, end, chip_class=chip_class)
    assert made.pages == pages
    assert not [item for item in made.problems if item.severity == ERROR]


@pytest.mark.parametrize("country", ["CHN", "ISL"])
@pytest.mark.parametrize("chip", [CHIP, "nvidia-h100-sxm"])
def test_a_chip_has_two_pages_and_no_error(brief_in, country, chip):
    made = brief_in(FORMAT, country, "2022-10", "2026-06", chip_class="", chip=chip)
    assert made.pages == 2
    assert not [item for item in made.problems if item.severity == ERROR]


@pytest.mark.parametrize(
    "words",
    [{"chip_class": "cn-domestic"}, {"chip_class": "", "chip": "nvidia-rtx-4090"}],
    ids=["class", "chip"],
)
def test_it_holds_on_letter_in_french(formats_workshop, words):
    pick = make_pick(
        formats_workshop.choices, country="ARE", start="2022-10", end="2025-10", format=FORMAT, **words
    )
    made = make_brief(pick, formats_workshop, edition=make_edition(language="fr", paper="Letter"))
    assert made.pages == 2
    assert "fiche technique" in made.title.casefold()


def test_the_seal_of_one_chip_verifies(brief_in, typesetter, library):
    made = brief_in(FORMAT, "CHN", "2022-10", "2026-06", chip_class="", chip=CHIP)
    found = verify("sheet.pdf", made.pdf, typesetter, library, 30)
    assert (found.hashes, found.content, found.bytes) == ("ok", "ok", "ok")


def test_other_formats_refuse_a_chip(formats_workshop):
    with pytest.raises(PickError, match=r"Memo \(memo\) is about a whole class"):
        make_pick(formats_workshop.choices, country="CHN", start="2022", end="2024", format="memo", chip=CHIP)


def test_the_strips_of_memory_speak_of_memory(brief_in):
    made = brief_in(FORMAT, "CHN", "2022-10", "2025-06", chip_class="hbm")
    texts = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made.pdf)]
    title = re.search(r"Figure 1\.(.+?)Outcome of the rules(.+?)to June", " ".join(" ".join(texts).split()))
    assert title
    assert "kinds of memory" in title[1]
    assert "chip" not in title[0]
