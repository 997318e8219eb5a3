# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, as a screen reader is told it.

The questions go straight to the accessibility bus, many at a time: libatspi
remembers answers that are out of date by then.
"""
import collections

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
ROOT = "/org/a11y/atspi/accessible/root"
IN_WINDOW = 1

STATES = {"checked": 4, "expanded": 10, "focusable": 11, "focused": 12, "selected": 23, "sensitive": 24, "visible": 30}
ROLES = {
    7: "check box", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame", 27: "image", 29: "label", 31: "list", 32: "list item",
    33: "menu", 35: "menu item", 38: "page tab list", 39: "panel", 40: "password text", 42: "progress bar", 43: "push button", 44: "radio button",
    48: "scroll bar", 49: "scroll pane", 50: "separator", 52: "spin button", 55: "table", 56: "table cell", 61: "text", 62: "toggle button",
    79: "entry", 88: "link", 116: "heading",
}

Box = collections.namedtuple("Box", "x y width height")


class Gone(Exception):
    """It was on the screen a moment ago."""


class Node:
    """Something on the screen, as it was when it was looked at."""

    def __init__(self, screen, path, parent):
        self.screen, self.path, self.parent = screen, path, parent
        self.children = []
        self.name = self.role = self.description = ""
        self.interfaces = ()
        self.states = 0
        self._box = None

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    @property
    def box(self):
        """Where it is in its window; without one, it has no place of its own."""
        if self._box is None:
            self._box = self.find_box() if COMPONENT in self.interfaces else Box(0, 0, 0, 0)
        return self._box

    def find_box(self):
        return Box(*self.screen.ask(self.path, COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,)))[0])

    @property
    def is_shown(self):
        return self.box.width > 0 and self.box.height > 0

    def read(self):
        """The text that it holds."""
        length = self.screen.ask(self.path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (TEXT, "CharacterCount")))[0]
        return self.screen.ask(self.path, TEXT, "GetText", GLib.Variant("(ii)", (0, length)))[0]

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def __repr__(self):
        return f"{self.role} “{self.name}”"


class Screen:
    """The windows of one program."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, -1).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.name = None

    def connect(self, pid):
        """Finds the program by the id of its process; whether it is there already."""
        self.name = None
        for name in self._ask_bus("ListNames")[0]:
            if name.startswith(":") and self._is_program(name, pid):
                self.name = name
        return self.name is not None

    def _ask_bus(self, method, arguments=None):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, arguments, None,
                                  Gio.DBusCallFlags.NONE, -1).unpack()

    def _is_program(self, name, pid):
        try:
            return self._ask_bus("GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0] == pid
        except GLib.Error:
            return False

    def ask(self, path, interface, method, arguments=None):
        return self.ask_all([(path, interface, method, arguments)])[0]

    def ask_all(self, questions):
        """The answers in the same order; all of them at once, or Gone."""
        answers = [None] * len(questions)
        left = len(questions)
        lost = None

        def answered(bus, result, index):
            nonlocal left, lost
            left -= 1
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error as error:
                lost = error

        for index, (path, interface, method, arguments) in enumerate(questions):
            self.bus.call(self.name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None, answered, index)
        while left:
            GLib.MainContext.default().iteration(True)
        if lost:
            raise Gone(lost.message)
        return answers

    def look(self):
        """The windows, with everything in them that is not hidden."""
        root = Node(self, ROOT, None)
        level = [root]
        while level:
            found = self.ask_all([(node.path, ACCESSIBLE, "GetChildren", None) for node in level])
            below = [Node(self, path, node) for node, (children,) in zip(level, found) for _, path in children]
            states = self.ask_all([(node.path, ACCESSIBLE, "GetState", None) for node in below])
            for node, ((low, _),) in zip(below, states):
                node.states = low
            level = [node for node in below if node.has("visible")]
            for node in level:
                node.parent.children.append(node)
        self._describe(root)
        return root

    def _describe(self, root):
        items = {item[0][1]: item for item in self.ask("/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")[0]}
        for node in root.walk():
            item = items.get(node.path)
            if item is not None:
                node.interfaces, node.name, node.description = item[5], item[6], item[8]
                node.role = ROLES.get(item[7], str(item[7]))
