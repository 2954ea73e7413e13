# SPDX-License-Identifier: Apache-2.0
"""The command `figures` takes what `brief` takes of a pick, a case among it."""

from __future__ import annotations

from support.commands import run

CASE = """chipbrief = 1
[pick]
country = "MYS"
class = "dc-training-gpu"
from = "2022-10"
to = "2025-02"
"""


def test_figures_of_a_case_are_written(tmp_path):
    (tmp_path / "mine.brief").write_text(CASE, "utf-8")
    words = ("--case", "mine.brief", "--figure", "timeline", "--as", "svg,csv", "-o", "out")
    done = run("figures", *words, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".svg", ".csv"}


def test_a_pdf_and_a_pick_together_are_refused(tmp_path):
    done = run("figures", "brief.pdf", "--country", "CHN", "--language", "fr", "-o", "out", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Leave out --country, --language;" in done.stderr


def test_a_page_without_figures_is_said_to_have_none(tmp_path):
    (tmp_path / "mine.brief").write_text(CASE, "utf-8")
    done = run("figures", "--case", "mine.brief", "--format", "memo", "-o", "out", folder=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "The page has no figure." in done.stderr
    assert not (tmp_path / "out").exists()
