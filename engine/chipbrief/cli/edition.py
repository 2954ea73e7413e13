# SPDX-License-Identifier: Apache-2.0
"""The options for what the author decides beside the pick: the same for every command that makes pages."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from chipbrief.cli.options import Draft, InLanguage, Logo, Paper, Style, Text
from chipbrief.edition import Edition, make_edition, read_logo
from chipbrief.errors import PickError


@dataclass(frozen=True, slots=True)
class EditionWords:
    """The words for an edition, as options. What is empty leaves it to the case, or to the plan."""

    text: Text = None
    citations: Style = ""
    language: InLanguage = ""
    paper: Paper = ""
    logo: Logo = None
    draft: Draft = False

    @property
    def options(self) -> tuple[str, ...]:
        """The options that were given."""
        names = {"text": "set", "citations": "style"}
        given = (item.name for item in fields(self) if getattr(self, item.name))
        return tuple(f"--{names.get(name, name)}" for name in given)

    def over(self, saved: Edition) -> Edition:
        """Return the edition of a case with these words going before its own.

        Raises ``PickError``, and ``CaseError`` for the logo's file.
        """
        return make_edition(
            language=self.language or saved.language,
            paper=self.paper or saved.paper,
            citations=self.citations or saved.citations,
            text={**saved.text, **texts_of(self.text or ())},
            logo=self._logo() or saved.logo,
            draft=self.draft or saved.draft,
            drafts=saved.drafts,
        )

    def tables(self) -> dict[str, dict[str, Any]]:
        """Return the words as the tables of a plan, without those that are empty. Raises as ``over``."""
        edition = {
            "language": self.language,
            "paper": self.paper,
            "citations": self.citations,
            "draft": self.draft,
            "logo": base64.b64encode(self._logo()).decode(),
        }
        tables = {
            "edition": {name: word for name, word in edition.items() if word},
            "text": texts_of(self.text or ()),
        }
        return {name: table for name, table in tables.items() if table}

    def _logo(self) -> bytes:
        return read_logo(self.logo) if self.logo else b""


def texts_of(words: Sequence[str]) -> dict[str, str]:
    """Return the texts of ``field=text`` by field. Raises ``PickError`` for one without ``=``."""
    parts = [word.partition("=") for word in words]
    if odd := [name for name, sign, _text in parts if not sign or not name.strip()]:
        raise PickError(
            f"Cannot read --set “{odd[0][:60]}”. Write the field, =, and your text: `author='…'`."
        )
    return {name.strip(): text for name, _sign, text in parts}
