"""Absolute, partial and relative dates: passages in; dates with the days they mean, and the reference day, out.

``find`` reads an article, ``read`` a single date such as that of a front matter, ``stamp`` the article's own publication
stamp. Read ``rules`` first: what words can be a date; then ``resolve``: what they mean.
"""

from generator.extract.dates.reader import read
from generator.extract.dates.survey import Context, Findings, find, stamp

__all__ = ["Context", "Findings", "find", "read", "stamp"]
