"""Contacts → the timeline of a site."""

from collections.abc import Iterable

from generator.contacts.merge import Merged, place_in_time
from generator.model import Article, Gist, Timeline


def arrange(merged: Merged, articles: Iterable[Article | Gist]) -> Timeline:
    """Order the contacts by first day and id, and list the articles that belong to none."""
    told = {article for contact in merged.contacts for article in contact.reports}
    apart = sorted(article.id for article in articles if article.id not in told)
    return Timeline(tuple(sorted(merged.contacts, key=place_in_time)), tuple(apart), merged.notes)
