# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows, as a screen reader is told it.

The questions go straight to the accessibility bus, many at a time: libatspi
remembers answers that are out of date by then.
"""
import collections
import time

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
IN_WINDOW = 1
ASK_ALL_SECONDS = 1

STATES = {"checked": 4, "expanded": 10, "focusable": 11, "focused": 12, "selected": 23, "sensitive": 24, "visible": 30}
ROLES = {
    7: "check box", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame", 27: "image", 29: "label", 31: "list", 32: "list item",
    33: "menu", 35: "menu item", 38: "page tab list", 39: "panel", 40: "password text", 42: "progress bar", 43: "push button", 44: "radio button",
    48: "scroll bar", 49: "scroll pane", 50: "separator", 52: "spin button", 55: "table", 56: "table cell", 61: "text", 62: "toggle button",
    79: "entry", 88: "link", 116: "heading",
}

Box = collections.namedtuple("Box", "x y width height")


def say_once(name):
    """GTK says the names of buttons twice, and of those with a mnemonic as “_Save Save”."""
    middle = len(name) // 2
    first, space, second = name[:middle], name[middle:middle + 1], name[middle + 1:]
    return second if space == " " and first.replace("_", "") == second.replace("_", "") else name


class Gone(Exception):
    """It was on the screen a moment ago."""


class Node:
    """Something on the screen, as it was when it was looked at."""

    def __init__(self, screen, path, parent):
        self.screen, self.path, self.parent = screen, path, parent
        self.children = []
        self.name = self.told = self.role = self.description = ""
        self.interfaces = ()
        self.n_children = 0  # that are not hidden
        self.states = 0
        self._box = self._is_shown = None

    def describe(self, item):
        """Takes over what the bus says of it; whether it is to be seen at all."""
        self.states = item.get_child_value(9).get_child_value(0).get_uint32()
        self.n_children = item.get_child_value(4).get_int32()
        self.interfaces = item.get_child_value(5).get_strv()
        self.told, self.description = (item.get_child_value(i).get_string() for i in (6, 8))
        self.name = say_once(self.told)
        number = item.get_child_value(7).get_uint32()
        self.role = ROLES.get(number, str(number))
        return self.has("visible")

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
        """Whether it is drawn. Of what is on another page or folded away, the bus tells neither that nor a new place; but no point is in it."""
        if self._is_shown is None:
            try:
                x, y, width, height = self.box
                self._is_shown = width > 0 and height > 0 and self.screen.ask(
                    self.path, COMPONENT, "Contains", GLib.Variant("(iiu)", (x + width // 2, y + height // 2, IN_WINDOW)))[0]
            except Gone:
                self._is_shown = False
        return self._is_shown

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
        self.bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused", Gio.DBusSignalFlags.NONE, self._focus_moved)
        self.name = None
        self.asked_all_at = 0
        self.focused = []  # paths, in the order in which they got the focus

    def connect(self, pid):
        """Finds the program by the id of its process; whether it has reported for duty."""
        self.name = REGISTRY
        names = [name for name, _ in self.ask(ROOT, ACCESSIBLE, "GetChildren")[0]]
        self.name = next((name for name in names if self._is_program(name, pid)), None)
        return self.name is not None

    def _is_program(self, name, pid):
        try:
            return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                      GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, -1).unpack()[0] == pid
        except GLib.Error:
            return False

    def _focus_moved(self, _bus, _sender, path, _interface, _signal, arguments):
        if arguments.get_child_value(1).get_int32():
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
    def pump(seconds):
        """Hears what was said meanwhile."""
        end = GLib.get_monotonic_time() + seconds * 1000000
        while GLib.get_monotonic_time() < end:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.005)

    def look(self):
        """The windows, with everything in them that is not hidden."""
        unknown, asked = self._choose_whom_to_ask(), set()
        while unknown:
            self.ask_all([(node.path, ACCESSIBLE, "GetChildren", None) for node in unknown])
            asked.update(node.path for node in unknown)
            root, unknown = self._read()
            # What was never shown has no size, and nobody has to know what is in it.
            unknown = [node for node in unknown if node.path not in asked and (COMPONENT not in node.interfaces or node.is_shown)]
        return root

    def _choose_whom_to_ask(self):
        """What was shown and hidden in turn, the bus does not count right; so everything is asked anew once in a while."""
        root = Node(self, ROOT, None)
        if time.monotonic() < self.asked_all_at + ASK_ALL_SECONDS:
            return [root]
        self.asked_all_at = time.monotonic()
        self.ask(ROOT, ACCESSIBLE, "GetChildren")
        return list(self._read()[0].walk())

    def _read(self):
        """All that was ever asked for comes in one answer; and of what the children are yet to be asked for."""
        answer = self.bus.call_sync(self.name, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems", None, None, Gio.DBusCallFlags.NONE, -1)
        items = answer.get_child_value(0)
        children = collections.defaultdict(list)
        for item in (items.get_child_value(i) for i in range(items.n_children())):
            children[item.get_child_value(2).get_child_value(1).get_string()].append(item)
        root, unknown = Node(self, ROOT, None), []
        level = [root]
        while level:
            node = level.pop()
            for item in sorted(children[node.path], key=lambda item: item.get_child_value(3).get_int32()):
                child = Node(self, item.get_child_value(0).get_child_value(1).get_string(), node)
                if child.path != ROOT and child.describe(item):
                    node.children.append(child)
                    level.append(child)
            if node.n_children > len(node.children):
                unknown.append(node)
        return root, unknown
