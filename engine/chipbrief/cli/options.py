# SPDX-License-Identifier: Apache-2.0
"""The options that several commands of the command line take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief.edition import CITATIONS, LANGUAGES, PAPERS

Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON, for programs.")]
Data = Annotated[
    Path | None, typer.Option("--data", help="Folder of a data pack to use instead of the one in use.")
]
Debug = Annotated[bool, typer.Option("--debug", help="Show technical details when something fails.")]

Country = Annotated[str, typer.Option("--country", help="Country: ISO code or name.")]
ChipClass = Annotated[str, typer.Option("--class", help="Chip class; `chipbrief list classes` names them.")]
From = Annotated[str, typer.Option("--from", help="First day: 2022, 2022-10 or 2022-10-07.")]
To = Annotated[str, typer.Option("--to", help="Last day, in the same forms.")]
InWindow = Annotated[
    str, typer.Option("--window", help="In place of --from and --to; `chipbrief list windows` names them.")
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Day whose law and knowledge apply; default: the last day.")
]

Layer = Annotated[str, typer.Option(help="enforced (what the agency applies) or codified (the CFR).")]
Hindsight = Annotated[
    bool,
    typer.Option("--hindsight", help="Also use what became known after the as-of date, and mark it."),
]

OneChip = Annotated[
    str, typer.Option("--chip", help="One chip of the class; `chipbrief list chips` names them.")
]
InFormat = Annotated[str, typer.Option("--format", help="Format; `chipbrief list formats` names them.")]
CaseFile = Annotated[
    Path | None,
    typer.Option(
        "--case", help="A saved case (*.brief) or a sealed PDF; what other options say takes precedence."
    ),
]
Text = Annotated[
    list[str] | None,
    typer.Option("--set", help="Your text for a field of the format: `title='…'`. May be given again."),
]
Style = Annotated[str, typer.Option("--style", help=f"Citations: {', '.join(CITATIONS)}.")]
InLanguage = Annotated[
    str, typer.Option("--language", help=f"Language of the document: {', '.join(LANGUAGES)}.")
]
Paper = Annotated[str, typer.Option("--paper", help=f"Paper: {', '.join(PAPERS)}.")]
Logo = Annotated[Path | None, typer.Option("--logo", help="A PNG or JPEG picture for the first page.")]
Draft = Annotated[bool, typer.Option("--draft", help="Make it in spite of errors, with DRAFT on every page.")]
With = Annotated[
    list[str] | None,
    typer.Option("--with", help="A table of your own to add; may be given again. See `chipbrief data own`."),
]
Keep = Annotated[
    bool,
    typer.Option("--keep", help="List it in the library of briefs, as the app does: `chipbrief library`."),
]
Seconds = Annotated[
    float | None,
    typer.Option(
        "--seconds", min=0.1, help="The most seconds for each file; default: a few, more for a long one."
    ),
]
