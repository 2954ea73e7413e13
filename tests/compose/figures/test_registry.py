# SPDX-License-Identifier: Apache-2.0
"""Every figure has a module, a view and a shared chart, under one name."""

from __future__ import annotations

import json

import pytest

from chipbrief.compose.figures import FIGURES, build_figures
from chipbrief.paths import shipped

CHARTS = shipped("templates") / "_shared" / "charts"


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_has_a_shared_chart_that_draws_its_tables(name, judged_china):
    figure = getattr(build_figures(judged_china, (name,)), name)
    assert figure.name == name.replace("_", "-")
    spec = (CHARTS / f"{figure.name}.vl.json").read_text(encoding="utf-8")
    assert json.loads(spec)
    assert all(f'"name": "{table.name}"' in spec for table in figure.data)


def test_a_figure_that_is_not_listed_is_not_built(judged_china):
    figures = build_figures(judged_china, ("timeline",))
    assert figures.timeline is not None
    assert figures.thresholds is None
