# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told of the app's window: asked for over D-Bus, in AT-SPI, as a screen reader does.

It starts the app, on a session bus of its own, and prints a line for each thing: its role and its name.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import time
from collections.abc import Iterator

from support.patience import PATIENCE

_ROOT = "/org/a11y/atspi/accessible/root"
_THING = "org.a11y.atspi.Accessible"
#: What is not looked into: rows of data, and what menus hold.
_WHOLE = frozenset({"table", "tree", "tree table", "list", "popup menu", "combo box"})
_CHILD = re.compile(r"\('(:[\d.]+)', (?:objectpath )?'([^']+)'\)")

Thing = tuple[str, str]


def main() -> int:
    """Print what the main window says."""
    app = subprocess.Popen([sys.executable, "-m", "chipbrief", "app"])
    try:
        address = value(_gdbus("--session", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"))
        bus = f"--address={address}"
        for depth, role, name in told(bus, _window(bus)):
            print(f"{'  ' * depth}{role}: {name}")
    finally:
        app.terminate()
        app.wait(PATIENCE)
    return 0


def told(bus: str, thing: Thing, depth: int = 0) -> Iterator[tuple[int, str, str]]:
    """Yield the depth, role and name of a thing and of all that it holds."""
    role = value(_gdbus(bus, *thing, f"{_THING}.GetRoleName"))
    # Qt gives a combo box the name of what is chosen; readers say its label before it.
    yield depth, role, _label(bus, thing) if role == "combo box" else _name(bus, thing)
    for child in _children(bus, thing) if role not in _WHOLE else ():
        yield from told(bus, child, depth + 1)


def value(answer: str) -> str:
    """Return the text in an answer such as ``('text',)`` or ``(<'text'>,)``."""
    return str(ast.literal_eval(answer.strip().removeprefix("(").removesuffix(",)").strip("<>")))


def _name(bus: str, thing: Thing) -> str:
    return value(_gdbus(bus, *thing, "org.freedesktop.DBus.Properties.Get", _THING, "Name"))


def _label(bus: str, thing: Thing) -> str:
    labels = _CHILD.findall(_gdbus(bus, *thing, f"{_THING}.GetRelationSet"))
    return ", ".join(_name(bus, label) for label in labels)


def _window(bus: str) -> Thing:
    """Wait for the app's window and return it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for app in _children(bus, ("org.a11y.atspi.Registry", _ROOT)):
            for window in _children(bus, app):
                return window
    raise TimeoutError("no window said that it is there")


def _children(bus: str, thing: Thing) -> list[Thing]:
    return [(name, path) for name, path in _CHILD.findall(_gdbus(bus, *thing, f"{_THING}.GetChildren"))]


def _gdbus(bus: str, name: str, path: str, method: str, *arguments: str) -> str:
    words = ["gdbus", "call", bus, "--dest", name, "--object-path", path, "--method", method, *arguments]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
