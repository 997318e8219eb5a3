# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, as a screen reader is told it.

The questions go straight to the accessibility bus, many at a time: libatspi
remembers answers that are out of date by then.
"""
import collections
import functools
import json

import gi

gi.require_version("Json", "1.0")

from gi.repository import Gio, GLib, Json  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
NEWS = ("org.a11y.atspi.Event.Object", "org.a11y.atspi.Event.Window", "org.a11y.atspi.Cache")
IN_WINDOW = 1

STATES = {"checked": 4, "expanded": 10, "focusable": 11, "focused": 12, "selected": 23, "sensitive": 24, "visible": 30}
ROLES = {
    7: "check box", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame", 27: "image", 29: "label", 31: "list", 32: "list item",
    33: "menu", 35: "menu item", 38: "page tab list", 39: "panel", 40: "password text", 42: "progress bar", 43: "push button", 44: "radio button",
    48: "scroll bar", 49: "scroll pane", 50: "separator", 52: "spin button", 55: "table", 56: "table cell", 61: "text", 62: "toggle button",
    79: "entry", 88: "link", 116: "heading",
}

Box = collections.namedtuple("Box", "x y width height")
Item = collections.namedtuple("Item", "place program parent index n_children interfaces name role description states")
NOTHING = Item(("", ""), ("", ""), ("", ""), 0, 0, (), "", 0, "", (0, 0))


def say_once(name):
    """GTK says the names of buttons twice, and of those with a mnemonic as “_Save Save”."""
    middle = len(name) // 2
    first, space, second = name[:middle], name[middle:middle + 1], name[middle + 1:]
    return second if space == " " and first.replace("_", "") == second.replace("_", "") else name


class Gone(Exception):
    """It was on the screen a moment ago."""


class Node:
    """Something on the screen, as it was when it was looked at."""

    def __init__(self, screen, path, parent, item=NOTHING):
        self.screen, self.path, self.parent = screen, path, parent
        self.children = []
        self.states = item.states[0]
        self.n_children = item.n_children  # that are not hidden
        self.interfaces = item.interfaces
        self.told = item.name  # word for word
        self.role = ROLES.get(item.role, str(item.role))

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    @functools.cached_property
    def name(self):
        return say_once(self.told)

    @functools.cached_property
    def box(self):
        """Where it is in its window; without one, it has no place of its own."""
        return self.find_box() if COMPONENT in self.interfaces else Box(0, 0, 0, 0)

    def find_box(self):
        return Box(*self.screen.ask(self.path, COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,)))[0])

    def find_middle(self):
        x, y, width, height = self.box
        return GLib.Variant("(iiu)", (x + width // 2, y + height // 2, IN_WINDOW))

    @functools.cached_property
    def is_shown(self):
        """Whether it is drawn. Of what is on another page or folded away, the bus tells neither that nor a new place; but no point is in it."""
        try:
            return self.box.width > 0 and self.box.height > 0 and self.screen.ask(self.path, COMPONENT, "Contains", self.find_middle())[0]
        except Gone:
            return False

    def read(self):
        """The text that it holds."""
        length = self.screen.ask(self.path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (TEXT, "CharacterCount")))[0]
        return self.screen.ask(self.path, TEXT, "GetText", GLib.Variant("(ii)", (0, length)))[0]

    def walk(self):
        """It and everything in it, from the top down."""
        yield self
        for child in self.children:
            yield from child.walk()

    def walk_shown(self):
        """What of that is drawn."""
        if COMPONENT not in self.interfaces or self.is_shown:
            yield self
            for child in self.children:
                yield from child.walk_shown()

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
        for interface in NEWS:
            self.bus.signal_subscribe(None, interface, None, None, None, Gio.DBusSignalFlags.NONE, self._hear)
        self.name = None
        self.items = None  # by the path of what they are in, until something else is heard
        self.n_heard = 0
        self.is_in_doubt = False
        self.asked = {}  # how many children it had then, by path
        self.focused = []  # paths, in the order in which they got the focus

    def connect(self, pid):
        """Finds the program by the id of its process; whether it has reported for duty."""
        self.name, self.items = REGISTRY, None
        names = [name for name, _ in self.ask(ROOT, ACCESSIBLE, "GetChildren")[0]]
        self.name = next((name for name in names if self._is_program(name, pid)), None)
        return self.name is not None

    def _is_program(self, name, pid):
        try:
            return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                      GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, -1).unpack()[0] == pid
        except GLib.Error:
            return False

    def _hear(self, _bus, _sender, path, _interface, signal, arguments):
        self.items = None
        self.n_heard += 1
        if signal == "StateChanged" and arguments.get_child_value(0).get_string() == "focused" and arguments.get_child_value(1).get_int32():
            self.focused.append(path)

    def ask(self, path, interface, method, arguments=None):
        answer = self.ask_all([(path, interface, method, arguments)])[0]
        if isinstance(answer, GLib.Error):
            raise Gone(answer.message)
        return answer

    def ask_all(self, questions):
        """The answers in the same order, of what is gone an error; asked all at once."""
        answers = [None] * len(questions)
        left = len(questions)

        def answered(bus, result, index):
            nonlocal left
            left -= 1
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error as error:
                answers[index] = error

        for index, (path, interface, method, arguments) in enumerate(questions):
            self.bus.call(self.name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None, answered, index)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers

    @staticmethod
    def listen(seconds, is_enough):
        """Hears what is said, until that is enough or for so long."""
        is_late = []
        source = GLib.timeout_add(int(seconds * 1000), lambda: is_late.append(True))
        while not is_enough() and not is_late:
            GLib.MainContext.default().iteration(True)
        if not is_late:
            GLib.source_remove(source)

    def look(self):
        """The windows, with everything in them that is not hidden."""
        self.ask(ROOT, ACCESSIBLE, "GetChildren")
        root, unknown = self._read()
        if self.is_in_doubt:
            # What was shown and hidden in turn, the bus does not count right.
            self.is_in_doubt, self.items = False, None
            root, unknown = self._read()
            self.asked.clear()
            unknown = list(root.walk())
        unknown = [node for node in unknown if self.asked.get(node.path) != node.n_children]
        self.measure(unknown)
        # What was never shown has no size, and nobody has to know what is in it.
        unknown = [node for node in unknown if COMPONENT not in node.interfaces or node.is_shown]
        self.asked.update((node.path, node.n_children) for node in unknown)
        if unknown:
            self._explore([node.path for node in unknown], {node.path for node in root.walk()})
            self.items = None
            root, _ = self._read()
        return root

    def _explore(self, paths, known):
        """Has the bus know what is in them, which it does when it was asked once."""
        while paths:
            answers = self.ask_all([(path, ACCESSIBLE, "GetChildren", None) for path in paths])
            found = [path for answer in answers if not isinstance(answer, GLib.Error) for _, path in answer[0] if path not in known]
            known.update(found)
            boxes = self.ask_all([(path, COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,))) for path in found])
            paths = [path for path, box in zip(found, boxes) if isinstance(box, GLib.Error) or box[0][2] > 0]

    def measure(self, nodes):
        """Where they are and whether they are drawn, all at once."""
        placed = [node for node in nodes if COMPONENT in node.interfaces]
        for node, answer in zip(placed, self.ask_all([(node.path, COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,))) for node in placed])):
            node.box = Box(0, 0, 0, 0) if isinstance(answer, GLib.Error) else Box(*answer[0])
            node.is_shown = False
        sized = [node for node in placed if node.box.width > 0 and node.box.height > 0]
        for node, answer in zip(sized, self.ask_all([(node.path, COMPONENT, "Contains", node.find_middle()) for node in sized])):
            node.is_shown = not isinstance(answer, GLib.Error) and answer[0]

    def _read(self):
        """All that was ever asked for; and of what the children are yet to be asked for."""
        if self.items is None:
            self.items = self._ask_for_items()
        root, unknown = Node(self, ROOT, None), []
        level = [root]
        while level:
            node = level.pop()
            for item in self.items[node.path]:
                child = Node(self, item.place[1], node, item)
                if child.path != ROOT and child.has("visible"):
                    node.children.append(child)
                    level.append(child)
            if node.n_children > len(node.children):
                unknown.append(node)
        return root, unknown

    def _ask_for_items(self):
        """All in one answer; by way of JSON, as there is no quicker one from GVariant to Python."""
        answer = self.bus.call_sync(self.name, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None, None, Gio.DBusCallFlags.NONE, -1)
        items = collections.defaultdict(list)
        for item in map(Item._make, json.loads(Json.gvariant_serialize_data(answer)[0])[0]):
            items[item.parent[1]].append(item)
        for siblings in items.values():
            siblings.sort(key=lambda item: item.index)
        return items
