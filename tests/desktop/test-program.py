#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program answers on the command line where there is no display."""
import os
import subprocess
import sys

from mandate_desk import tap, test


def run(desk, *words):
    """With no bus, so that no window of this user hears of it; a warning is what a person sees, and no crash."""
    environment = dict(desk.environment, DBUS_SESSION_BUS_ADDRESS="disabled:", G_DEBUG="")
    return subprocess.run([os.environ["MANDATE"], *words], env=environment, capture_output=True, text=True, timeout=60)


@test("it says which version it is")
def _(desk):
    done = run(desk, "--version")
    assert (done.returncode, done.stdout) == (0, f"mandate {os.environ['PROJECT_VERSION']}\n"), done


@test("its help names the option that D-Bus starts it with, and its own")
def _(desk):
    done = run(desk, "--help-all")
    assert done.returncode == 0 and "--gapplication-service" in done.stdout and "--version" in done.stdout, done


@test("an option that there is not is refused in words")
def _(desk):
    done = run(desk, "--pear")
    assert done.returncode == 1 and "--pear" in done.stderr, done


@test("without a display it ends in words, and does not hang")
def _(desk):
    done = run(desk)
    assert done.returncode == 1 and "display" in done.stderr, done


sys.exit(tap())
