# SPDX-License-Identifier: Apache-2.0
"""What all tests share: the shipped pack and format, one warm workshop, and the briefs made once."""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything loads Qt: no test needs a screen
sys.path.insert(0, str(Path(__file__).parent))  # so that tests import helpers from tests/support

from chipbrief.compose import Composed, Format, compose, open_formats
from chipbrief.flow import Brief, Workshop, make_brief
from chipbrief.gather import Library, gather
from chipbrief.judge import Findings, judge
from chipbrief.paths import shipped
from chipbrief.pick import Pick, make_pick
from chipbrief.typeset.client import Typesetter

# Whether a test passes does not depend on how fast the machine is. A gate must give the same answer twice; on
# a desk the search goes on from where it was.
settings.register_profile("desk", deadline=None)
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "desk")

#: Holds the file to which a worker of ``--numprocesses`` writes where it crashed.
FAULTS = pytest.StashKey[Any]()
PickMaker = Callable[..., Pick]
FORMAT = "policy-brief"
CLASS = "dc-training-gpu"


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Keep where a worker crashes in a file: what it says itself is not part of the report."""
    folder, worker = _faults(config), os.environ.get("PYTEST_XDIST_WORKER")
    if folder is not None and worker:
        config.stash[FAULTS] = (folder / worker).open("w")
        faulthandler.enable(config.stash[FAULTS])
    elif folder is not None:
        for left in folder.iterdir():
            left.unlink()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Close the worker's file."""
    if FAULTS in config.stash:
        faulthandler.disable()
        config.stash[FAULTS].close()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print where workers crashed."""
    folder = _faults(config)
    for file in sorted(folder.iterdir()) if folder is not None else ():
        if text := file.read_text():
            terminalreporter.section(f"{file.name} crashed")
            terminalreporter.write(text)


def _faults(config: pytest.Config) -> Path | None:
    cache = getattr(config, "cache", None)  # there is none with -p no:cacheprovider
    return cache.mkdir("faults") if cache is not None else None


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.open(shipped("datasets"))


@pytest.fixture(scope="session")
def policy() -> Format:
    return open_formats(shipped("templates"))[FORMAT]


@pytest.fixture(scope="session")
def typesetter() -> Iterator[Typesetter]:
    with Typesetter() as typesetter:
        yield typesetter


@pytest.fixture(scope="session")
def workshop(library: Library, policy: Format, typesetter: Typesetter) -> Workshop:
    return Workshop(library, MappingProxyType({policy.id: policy}), typesetter)


@pytest.fixture(scope="session")
def pick_of(library: Library, policy: Format) -> PickMaker:
    """Return a maker of picks from words, on the shipped pack: China by default."""
    allowed = Workshop(library, {policy.id: policy}, typesetter=None).choices  # type: ignore[arg-type]

    def pick(country: str = "CHN", start: str = "2022-10-01", end: str = "2025-02-12", **more: Any) -> Pick:
        words: dict[str, Any] = {"chip_class": CLASS, **more}
        return make_pick(allowed, country=country, start=start, end=end, **words)

    return pick


@pytest.fixture(scope="session")
def findings_of(library: Library, policy: Format, pick_of: PickMaker) -> Callable[..., Findings]:
    """Return a maker of findings from the words of a pick."""

    def find(*words: str, **more: Any) -> Findings:
        return judge(gather(pick_of(*words, **more), library, policy.needs), policy.questions)

    return find


@pytest.fixture(scope="session")
def china_findings(findings_of: Callable[..., Findings]) -> Findings:
    """The findings of the founding question."""
    return findings_of()


@pytest.fixture(scope="session")
def china(workshop: Workshop, pick_of: PickMaker) -> Brief:
    """The sealed brief of the founding question."""
    return make_brief(pick_of(), workshop)


@pytest.fixture(scope="session")
def china_page(china_findings: Findings, policy: Format) -> Composed:
    """The page of the founding question."""
    return compose(china_findings, policy)


@pytest.fixture(scope="session")
def small(library: Library, policy: Format, typesetter: Typesetter, pick_of: PickMaker) -> Brief:
    """A brief with little in it, made quickly: Malaysia in one month."""
    workshop = Workshop(library, MappingProxyType({policy.id: policy}), typesetter)
    return make_brief(pick_of("MYS", "2023-05", "2023-05"), workshop)


@pytest.fixture
def file(tmp_path: Path, small: Brief) -> Path:
    """The brief with little in it, as a file."""
    path = tmp_path / "malaysia.pdf"
    path.write_bytes(small.pdf)
    return path


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> Any:
    """pytest-qt's user of windows, who waits as long as it takes."""
    from support.bots import PatientBot

    return PatientBot(request)
