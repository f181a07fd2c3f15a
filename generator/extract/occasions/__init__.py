"""The contacts an article tells of: passages, dates and quotes in; occasions with their claims out.

Read ``reader`` first. ``encounters`` finds the words for contacts, ``whose`` says whose each is, ``moods`` whether it took
place; ``nearness`` and ``particulars`` read what is said of it; ``stories`` brings what is one contact together.
"""

from generator.extract.occasions.reader import find

__all__ = ["find"]
