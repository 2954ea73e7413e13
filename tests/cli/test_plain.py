# SPDX-License-Identifier: Apache-2.0
"""A command that is put plainly is read as Typer reads it, and all else is left to Typer."""

from __future__ import annotations

import functools
from inspect import signature
from typing import Annotated, Any, get_type_hints

import pytest
import typer
from typer.testing import CliRunner

from chipbrief.cli.brief import brief
from chipbrief.cli.pick import with_sets
from chipbrief.cli.plain import plain_call

PICK = "--country CHN --class dc-training-gpu --from 2022-10-01 --to 2025-02-12"
PLAIN = (
    "",
    PICK,
    f"{PICK} -o out/brief.pdf --json",
    f"{PICK} --output a.pdf --keep --draft --debug --hindsight",
    "--window all-years --as-of 2024-02 --chip x --format memo --style notes --language fr --paper A4",
    "--set title=One --set byline=Two --with mine --with yours --case missing.brief --logo missing.png",
    "--country Côte --data /tmp",
)
NOT_PLAIN = (
    "--help",
    "--country",
    "--country --json",
    "--country=CHN",
    "--country CHN --country MYS",
    "--json --json",
    "--nope 1",
    "CHN",
    "-oout.pdf",
    "-o -",
    "-- --json",
)


@pytest.fixture
def recorded():
    """A command with the options of ``brief`` that notes what it was called with, and the notes."""
    command, notes = with_sets(brief), list[dict[str, Any]]()

    @functools.wraps(command)
    def note(**values: Any) -> None:
        notes.append({name: value for name, value in values.items() if name != "context"})
        notes[-1]["obj"] = values["context"].obj

    return note, notes


@pytest.mark.parametrize("words", PLAIN)
def test_it_is_read_as_typer_reads_it(words, recorded):
    command, notes = recorded
    call = plain_call(command, words.split(), 7)
    assert call is not None
    call()
    app = typer.Typer()
    app.command()(command)
    done = CliRunner().invoke(app, words.split(), obj=7)
    assert done.exit_code == 0, done.output
    here, there = notes
    assert {name: value or None for name, value in here.items()} == {
        name: value or None for name, value in there.items()
    }


@pytest.mark.parametrize("words", NOT_PLAIN)
def test_what_is_not_plain_is_left_to_typer(words):
    assert plain_call(with_sets(brief), words.split(), None) is None


def test_so_is_what_must_be_given_or_is_a_number():
    def command(needed: Annotated[str, typer.Option("--needed")], many: int = 0) -> None:
        """Take what is not read here."""

    command.__annotations__ = get_type_hints(command, include_extras=True)
    assert plain_call(command, [], None) is None
    assert plain_call(command, ["--needed", "1"], None) is not None
    assert plain_call(command, ["--needed", "1", "--many", "1"], None) is None


def test_a_brief_has_no_option_that_typer_reads_in_a_way_of_its_own():
    kinds = (one.annotation for one in signature(with_sets(brief)).parameters.values())
    infos = [info for kind in kinds for info in getattr(kind, "__metadata__", ())]
    special = ("callback", "envvar", "parser", "min", "max", "prompt", "is_eager", "exists")
    assert not [name for info in infos for name in special if getattr(info, name)]
