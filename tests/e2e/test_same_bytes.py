# SPDX-License-Identifier: Apache-2.0
"""The same inputs give the same bytes, whoever makes them, where, when, beside what, and how often."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from support.commands import run_cold

from chipbrief import drawing
from chipbrief.compose import open_formats
from chipbrief.drawing.keeping import KeptCharts
from chipbrief.flow import Workshop, make_brief
from chipbrief.paths import shipped
from chipbrief.typeset.client import Typesetter

MALAYSIA = "--country MYS --class dc-training-gpu --from 2023-05 --to 2023-05 --format policy-brief".split()
#: What is otherwise in another process: the folder it runs in, and its environment.
ELSEWHERE = {
    "seed, zone and language": (
        "a",
        {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "C", "LANGUAGE": "fr"},
    ),
    "user, home, caches and folder": (
        "b c/ä 芯/very/deep",
        {
            "USER": "nobody",
            "LOGNAME": "nobody",
            "HOME": "{0}/home",
            "XDG_CACHE_HOME": "{0}/none",
            "TMPDIR": "{0}",
        },
    ),
    "clock, terminal, width and optimization": (
        "d",
        {
            "SOURCE_DATE_EPOCH": "1",
            "COLUMNS": "20",
            "TERM": "dumb",
            "PYTHONOPTIMIZE": "1",
            "FONTCONFIG_FILE": "/nowhere",
            "PYTHONUTF8": "0",
        },
    ),
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_another(what, small, tmp_path):
    place, environment = ELSEWHERE[what]
    folder: Path = tmp_path / place
    folder.mkdir(parents=True)
    named = {name: value.format(folder) for name, value in environment.items()}
    done = run_cold("brief", *MALAYSIA, "-o", "b.pdf", folder=folder, **named)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "b.pdf\n"
    assert (folder / "b.pdf").read_bytes() == small.pdf


def test_again_in_one_process_and_with_cold_caches(small, workshop):
    assert make_brief(small.pick, workshop).pdf == small.pdf
    drawing.forget()
    with Typesetter() as fresh:
        assert make_brief(small.pick, replace(workshop, typesetter=fresh)).pdf == small.pdf


def test_with_charts_that_were_kept(small, workshop, tmp_path):
    with Typesetter(kept=KeptCharts(tmp_path)) as first:
        assert make_brief(small.pick, replace(workshop, typesetter=first)).pdf == small.pdf
    with Typesetter(kept=KeptCharts(tmp_path)) as second:
        assert make_brief(small.pick, replace(workshop, typesetter=second)).pdf == small.pdf
        assert not second._pictures._waiting  # nothing was left to draw


def test_alone_or_among_others_in_any_order(pick_of, library):
    formats = open_formats(shipped("templates"))
    picks = [
        replace(pick_of(country, "2023-05", "2023-06"), format="memo") for country in ("MYS", "ISL", "CHN")
    ]

    def made(picks):
        with Typesetter() as typesetter:
            workshop = Workshop(library, MappingProxyType(dict(formats)), typesetter)
            return {pick.country: make_brief(pick, workshop).pdf for pick in picks}

    together, backwards = made(picks), made(reversed(picks))
    assert together == backwards
    assert made(picks[:1])["MYS"] == together["MYS"]
    assert len(set(together.values())) == 3
