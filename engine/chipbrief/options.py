# SPDX-License-Identifier: Apache-2.0
"""The options that several commands of the command line take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print one machine answer on standard output.")]
Data = Annotated[Path | None, typer.Option("--data", help="Another data pack's folder.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback when something fails.")]

Country = Annotated[str, typer.Option("--country", help="Country: ISO code or name.")]
ChipClass = Annotated[str, typer.Option("--class", help="Chip class; `chipbrief list classes` names them.")]
From = Annotated[str, typer.Option("--from", help="First day: 2022, 2022-10 or 2022-10-07.")]
To = Annotated[str, typer.Option("--to", help="Last day, in the same forms.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Day whose law and knowledge apply; default: the last day.")
]

Layer = Annotated[str, typer.Option(help="enforced (what the agency applies) or codified (the CFR).")]
Hindsight = Annotated[
    bool,
    typer.Option("--hindsight", help="Also use what became known after the as-of date, and mark it."),
]
