"""Text written into XML: what ``xml.sax.saxutils`` does, without the half of the library for networks that it imports."""

from html import escape as _escape


def escape(text: str) -> str:
    """Write text between tags."""
    return _escape(text, quote=False)


def attribute(text: str) -> str:
    """Write a value with quotation marks around it."""
    safe = escape(text).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    if '"' not in safe:
        return f'"{safe}"'
    return f"'{safe}'" if "'" not in safe else '"{}"'.format(safe.replace('"', "&quot;"))
