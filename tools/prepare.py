#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prepare this checkout: the native libraries a target needs, and `.venv` from the lock.

    prepare.py native brief|app|test|bench|validate    install what the system lacks, or say how
    prepare.py venv                              make `.venv`, or bring it up to date
    prepare.py ahead                             compile the engine, the app and the shipped templates
    prepare.py pages                             make the pages that the app shows at its first start

It runs before anything is installed, so it uses the standard library alone.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "ready"
AHEAD_STAMP = VENV / "ahead"
PAGES_STAMP = VENV / "pages"
OLDEST_PYTHON = (3, 11)

# No Python package brings these for Linux. Shared library -> the Debian package that holds it.
TYPESETTING = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW_OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
}
WINDOW_ON_X = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
LIBRARIES = {
    "brief": TYPESETTING,
    "app": {**TYPESETTING, **WINDOW_OFFSCREEN, **WINDOW_ON_X},
    "test": {**TYPESETTING, **WINDOW_OFFSCREEN, **WINDOW_ON_X},
    "bench": TYPESETTING,
    "validate": TYPESETTING,
}
# Programs that a target runs. Program -> its Debian package.
PROGRAMS = {
    "test": {
        "Xvfb": "xvfb",
        "xdotool": "xdotool",
        "strace": "strace",
        # What a screen reader hears is asked for as one does.
        "dbus-run-session": "dbus-daemon",
        "gdbus": "libglib2.0-bin",
        "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    },
    "bench": {"chromium": "chromium"},
    "validate": {"javac": "default-jdk-headless"},
}
JAVA_FILES = Path("/usr/share/java")
# The veraPDF core needs JAXB, which Java itself no longer carries.
JAXB = {"jaxb-runtime.jar": "libjaxb-java", "javax.activation.jar": "libactivation-java"}


def main(words: list[str]) -> int:
    """Do what the command line asks; 0 is success, 1 means that the message says what to do."""
    try:
        if words[:1] == ["native"] and len(words) == 2 and words[1] in LIBRARIES:
            return install(missing_packages(words[1]))
        if words == ["venv"]:
            return make_venv()
        if words == ["ahead"]:
            return compile_ahead()
        if words == ["pages"]:
            return make_pages()
    except subprocess.CalledProcessError as failure:
        return stop("This command failed; its reason stands above:", shlex.join(failure.cmd))
    print(__doc__, file=sys.stderr)
    return 2


def missing_packages(target: str) -> list[str]:
    """Debian packages for what this machine cannot load, empty when nothing is missing."""
    if not sys.platform.startswith("linux"):
        return []
    missing = {package for library, package in LIBRARIES[target].items() if not loads(library)}
    programs = PROGRAMS.get(target, {})
    missing |= {package for program, package in programs.items() if not shutil.which(program)}
    if target == "validate":
        missing |= {package for jar, package in JAXB.items() if not (JAVA_FILES / jar).exists()}
    return sorted(missing)


def loads(library: str) -> bool:
    """True when the dynamic linker finds a library, wherever the system keeps it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install(packages: list[str]) -> int:
    """Install Debian packages as root or with password-less sudo; otherwise print the command."""
    if not packages:
        return 0
    if shutil.which("apt-get") is None:
        return stop("Native libraries are missing. Debian calls their packages:", " ".join(packages))
    update = ["apt-get", "update", "-qq"]
    command = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", *packages]
    prefix = root_prefix()
    if prefix is None:
        by_hand = f"sudo apt-get update && sudo {shlex.join(command)}"
        return stop("Native libraries are missing. Run this once, then try again:", by_hand)
    print("Installing native libraries:", " ".join(packages), flush=True)
    prefix += ["env", "DEBIAN_FRONTEND=noninteractive"]
    # One unreachable source need not stop the installation; a missing package will.
    subprocess.run([*prefix, *update], stdin=subprocess.DEVNULL, check=False)
    subprocess.run([*prefix, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return 0


def root_prefix() -> list[str] | None:
    """Words that make a command run as root: none, sudo, or None where neither is possible."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if shutil.which("sudo") is None:
        return None
    refused = subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode
    return None if refused else sudo


def make_venv() -> int:
    """Install exactly what the lock names into `.venv`, then this project in editable form."""
    if sys.version_info < OLDEST_PYTHON:
        return stop("Python 3.11 or newer is needed. Name one, for example:", "make PYTHON=python3.11 setup")
    if importlib.util.find_spec("ensurepip") is None:
        # Debian packs this part of Python separately.
        refused = install(["python3-venv"])
        if refused:
            return refused
    if not STAMP.exists():
        run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    python = venv_python()
    # Twice quiet: pip warns once per package where a machine has more than one index.
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-deps"]
    print("Installing the locked packages into .venv (minutes the first time)", flush=True)
    run([*pip, "--require-hashes", "--requirement", "requirements.lock"])
    run([*pip, "--no-index", "--no-build-isolation", "--editable", "."])
    STAMP.touch()
    return 0


def compile_ahead() -> int:
    """Compile what each command would compile anew, where Python may not keep it and after each change."""
    python = str(venv_python())
    run([python, "-m", "compileall", "-qq", "engine", "gui"])
    for module in ("compose.compiled", "typeset.bindings"):
        run([python, "-c", f"from chipbrief.{module} import keep; keep()"])
    AHEAD_STAMP.touch()
    return 0


def make_pages() -> int:
    """Make the pages of the example ahead; where that fails, the app works, and shows them later."""
    print("Making the pages of the example (seconds)", flush=True)
    command = [str(venv_python()), "-c", "from chipbrief_gui.kept.ahead import keep_example; keep_example()"]
    made = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    if made.returncode:
        reason = made.stderr.strip().rpartition("\n")[2]
        print("They could not be made, so the first start takes some seconds longer:", reason, flush=True)
    PAGES_STAMP.touch()
    return 0


def venv_python() -> Path:
    """Return the Python of `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(command: list[str]) -> None:
    """Run a command in the checkout; its failure ends this program with a clear line."""
    subprocess.run(command, cwd=ROOT, check=True)


def stop(reason: str, remedy: str) -> int:
    """Print why this cannot go on and what to do; the exit code."""
    print(f"{reason}\n\n    {remedy}\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
