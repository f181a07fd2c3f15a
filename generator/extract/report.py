"""All that one article says: an Article and a Vocabulary in, a Report out. Pure, and so remembered between builds."""

from collections.abc import Sequence

from generator.extract import anchors, dates, occasions, quotes, spoken
from generator.extract import scene as scenes
from generator.extract.identity import Namer
from generator.model import Article, Block, Refusal, Report, Span, Subject
from generator.text import furniture, passages
from generator.text.passages import Passage
from generator.text.scan import Vocabulary


def read(article: Article, vocabulary: Vocabulary, subject: Subject) -> Report:
    """Read dates, mentions, quotes and contacts of ``article``.

    ``vocabulary`` must be of the article's language; ``subject`` says whose contacts are sought. Never raises on odd prose:
    what is doubtful becomes a note.
    """
    blocks = furniture.mark(article.text, article.blocks, vocabulary.lexicon.language.furniture)
    prepared = passages.prepare(article, blocks, vocabulary)
    found = dates.find(prepared, vocabulary, dates.Context(article, subject))
    day = found.published.first if found.published is not None else None
    said = quotes.find(prepared, scenes.scene(vocabulary, subject, day), Namer(article.id))
    scene = scenes.scene(vocabulary, subject, day)
    named = spoken.settle(found.dates, said.quotes, prepared, day)
    return Report(
        article=article.id,
        published=found.published,
        dates=named,
        mentions=said.mentions,
        quotes=anchors.mark(said.quotes, prepared),
        occasions=occasions.find(said.skeletons, named, said.quotes, scene, article),
        topics=_topics(prepared),
        boilerplate=_boilerplate(blocks),
        notes=found.notes,
    )


def refusals(article: Article, vocabulary: Vocabulary, subject: Subject) -> tuple[Refusal, ...]:
    """Say what a reading of ``article`` considers for a quote, a cue or a speaker, and refuses. It is read again for that."""
    blocks = furniture.mark(article.text, article.blocks, vocabulary.lexicon.language.furniture)
    prepared = passages.prepare(article, blocks, vocabulary)
    published = dates.find(prepared, vocabulary, dates.Context(article, subject)).published
    scene = scenes.scene(vocabulary, subject, published.first if published is not None else None)
    return quotes.find(prepared, scene, Namer(article.id), tell=True).refused


def _topics(prepared: Sequence[Passage]) -> tuple[str, ...]:
    """List the topics that the article itself names, in alphabetical order."""
    found = {
        hit.value for p in prepared if p.block.kind != "boilerplate" for hit in p.hits if hit.sort == "topic"
    }
    return tuple(sorted(found))


def _boilerplate(blocks: Sequence[Block]) -> tuple[Span, ...]:
    """List the stretches of page furniture, neighbouring blocks as one."""
    spans: list[Span] = []
    open_ended = False
    for block in blocks:
        if block.kind == "boilerplate" and open_ended:
            spans[-1] = Span(spans[-1].start, block.end)
        elif block.kind == "boilerplate":
            spans.append(Span(block.start, block.end))
        open_ended = block.kind == "boilerplate"
    return tuple(spans)
