# SPDX-License-Identifier: Apache-2.0
"""Figures as files: alone they say what they say on the page, and a sealed PDF gives the same ones."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from chipbrief.cli import command_line
from chipbrief.compose.charts.standalone import standalone
from chipbrief.edition import Edition
from chipbrief.errors import PickError, SealError
from chipbrief.figures import FigureFile, make_figures
from chipbrief.verify.remaking import figures_in

CHART = b'<svg xmlns="x" width="606" height="100" viewBox="0 0 606 100"><g/></svg>'


@pytest.fixture(scope="module")
def made(library, policy, pick_of) -> tuple[FigureFile, ...]:
    return make_figures(pick_of(), library, policy)


def test_a_figure_says_alone_what_it_says_on_the_page(made, china):
    assert [item.name for item in made][:2] == ["timeline", "thresholds"]
    for item in made:
        svg = unescape(item.svg.decode())
        assert f"<title>{item.title}</title>" in svg
        assert item.alt
        assert item.source.startswith("Sources: ")
        assert "[" not in item.source
        assert not re.search(r"\s\.", item.source)
        assert all(item.csv.values())


def test_no_figure_alone_says_that_its_data_are_attached(made, library, policy, pick_of):
    french = make_figures(pick_of("ISL"), library, policy, edition=Edition(language="fr"))
    assert french
    assert all(item.source.startswith("Sources\u00a0: ") for item in french)
    for item in (*made, *french):
        assert "Data attached" not in item.source
        assert "Données jointes" not in item.source


def test_the_kinds_of_files(made):
    item = made[0]
    assert set(item.files(("svg",))) == {"timeline.svg"}
    assert item.files(("png",))["timeline.png"].startswith(b"\x89PNG")
    assert all(name.endswith(".csv") for name in item.files(("csv",)))
    assert item.png() == item.png()


def test_only_the_figures_that_are_named(library, policy, pick_of):
    found = make_figures(pick_of(), library, policy, names=("estimates",))
    assert [item.name for item in found] == ["estimates"]
    with pytest.raises(PickError, match=r"no figure “estimate”\. It has: timeline, "):
        make_figures(pick_of(), library, policy, names=("estimate",))


def test_texts_around_a_chart_are_escaped_and_wrapped():
    svg = standalone(CHART, "<script>alert(1)</script> & more", "word " * 60, "Sources: a.").decode()
    assert "<script>" not in svg
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in svg
    assert svg.count("<text ") >= 4
    assert svg == standalone(CHART, "<script>alert(1)</script> & more", "word " * 60, "Sources: a.").decode()


def test_a_sealed_pdf_gives_the_same_files(china, made, tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(china.pdf)
    files = figures_in(path, ("estimates",), ("svg", "csv"))
    expected = next(item for item in made if item.name == "estimates").files(("svg", "csv"))
    assert files == expected


def test_what_is_no_sealed_pdf_is_refused(tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(SealError):
        figures_in(path, (), ("svg",))


def test_the_command_writes_the_files(tmp_path: Path):
    words = ["--country", "ISL", "--class", "dc-training-gpu", "--from", "2024-03", "--to", "2024-03"]
    more = ["--figure", "thresholds", "--as", "svg,csv", "-o", str(tmp_path / "out")]
    done = CliRunner().invoke(command_line("figures"), ["figures", *words, *more])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "out" / "thresholds.svg").read_bytes().startswith(b"<svg")
    odd = CliRunner().invoke(command_line("figures"), ["figures", *words, "--as", "gif", "-o", str(tmp_path)])
    assert "cannot be written as “gif”" in str(odd.exception)
