"""What a host must send with the pages: a ``_headers`` file for hosts that read one, and the same for nginx.

The pages carry their policy themselves. A host adds who may show them in a frame, which no page can say, and who may read
the data from elsewhere.
"""

from collections.abc import Iterator

from generator.site.index import Index

ALWAYS = (("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"))
ALONE = (("Content-Security-Policy", "frame-ancestors 'self'"),)
FRAMED = (("Content-Security-Policy", "frame-ancestors *"),)
READABLE = (("Access-Control-Allow-Origin", "*"),)
KEPT = (("Cache-Control", "public, max-age=31536000, immutable"),)

DATA = ("json", "jsonl", "csv", "ics", "bib", "xml")
"""Endings of what pages elsewhere may read."""

Headers = tuple[tuple[str, str], ...]


def plain(index: Index) -> bytes:
    """Write ``_headers``. No two rules give one address the same header: some hosts would send both."""
    rules: list[tuple[str, Headers]] = [("/*", ALWAYS)]
    rules += [(path, ALONE) for path in ("/", *(f"/{lang}/*" for lang in index.langs))]
    rules += [("/embed/*", FRAMED), ("/fonts/*", KEPT)]
    rules += [(path, READABLE) for path in ("/js/embed.js", *(f"/*.{ending}" for ending in DATA))]
    return "\n".join(
        "\n".join([path, *(f"  {k}: {v}" for k, v in sent), ""]) for path, sent in rules
    ).encode()


def nginx(index: Index) -> bytes:
    """Write ``nginx.conf``, to be included in a ``server`` block whose root is the site."""
    langs = "|".join(index.langs)
    lines = [
        "# Include this in the server block of the site: include /path/to/site/nginx.conf;",
        "error_page 404 /404.html;",
        "charset utf-8;",
        "gzip on;",
        "gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/xml;",
        *_location("/", ALWAYS),
        *_location("^~ /embed/", (*ALWAYS, *FRAMED, *READABLE)),
        *_location("^~ /fonts/", (*ALWAYS, *KEPT)),
        *_location(f"~ (\\.({'|'.join(DATA)})|/embed\\.js)$", (*ALWAYS, *READABLE)),
        *_location(f"~ ^/(({langs})/.*)?$", (*ALWAYS, *ALONE)),
    ]
    return "\n".join([*lines, ""]).encode()


def _location(where: str, sent: Headers) -> Iterator[str]:
    yield f"location {where} {{"
    for name, value in sent:
        yield f'    add_header {name} "{value}";'
    yield "}"
