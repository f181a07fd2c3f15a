"""The only door to dateparser: free-form dates that no rule could read, and no running text.

It takes «۱۰-۱۰-۱۴۰۰» for a year of the Common Era and fills gaps from today's date, so it is asked for nothing but whole
spans, in which it must find a day, a month and a year by itself.
"""

from datetime import date

_OTHERS = ("en", "fr", "de", "es", "it", "pt", "ru", "uk", "tr")
"""Languages in which a date is tried besides the document's own."""


def read(text: str, lang: str) -> date | None:
    """Read the one date that ``text`` is; ``None`` unless it says day, month and year."""
    from dateparser.date import DateDataParser

    settings = {
        "STRICT_PARSING": True,
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["absolute-time"],
        "CACHE_SIZE_LIMIT": 1,
    }
    parser = DateDataParser(
        languages=[lang, *(other for other in _OTHERS if other != lang)], settings=settings
    )
    try:
        found = parser.get_date_data(text)
    except (ValueError, OverflowError):
        return None
    return found.date_obj.date() if found.date_obj is not None else None
