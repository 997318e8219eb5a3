# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the program: looks, clicks, types, and may be torn away from it.

What is on the screen is read as a screen reader reads it; clicks and keys come
from the X server, as from mouse and keyboard. Nothing of the program's own
code is called.
"""
import os
import re
import signal
import subprocess
import time

# What the accessibility bus warns of is no fault of the program.
G_DEBUG = os.environ.pop("G_DEBUG", "")

from gi.repository import GLib  # noqa: E402

from screen import Gone, Screen  # noqa: E402

TIMEOUT = 10
PATIENCE = 1
FRAME = 0.02  # in which the window is drawn anew
EDITORS = ("text", "entry", "password text", "spin button")
WHEEL = {"up": "4", "down": "5"}


class NotThere(AssertionError):
    """Somebody looked for something on the screen and did not find it."""


def xdotool(*words):
    return subprocess.run(["xdotool", *words], check=True, capture_output=True, text=True).stdout


class Person:
    """Starts the program and works with it until it is closed or killed."""

    def __init__(self, program, environment=None, arguments=()):
        self.program = program
        self.environment = dict(os.environ, G_DEBUG=G_DEBUG, **(environment or {}))
        self.arguments = list(arguments)
        self.process = None
        self.screen = Screen()
        self.window = None  # that the keys go to
        self.corners = {}  # where windows are on the display

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()

    # The program

    def start(self):
        self.process = subprocess.Popen([self.program, *self.arguments], env=self.environment)
        self.wait(self._find_x_windows, "window on the display")
        self.wait(self._connect, "program on the accessibility bus")
        self.turn_to(self._find_x_windows()[0])

    def kill(self):
        """As when the power goes: nothing is asked, nothing is tidied up."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        self.process = self.window = None
        self.corners.clear()

    def restart(self):
        self.kill()
        self.start()

    def _connect(self):
        return self.screen.connect(self.process.pid) and self.screen.look().children

    def _find_x_windows(self):
        if self.process.poll() is not None:
            raise NotThere(f"The program ended with {self.process.returncode}.")
        try:
            return xdotool("search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", "").split()
        except subprocess.CalledProcessError:
            return []

    def _find_x_window(self, top):
        """Of the same title, or else of the same size but for the shadow: dialogs have no title."""
        windows = self._find_x_windows()
        named = [window for window in windows if xdotool("getwindowname", window).strip() == top.name]
        return named[0] if named else min(windows, key=lambda window: abs(int(self._measure(window)["WIDTH"]) - top.box.width))

    @staticmethod
    def _measure(window):
        return dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).split())

    def turn_to(self, window):
        """Keys go to that window from now on; no window manager sees to it."""
        if window != self.window:
            xdotool("windowfocus", "--sync", window)
        self.window = window

    # Looking

    def wait(self, look, what, timeout=TIMEOUT):
        end = time.monotonic() + timeout
        doubt = time.monotonic() + PATIENCE
        while True:
            heard = self.screen.n_heard
            try:
                found = look()
                if found:
                    return found
            except (Gone, GLib.Error):
                pass  # it went away while it was looked at
            if time.monotonic() > doubt:
                self.screen.is_in_doubt = True
                doubt = time.monotonic() + PATIENCE
            if time.monotonic() > end:
                raise NotThere(f"There is no {what}. On the screen:\n{self.describe()}")
            self.screen.listen(0.1, lambda: self.screen.n_heard != heard)

    def walk(self, within=None):
        """Everything that can be seen, from the top down."""
        root = within or self.screen.look()
        self.screen.measure(list(root.walk()))
        return root.walk_shown()

    def describe(self):
        try:
            self._photograph()
            return "\n".join(dict.fromkeys(str(node) for node in self.walk() if node.name))
        except (Gone, GLib.Error):
            return "(it can't be read)"

    @staticmethod
    def _photograph():
        folder = os.environ.get("MANDATE_SCREENSHOTS")
        if folder:
            subprocess.run(["import", "-window", "root", os.path.join(folder, "not-there.png")], check=False)

    def find(self, name, role=None, within=None):
        """All visible things of that name; a name may be a compiled pattern, a role may be several."""
        matches = name.search if isinstance(name, re.Pattern) else (lambda text: text == name)
        roles = (role,) if isinstance(role, str) else role
        return [node for node in (within or self.screen.look()).walk()
                if matches(node.name) and (roles is None or node.role in roles) and node.is_shown]

    def get(self, name, role=None, timeout=TIMEOUT, index=0, state=None):
        """The first of that name, as soon as it can be seen and is in that state; with an index, another one."""
        what = f"“{getattr(name, 'pattern', name)}”" + (f" ({role})" if role else "") + (f" that is {state}" if state else "")
        return self.wait(lambda: [node for node in self.find(name, role)[index:][:1] if state is None or node.has(state)], what, timeout)[0]

    def sees(self, name, role=None):
        try:
            return bool(self.find(name, role))
        except Gone:
            return False

    def waits_until_gone(self, name, role=None):
        self.wait(lambda: not self.find(name, role), f"end of “{name}”")

    def reads(self, name, index=0):
        """What a field holds."""
        return self.get(name, EDITORS, index=index).read()

    def focused(self):
        """What the next key goes to."""
        found = [node for node in self.screen.look().walk() if node.has("focused") and node.is_shown]
        return found[-1] if found else None

    # Doing

    def click(self, name, role=None, index=0):
        """With the mouse, in the middle of it, as soon as it can be pressed and has stopped moving."""
        self.click_node(self.get(name, role, index=index, state="sensitive"))

    def click_node(self, node, at_start=False):
        """What comes to the screen in between may push it away from under the mouse, which rests there for a moment."""
        self.wait(lambda: self._point_at(node, at_start), f"moment in which {node} stays under the mouse")
        xdotool("click", "--delay", "1", "1")

    def _point_at(self, node, at_start):
        box = self.bring_into_view(node)
        self._wave_away_what_covers(node, box)
        self._move_mouse(node, box, at_start)
        return box == self._rest(node)  # as somebody does who looks before clicking

    def _move_mouse(self, node, box, at_start=False, *then):
        left, top = self._find_corner(node)
        xdotool("mousemove", str(left + box.x + (4 if at_start else box.width // 2)), str(top + box.y + box.height // 2), *then)

    def _wave_away_what_covers(self, node, box):
        """A message at the bottom of the window may lie over what is to be clicked, but for what drops down over both."""
        if self._is_in_popover(node):
            return
        for toast in [found for found in self.screen.look().walk() if found.name == "AdwToastWidget" and found.is_shown]:
            buttons = [inner for inner in toast.walk() if inner.role == "push button" and inner is not node and inner.is_shown]
            if buttons and not any(above.path == toast.path for above in node.ancestors()) and toast.box.y < box.y + box.height:
                self.wait(lambda: self._is_gone(toast) or self._click_at_rest(buttons[-1]), "message that can be waved away")
                self.wait(lambda: self._is_gone(toast), "end of the message")

    def _is_gone(self, toast):
        return all(found.path != toast.path for found in self.screen.look().walk())

    def _click_at_rest(self, node):
        box = self._rest(node)
        if box is not None:
            self._move_mouse(node, box, False, "click", "1")
        return box is not None

    @staticmethod
    def _rest(node):
        before = node.find_box()
        time.sleep(FRAME)
        return before if before == node.find_box() and before.width > 0 else None

    def bring_into_view(self, node):
        """With the wheel, for as long as that moves it; returns where it is then."""
        box = self.wait(lambda: self._rest(node), f"place where {node} stays")
        pane = next((above for above in node.ancestors() if above.role == "scroll pane"), None)
        view, last = pane.find_box() if pane is not None else None, None
        first = None
        while view is not None and box != last:
            middle = box.y + min(box.height, view.height) // 2
            if view.y + 8 <= middle <= view.y + view.height - 8:
                break
            left, top = self._find_corner(node)
            wheel = WHEEL["up" if middle < view.y + 8 else "down"]
            first = first or wheel
            # On the scrollbar the wheel moves nearly a page, beside it a few lines: whoever went too far goes back in small steps.
            xdotool("mousemove", str(left + view.x + (view.width - 3 if wheel == first else 8)), str(top + view.y + view.height // 2), "click", wheel)
            last, box = box, self.wait(lambda: self._rest(node), f"place where {node} stays")
        return box

    def _find_corner(self, node):
        """Of the window that it stands in, which gets the keys then."""
        top = [node, *node.ancestors()][-2]
        if top.path not in self.corners:
            window = self._find_x_window(top)
            place = self._measure(window)
            self.corners[top.path] = window, int(place["X"]), int(place["Y"])
        window, left, top = self.corners[top.path]
        self.turn_to(window)
        return left, top

    def face(self, name, role=None):
        """Keys go to the window in which that is, though nothing in it is clicked."""
        self._find_corner(self.get(name, role))

    def go_to(self, page):
        """By the sidebar."""
        self.get("Pages", "list")
        name = re.compile(f"^{page}(,|$)")  # with how much waits there
        self.click_node(self.wait(lambda: [row for sidebar in self.find("Pages", "list") for row in self.find(name, "list item", sidebar)], f"page “{page}”")[0])

    def choose(self, name, choice):
        """In a list that drops down; the bus tells of places in it that are too far to the right, where its scrollbar is."""
        self.click(name, ("combo box", "push button"))
        self.click_node(self.wait(lambda: self._find_dropped_down(choice), f"choice “{choice}”"), at_start=True)
        self.wait(lambda: not self._find_dropped_down(choice), "end of the list that dropped down")

    def _find_dropped_down(self, choice):
        return next((node for node in self.find(choice, "label") if any(above.name == "GtkPopover" for above in node.ancestors())), None)

    def look_up(self, name, choice):
        """In a list that drops down and is searched: its name, and Return."""
        self.click(re.compile(f"^{name}:"), "push button")
        self.wait(lambda: self._is_in_popover(self.focused()), f"place to type, to look up “{choice}”")
        self.write(choice)
        self.press("Return")
        self.get(f"{name}: {choice}", "push button")
        self.wait(lambda: not self._is_in_popover(self.focused()), "end of the list that dropped down")
        for way in ("1", "-1"):  # the list has had the mouse, which comes back when it is moved
            xdotool("mousemove_relative", "--", way, way)
            time.sleep(FRAME)

    @staticmethod
    def _is_in_popover(node):
        return node is not None and any(above.name == "GtkPopover" for above in node.ancestors())

    def press(self, *keys):
        xdotool("key", "--delay", "4", *keys)

    def tab_to(self, name, key="Tab"):
        """By the keyboard alone, to what the next key then goes to."""
        matches = name.search if isinstance(name, re.Pattern) else (lambda text: text == name)
        for _ in range(40):
            focused = self.focused()
            if focused is not None and matches(focused.name):
                return
            self.press(key)
            self._wait_for_another(focused)
        raise NotThere(f"{key} never comes to “{getattr(name, 'pattern', name)}”.")

    def _wait_for_another(self, focused):
        """Some of what gets the focus is unknown to the bus."""
        try:
            self.wait(lambda: self.focused() and (focused is None or self.focused().path != focused.path), "next thing", PATIENCE / 5)
        except NotThere:
            pass

    def write(self, text):
        """With the keyboard, where the focus is."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.press("Return")
            if line:
                xdotool("type", "--delay", "2", line)

    def _put_cursor(self, node):
        """Looks whether it is there, too: on a slow machine a field moves away from under the click."""
        self.click_node(node)
        try:
            return self.wait(lambda: self._has_cursor(node), f"cursor in {node}", PATIENCE)
        except NotThere:
            return False

    def _has_cursor(self, node):
        focused = self.focused()  # of the rows of libadwaita that are typed in, the bus tells nothing
        return focused is None or node.path in [at.path for at in [focused, *focused.ancestors()]]

    def fill(self, name, text, index=0):
        """Clicks into a field and writes what it is to hold, in place of what it holds."""
        node = self.get(name, EDITORS, index=index)
        self.wait(lambda: self._put_cursor(node), f"cursor in “{name}”")
        self.press("ctrl+a")
        self.write(text)
        self.wait(lambda: node.read() == text, f"“{text}” in “{name}”, but “{node.read()}”")
