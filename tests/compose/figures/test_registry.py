# SPDX-License-Identifier: Apache-2.0
"""Every figure has a builder, a view and a shared chart, under one name."""

from __future__ import annotations

import dataclasses
import json

import pytest

from chipbrief.compose.figures import BUILDERS, build_figures
from chipbrief.compose.view import Figures
from chipbrief.paths import shipped

CHARTS = shipped("templates") / "_shared" / "charts"


def test_every_figure_has_a_builder():
    assert set(BUILDERS) == {field.name for field in dataclasses.fields(Figures)}


@pytest.mark.parametrize("name", BUILDERS)
def test_a_figure_has_a_shared_chart_that_draws_its_tables(name, china_findings):
    figure = getattr(build_figures(china_findings), name)
    assert figure.name == name.replace("_", "-")
    spec = (CHARTS / f"{figure.name}.vl.json").read_text(encoding="utf-8")
    assert json.loads(spec)
    assert all(f'"name": "{table.name}"' in spec for table in figure.data)
