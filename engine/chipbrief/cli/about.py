# SPDX-License-Identifier: Apache-2.0
"""The command ``about``: what is in use on this machine, and the licenses of what it is made of."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from chipbrief.cli.options import Data, Debug, Json
from chipbrief.cli.pack import pack_in_use
from chipbrief.errors import PickError
from chipbrief.printing import answer, complain, tell


def mount(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("about")(about_)


def about_(
    licenses: Annotated[
        str, typer.Option("--license", help="Print the license files of one package that is named.")
    ] = "",
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Print versions, the data pack and its checks, the protection in force, and all licenses."""
    if licenses:
        _license(licenses, as_json=json)
        return
    from chipbrief.about import about, as_text

    found = about(pack_in_use(data))
    if json:
        answer(asdict(found))
    else:
        tell(*as_text(found).splitlines())


def _license(name: str, *, as_json: bool) -> None:
    from chipbrief.licenses import license_texts, parts

    if name.lower() not in (known := {part.name for part in parts()}):
        raise PickError(f"There is no package “{name[:60]}” here. Known: {', '.join(sorted(known))}.")
    texts = license_texts(name)
    if as_json:
        answer(dict(texts))
        return
    for place, text in texts:
        print(f"--- {place}\n\n{text}")
    if not texts:
        complain(f"{name} carries no license file; its metadata names the license.")
