# SPDX-License-Identifier: Apache-2.0
"""A real PDF from the typesetter, small attachments and a manifest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from chipbrief.seal import Attachment, build_manifest
from chipbrief.seal.manifest import PackEntry
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob

CREATED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
PAGE = "<!doctype html><html lang=en><title>Chips</title>{}"


@pytest.fixture(scope="session")
def make_pdf() -> Any:
    with Typesetter() as typesetter:

        def make(body: str, **assets: bytes) -> bytes:
            named = {name.replace("_", "."): data for name, data in assets.items()}
            return typesetter.typeset(TypesetJob(PAGE.format(body), named, CREATED)).pdf

        yield make


@pytest.fixture(scope="session")
def pdf(make_pdf: Callable[..., bytes]) -> bytes:
    return make_pdf("<h1>Chips</h1><p>4,800 TPP")


@pytest.fixture(scope="session")
def created() -> datetime:
    return CREATED


@pytest.fixture(scope="session")
def attachments() -> tuple[Attachment, ...]:
    return (
        Attachment("data/figure-1.csv", b"chip,tpp\nA100,4992\n" * 40, "text/csv", "Data", "Figure 1"),
        Attachment("sources.json", b"[]\n", "application/json", "Source", "Sources as CSL-JSON"),
        Attachment("template/brief.html.j2", "<h1>é − 芯</h1>".encode(), "text/plain", "Source", "Template"),
    )


@pytest.fixture(scope="session")
def manifest() -> dict[str, Any]:
    return build_manifest(
        created=CREATED,
        pick={"country": "CHN"},
        data_pack=PackEntry("shipped", "2026-01-02", {"chips.csv": "00"}),
        template=PackEntry("policy-brief", "1", {}),
        engine="0.1.0",
        libraries={"weasyprint": "70.0"},
    )
