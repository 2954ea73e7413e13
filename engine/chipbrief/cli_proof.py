# SPDX-License-Identifier: Apache-2.0
"""The commands that prove sealed briefs and say what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief import printing_proof
from chipbrief.cli_data import library_in_use
from chipbrief.options import Data, Debug, Json


def mount(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(verify)


def verify(
    path: Annotated[Path, typer.Argument(help="A sealed PDF, or a folder of them.")],
    seconds: Annotated[
        float | None, typer.Option("--seconds", min=0.1, help="Seconds for each file, before it is stopped.")
    ] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Rebuild sealed briefs from what they carry, and report what differs and what has been superseded."""
    from chipbrief.typeset.client import Typesetter

    with Typesetter() as typesetter:
        typesetter.warm()
        # Imported while the worker loads.
        from chipbrief.verify import SECONDS, verify_path

        verdicts = verify_path(path, typesetter, library_in_use(data), seconds or SECONDS)
        fine = printing_proof.verdicts(verdicts, as_json=json, many=path.is_dir())
    if not fine:
        raise typer.Exit(1)
