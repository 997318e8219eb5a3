# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that shows notifications, for programs on the same session bus."""
from gi.repository import Gio, GLib

NAME = "org.freedesktop.Notifications"
INTERFACE = f"""<node><interface name="{NAME}">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
</interface></node>"""


class Notifications:
    """What is on the screen of it: titles and texts, by number."""

    def __init__(self):
        self.shown = {}
        self.last = 0
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.bus.register_object("/org/freedesktop/Notifications", Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], self._called, None, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName", GLib.Variant("(su)", (NAME, 4)),
                           None, Gio.DBusCallFlags.NONE, -1)

    def _called(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "Notify":
            replaced, title, text = arguments[1], arguments[3], arguments[4]
            self.last += 1
            self.shown.pop(replaced, None)
            self.shown[self.last] = title, text
            invocation.return_value(GLib.Variant("(u)", (self.last,)))
        else:
            self.shown.pop(arguments[0], None)
            invocation.return_value(None)
