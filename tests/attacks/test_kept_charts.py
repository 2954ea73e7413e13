# SPDX-License-Identifier: Apache-2.0
"""A kept chart that somebody changed gets into a brief, for the folder is the user's; a re-run finds it."""

from __future__ import annotations

import re
from dataclasses import replace

from chipbrief.compose import compose
from chipbrief.drawing.keeping import KeptCharts
from chipbrief.flow import make_brief
from chipbrief.typeset.client import Typesetter
from chipbrief.verify import verify


def test_a_forged_chart_is_found_by_a_re_run(small, policy, workshop, typesetter, patient, library, tmp_path):
    kept = KeptCharts(tmp_path)
    described = dict[str, bytes]()
    page = compose(small.findings, policy, draw=lambda charts: described.update(charts) or charts)
    assert described == page.pictures
    path, chart = next(iter(described.items()))
    with Typesetter() as drawing:
        svg = drawing.draw({path: chart})[path]
    moved = re.sub(rb'(<path[^>]* transform="translate\()1', rb"\g<1>9", svg)
    assert moved != svg
    kept.keep(chart, moved)
    with Typesetter(kept=kept) as deceived:
        forged = make_brief(small.pick, replace(workshop, typesetter=deceived)).pdf
    verdict = verify("x.pdf", forged, patient, library)
    assert (verdict.hashes, verdict.content, verdict.bytes) == ("ok", "different", "different")
    assert any("drawing differs" in line for line in verdict.differences)
