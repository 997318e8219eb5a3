# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the program: looks, clicks, types, and may be torn away from it.

What is on the screen is read through AT-SPI, as a screen reader does; clicks
and keys come from the X server, as from mouse and keyboard. Nothing of the
program's own code is called.
"""
import os
import re
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT = 10
SHOWING = Atspi.StateType.SHOWING
FOCUSABLE = Atspi.StateType.FOCUSABLE


class NotThere(AssertionError):
    """Somebody looked for something on the screen and did not find it."""


class Person:
    """Starts the program and works with it until it is closed or killed."""

    def __init__(self, program, environment=None, arguments=()):
        self.program = program
        self.environment = dict(os.environ, **(environment or {}))
        self.arguments = list(arguments)
        self.process = None
        self.application = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()

    # The program

    def start(self):
        self.process = subprocess.Popen([self.program, *self.arguments], env=self.environment)
        self.application = self.wait(self._find_application, "the program on the accessibility bus")
        self.wait(lambda: next(iter(self.windows()), None), "a window")
        window = self.wait(self._find_x_window, "a window on the display")
        subprocess.run(["xdotool", "windowfocus", window], check=True, stdout=subprocess.DEVNULL)

    def kill(self):
        """As when the power goes: nothing is asked, nothing is tidied up."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        self.process = self.application = None
        self.pump(0.1)

    def restart(self):
        self.kill()
        self.start()

    def _find_application(self):
        if self.process.poll() is not None:
            raise NotThere(f"The program ended with {self.process.returncode}.")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def _find_x_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    # Looking

    def pump(self, seconds=0.05):
        end = time.monotonic() + seconds
        context = GLib.MainContext.default()
        while time.monotonic() < end:
            while context.iteration(False):
                pass
            time.sleep(0.005)

    def wait(self, look, what, timeout=TIMEOUT):
        end = time.monotonic() + timeout
        while True:
            try:
                found = look()
                if found:
                    return found
            except GLib.Error:
                pass  # it went away while it was looked at
            if time.monotonic() > end:
                raise NotThere(f"There is no {what}. On the screen:\n{self.describe()}")
            self.pump(0.05)

    def windows(self):
        return [self.application.get_child_at_index(i) for i in range(self.application.get_child_count())]

    def walk(self, node=None):
        """Everything that can be seen, from the top down."""
        for top in [node] if node is not None else self.windows():
            yield from self._walk(top)

    def _walk(self, node):
        if node is None:
            return
        states = node.get_state_set()
        if not states.contains(SHOWING):
            return
        yield node
        for i in range(node.get_child_count()):
            yield from self._walk(node.get_child_at_index(i))

    def describe(self):
        try:
            lines = [f"{node.get_role_name()}: {node.get_name()}" for node in self.walk() if node.get_name()]
        except GLib.Error:
            return "(it can't be read)"
        return "\n".join(lines[:150])

    def find(self, name, role=None, within=None):
        """The first visible thing of that name; a name may be a compiled pattern."""
        matches = name.search if isinstance(name, re.Pattern) else (lambda text: text == name)
        for node in self.walk(within):
            if matches(node.get_name() or "") and (role is None or node.get_role_name() == role):
                return node
        return None

    def get(self, name, role=None, timeout=TIMEOUT):
        return self.wait(lambda: self.find(name, role), f"“{name}”" + (f" ({role})" if role else ""), timeout)

    def sees(self, name, role=None):
        try:
            return self.find(name, role) is not None
        except GLib.Error:
            return False

    def text_of(self, node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    # Doing

    def click(self, name, role=None):
        """With the mouse, in the middle of it, after it has stopped moving."""
        node = self.get(name, role)
        self.click_node(node)

    def click_node(self, node):
        self.wait(lambda: self._is_at_rest(node), "place where it stays")
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"], check=True)
        self.pump(0.15)

    def _is_at_rest(self, node):
        before = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        self.pump(0.06)
        after = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return (before.x, before.y, before.width) == (after.x, after.y, after.width) and after.width > 0

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)
        self.pump(0.15)

    def write(self, text):
        """With the keyboard, where the focus is."""
        subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)
        self.pump(0.15)

    def fill(self, name, text, role=None):
        """Clicks into a field and writes what it is to hold, in place of what it holds."""
        self.click(name, role)
        self.press("ctrl+a")
        self.write(text)

    def focused(self):
        for node in self.walk():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        return None
