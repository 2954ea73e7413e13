# SPDX-License-Identifier: Apache-2.0
"""What is taken out of hostile files, or made again from them, is refused with the file's name, in time."""

from __future__ import annotations

from typing import Any

import pytest
from support import attacks as make
from support.limits import Patient

from chipbrief.errors import SealError
from chipbrief.verify.strangers import ask_about

ENDLESS = make.with_template(
    "<html lang=en><title>x</title>{% for i in range(90000) %}<p style='break-after: page'>x</p>{% endfor %}"
)
#: Attack -> what is asked of the file, and what is said.
REFUSED = {
    "another producer's": (make.plain, "sources", "is not a sealed brief: .*carries none"),
    "pages that double": (make.pages_that_double, "figures", "Loop|is not a sealed brief"),
    "a table of references that is a bomb": (make.table_bomb, "sources", "damaged|longer than|stopped"),
    "no manifest": (make.without("manifest.json"), "sources", "is not a sealed brief"),
    "a broken manifest": (make.raw_manifest(b"{"), "sources", "is not a sealed brief"),
    "a pick that is none": (make.with_manifest(pick="x"), "describe", "the pick cannot be read"),
    "findings that are none": (make.with_manifest(findings={}), "sources", "findings has an unknown form"),
    "no facts": (make.with_manifest(extra=None), "extracts", "extra has an unknown form"),
    "a page taken out": (make.without_page, "describe", "a page was taken out of it"),
    "an attachment less": (
        make.without("data-chips-chips.csv"),
        "extracts",
        "was changed after it was sealed",
    ),
    "a list of sources that is none": (
        make.resealed({"cited-sources.csl.json": b"[" * 300_000}),
        "sources",
        "not a list of CSL-JSON items",
    ),
    "a bomb": (make.with_bomb("cited-sources.csl.json"), "sources", "was changed .*larger than"),
    "pages without end": (ENDLESS, "trace", "longer than|memory|stopped|more than"),
}
FIELDS = {"names": [], "kinds": [], "parts": ["csv"], "form": "ris", "find": "x"}


@pytest.mark.parametrize("attack", REFUSED)
def test_what_is_no_whole_brief_is_refused_by_name(attack, memo, typesetter):
    change, op, words = REFUSED[attack]
    timed: Any = Patient(typesetter, timed="trace")
    with pytest.raises(SealError, match=rf"^folder/x\.pdf\b.*({words})"):
        ask_about(timed, op, change(memo.pdf), "folder/x.pdf", 1.0, **FIELDS)


def test_after_all_that_an_honest_brief_still_gives_its_sources(memo, typesetter):
    answer = ask_about(typesetter, "sources", memo.pdf, "x.pdf", 30, form="ris")
    assert answer.fields["ids"]
    assert answer.blobs["sources"].startswith(b"TY  - ")
