# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF files as organisations attach them, made of nothing but figures: scans, slides, texts with links, forms.

The same call makes the same bytes. All pages are whole points high and wide, so
that a picture of a page can be laid over another one.
"""
import random
import zlib

WORDS = ("access agreed annual audit backup board budget certificate check clause client contract copy customer decision "
         "document evidence exercise finding incident leadership list manager measure meeting minutes objective office "
         "owner password people plan policy process record report responsibility review risk role security server "
         "signature supplier system team test training version visitor").split()
FONTS = b"/Font<</F %d 0 R/B %d 0 R>>"


class File:
    """Objects by number, from 1 on; 1 is the catalogue and 2 the pages."""

    def __init__(self):
        self.objects = [b"", b""]
        self.pages = []
        self.catalogue = b""

    def add(self, body):
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data, entries=b""):
        packed = zlib.compress(data, 6)
        return self.add(b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (entries, len(packed), packed))

    def fonts(self):
        return FONTS % tuple(self.add(b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % name) for name in (b"Helvetica", b"Helvetica-Bold"))

    def page(self, content, resources, entries=b"", size=(595, 842)):
        self.pages.append(self.add(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<<%s>>%s>>" % (*size, self.stream(content), resources, entries)))
        return self.pages[-1]

    def bytes(self):
        self.objects[0] = b"<</Type/Catalog/Pages 2 0 R%s>>" % self.catalogue
        self.objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self.pages), b" ".join(b"%d 0 R" % page for page in self.pages))
        out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, len(out))


def say(rand, count):
    return " ".join(rand.choice(WORDS) for _ in range(count)).encode()


def lines(rand, count, x, top, leading, words=11):
    return b"BT /F 10 Tf %d %d Td %d TL\n" % (x, top, leading) + b"".join(b"(%s.) Tj T*\n" % say(rand, words) for _ in range(count)) + b"ET\n"


def make_scan(number, n_pages):
    """Grey pictures with ragged bars for lines; the objects of all scans have the same numbers."""
    file, rand, width, height = File(), random.Random(number), 620, 877
    for _ in range(n_pages):
        rows, bar = [], b""
        for y in range(height):
            if y % 14 == 0:
                cut = rand.randrange(40, 560)
                bar = bytes(rand.choices((250, 252, 255), k=cut)) + bytes(rand.choices((20, 60, 250), k=620 - cut))
            rows.append(bytes(255 if y % 14 > 8 else b for b in bar) if y % 14 in (0, 9) else rows[-1])
        picture = file.stream(b"".join(rows), b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % (width, height))
        file.page(b"q 595 0 0 842 0 0 cm /I Do Q", b"/XObject<</I %d 0 R>>" % picture)
    return file.bytes()


def make_slides(number, n_pages):
    """Wide pages that share a background with a shading and see-through shapes, and one that is turned."""
    file, rand = File(), random.Random(number)
    fonts = file.fonts()
    function = file.add(b"<</FunctionType 2/Domain[0 1]/C0[.1 .2 .5]/C1[.9 .95 1]/N 1>>")
    shading = file.add(b"<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 0 540]/Function %d 0 R/Extend[true true]>>" % function)
    state = file.add(b"<</Type/ExtGState/ca .4/CA .4>>")
    back = file.stream(b"/S sh", b"/Type/XObject/Subtype/Form/BBox[0 0 960 540]/Group<</S/Transparency>>/Resources<</Shading<</S %d 0 R>>>>" % shading)
    resources = fonts + b"/XObject<</X %d 0 R>>/ExtGState<</G %d 0 R>>" % (back, state)
    for page in range(n_pages):
        shapes = b"".join(b"%.2f %.2f %.2f rg %d %d %d %d re f\n" % (rand.random(), rand.random(), rand.random(), *(rand.randrange(20, 400) for _ in range(4))) for _ in range(6))
        content = b"/X Do\nq /G gs\n" + shapes + b"Q\n1 g BT /B 32 Tf 60 460 Td (%s) Tj ET\n" % say(rand, 4) + b"0 g\n" + lines(rand, 8, 60, 400, 26)
        # Those who make slides do not restore what they saved.
        file.page(content + b"q 2 0 0 2 0 0 cm\n", resources, b"/Rotate 90" if page % 10 == 9 else b"", (960, 540))
    return file.bytes()


def make_text(number, n_pages):
    """Text with links to its own pages and to the web."""
    file, rand = File(), random.Random(number)
    fonts = file.fonts()
    first = len(file.objects) + 2  # a page's content comes before it
    for page in range(n_pages):
        target = first + 2 * ((page * 7 + 3) % n_pages)
        links = b"".join(b"<</Type/Annot/Subtype/Link/Border[0 0 1]/Rect[60 %d 300 %d]/Dest[%d 0 R/Fit]>>" % (700 - 40 * i, 712 - 40 * i, target) for i in range(3))
        links += b"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[60 60 300 72]/A<</S/URI/URI(https://example.org/%d)>>>>" % page
        content = b"BT /B 16 Tf 60 780 Td (%s) Tj ET\n" % say(rand, 5) + lines(rand, 52, 60, 750, 13)
        assert file.page(content, fonts, b"/Annots[%s]" % links) == first + 2 * page
    return file.bytes()


def make_form(number, n_pages):
    """Fields that were filled in, each with its own look."""
    file, rand = File(), random.Random(number)
    fonts, fields = file.fonts(), []
    for page in range(n_pages):
        own = []
        for i in range(10):
            look = file.stream(b"/Tx BMC q BT /F 11 Tf 4 6 Td (%s) Tj ET Q EMC" % say(rand, 4), b"/Type/XObject/Subtype/Form/BBox[0 0 300 22]/Resources<<%s>>" % fonts)
            own.append(file.add(b"<</Type/Annot/Subtype/Widget/FT/Tx/F 4/T(field%d.%d)/V(%s)/Rect[220 %d 520 %d]/AP<</N %d 0 R>>>>" % (page, i, say(rand, 2), 700 - 60 * i, 722 - 60 * i, look)))
        fields += own
        labels = b"".join(b"BT /B 11 Tf 60 %d Td (%s) Tj ET 220 %d 300 22 re S\n" % (706 - 60 * i, say(rand, 2), 700 - 60 * i) for i in range(10))
        file.page(labels, fonts, b"/Annots[%s]" % b" ".join(b"%d 0 R" % field for field in own))
    file.catalogue = b"/AcroForm<</Fields[%s]/DR<<%s>>>>" % (b" ".join(b"%d 0 R" % field for field in fields), fonts)
    return file.bytes()


def make_mixed(n_pages):
    """A name and the bytes of each file, together of so many pages: two in five of them text, one in five of each other kind."""
    share = max(1, n_pages // 20)
    kinds = [("scan", make_scan), ("text", make_text), ("slides", make_slides), ("text", make_text), ("form", make_form)]
    made = left = 0
    while made < n_pages:
        kind, make = kinds[left % len(kinds)]
        count = min(share, n_pages - made)
        yield f"{left:02}-{kind}", make(left + 1, count)
        made += count
        left += 1
