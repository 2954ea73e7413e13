# SPDX-License-Identifier: Apache-2.0
"""What tests of whole formats share: a workshop with all of them, and briefs made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from chipbrief.compose import open_formats
from chipbrief.edition import make_edition
from chipbrief.flow import Brief, Workshop, make_brief
from chipbrief.gather import Library
from chipbrief.paths import shipped
from chipbrief.pick import make_pick
from chipbrief.typeset.client import Typesetter

CLASS = "dc-training-gpu"
Maker = Callable[..., Brief]


@pytest.fixture(scope="session")
def formats_workshop(library: Library, typesetter: Typesetter) -> Workshop:
    return Workshop(library, open_formats(shipped("templates")), typesetter)


@pytest.fixture(scope="session")
def brief_in(formats_workshop: Workshop) -> Maker:
    """Return a maker of sealed briefs: format, country, window, and words of the edition."""

    @cache
    def made(
        format: str, country: str, start: str, end: str, language: str = "", paper: str = "", **more: Any
    ) -> Brief:
        words: dict[str, Any] = {"chip_class": CLASS, **more}
        pick = make_pick(
            formats_workshop.choices,
            country=country,
            start=start,
            end=end,
            as_of=None,
            format=format,
            **words,
        )
        return make_brief(pick, formats_workshop, edition=make_edition(language=language, paper=paper))

    return made
