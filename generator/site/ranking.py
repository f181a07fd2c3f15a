"""Choose the strongest words of a contact: quotes in, the ones to show first out. Pure counting, the same every time."""

from functools import lru_cache

from generator import folding
from generator.model import Contact
from generator.site.index import SIDES, Index, Said

KINDS = {"direct": 0, "mixed": 1, "indirect": 2}
LENGTHS = range(6, 41)
"""Words of a quote that reads well by itself."""


def ranked(index: Index, contact: Contact, speaker: str, lang: str = "") -> list[Said]:
    """Order the quotes of one speaker in a contact, the strongest first.

    Those in ``lang`` come before others; then the speaker's own words before reported content, words said alone before
    those of several, words that stand by themselves before those inside another quote, a readable length before fragments, official reports before others.
    """
    own = [s for s in contact.quotes if _speaks(index, s, speaker)]
    return sorted(own, key=lambda said: (index.articles[said[0]].lang != lang, *_strength(index, said)))


def best(index: Index, contact: Contact, lang: str) -> dict[str, tuple[Said, int]]:
    """Choose one quote a side, with the number of reports that have its words; what it said alone before what both said."""
    chosen = {}
    for side in index.site.settings.subject.participants[:SIDES]:
        order = ranked(index, contact, side, lang)
        order.sort(
            key=lambda said: (index.articles[said[0]].lang != lang, len(index.quotes[said].speakers) > 1)
        )
        if order:
            same = {said[0] for said in order if _fold(index, said) == _fold(index, order[0])}
            chosen[side] = (order[0], len(same))
    return chosen


def strongest(index: Index, contact: Contact, each: int = 6) -> tuple[Said, ...]:
    """Choose up to some quotes a speaker, in the order of the contact; those of unknown speakers count as one's."""
    entities = [
        s.entity or "" for said in contact.quotes if said in index.quotes for s in index.quotes[said].speakers
    ]
    kept = {said for id in dict.fromkeys(entities) if id for said in ranked(index, contact, id)[:each]}
    unknown = [
        s for s in contact.quotes if s in index.quotes and not any(x.entity for x in index.quotes[s].speakers)
    ]
    kept.update(sorted(unknown, key=lambda said: _strength(index, said))[:each])
    return tuple(said for said in contact.quotes if said in kept)


def _speaks(index: Index, said: Said, speaker: str) -> bool:
    quote = index.quotes.get(said)
    return quote is not None and any(s.entity == speaker for s in quote.speakers)


def _strength(index: Index, said: Said) -> tuple[int, bool, bool, bool, bool, int, Said]:
    quote, article = index.quotes[said], index.articles[said[0]]
    words = quote.text.count(" ") + 1
    outlet = index.site.outlets.get(article.outlet or "")
    official = bool(outlet and outlet.official)
    joint = len(quote.speakers) > 1
    return (
        KINDS[quote.kind],
        joint,
        quote.depth > 0,
        words not in LENGTHS,
        not official,
        -min(words, 30),
        said,
    )


def _fold(index: Index, said: Said) -> str:
    return folded(index.quotes[said].text)


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Give the wording of ``text``; remembered, for many pages show the same."""
    return folding.wording(text)
