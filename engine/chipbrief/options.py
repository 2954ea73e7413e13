# SPDX-License-Identifier: Apache-2.0
"""The options that every command of the command line takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print one machine answer on standard output.")]
Data = Annotated[Path | None, typer.Option("--data", help="Another data pack's folder.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback when something fails.")]
