# SPDX-License-Identifier: Apache-2.0
"""What the window of many briefs says of a run."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chipbrief_gui.batch.from_batch import outcome_words, progress_words


@pytest.mark.parametrize(("failed", "kind", "words"), [(0, "good", "2 briefs made."), (1, "bad", "1 not:")])
def test_briefs_that_were_not_made_are_counted_and_bad_news(failed, kind, words):
    told, how = outcome_words(2, failed)
    assert words in told
    assert how == kind


def test_what_is_being_made_is_named_as_the_window_names_countries():
    row: Any = SimpleNamespace(inputs="a", country="Malaysia", pick=SimpleNamespace(country="MYS"))
    told = progress_words((row,), {"MYS": "Malaisie"}, {"a": "typeset"}, 2, 6)
    assert told == "2 of 6 made · Malaisie: Typesetting"
