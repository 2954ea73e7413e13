# SPDX-License-Identifier: Apache-2.0
"""What pandoc reads back from our files over the whole register: nothing differs that was not judged."""

from __future__ import annotations

import json
import tomllib

import pytest
from support.pandoc_reading import HERE, READERS, digest, read

JUDGED = tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8"))
#: How many sources may be newer than pandoc's answers. Then: `python tests/golden/bibliography.py`.
UNASKED = 0.05


@pytest.mark.parametrize("form", READERS)
def test_pandoc_reads_back_what_was_judged(library, form):
    items = {key: json.loads(source.csl) for key, source in library.sources.items()}
    asked = read(form)
    same = [key for key, item in items.items() if key in asked and asked[key][0] == digest(form, item)]
    assert len(same) >= (1 - UNASKED) * len(items)
    assert {field for key in asked for field in asked[key][1]} == JUDGED[form].keys()
