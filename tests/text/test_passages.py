"""A block prepared for the finders: its sentences are a reader's, and every word leads back to the page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import lexicon
from generator.folding import fold_word
from generator.model import Block, Entity, Gazetteer, Span
from generator.text import blocks, furniture, passages, scan
from prose import HOSTILE, LANGUAGES, article, lines, passage, pieces, sentences, vocabulary

PROSE = st.lists(
    st.sampled_from(
        [
            *"«»“”\"'’.…؟!?:،,-()[]<> \n\u200c\u200f\u0640\ufffc",
            *(
                "روت ",
                "برن ",
                "گفت ",
                "قال ",
                "وقالت ",
                "said ",
                "Mr. ",
                "a.m. ",
                "د. ",
                "U.S. ",
                "no. ",
                "۱۰",
                "16 ",
            ),
            *("دی ", "يونيو ", "June ", "که ", "إن ", "that ", "e.g. ", "وللريغي "),
        ]
    ),
    max_size=30,
).map("".join)


# --- sentences --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("fa", ["روت رفت.", "برن ماند!", "چرا؟", "کسی نمی‌داند…", "روت بازگشت."]),
        ("fa", ["روت رفت؟!", "برن ماند..."]),
        ("ar", ["هل تلتقي روث برن؟", "نعم.", "غدا في ريغا."]),
        ("ar", ["قال برن ما قال۔", "ثم مضى."]),
        ("en", ["Roth left.", "Why?", "Nobody knows… ", "Bern stayed!"]),
    ],
)
def test_sentences_end_at_their_signs(lang, expected):
    expected = [one.strip() for one in expected]
    assert sentences(" ".join(expected), lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mr. Bern met Dr. Roth and Gen. Stone."),
        ("en", "The U.S. Senate wrote to Ana K. Roth and J. P. Bern."),
        ("en", "The pact of Jan. 26 cost 2.5 million, or 1.000.000 in all."),
        ("en", "They signed treaty No. 5 and read Art. 12 aloud."),
        ("en", "Bern spoke at riga.example and left."),
        ("en", "They met at 10:26 a.m. Monday and at 3 p.m. Moscow time."),
        ("en", "They met at 3 p.m. in Riga."),
        ("en", "Some towns, e.g. Riga, have ferries, i.e. Boats."),
        ("en", "“Well… perhaps,” said Roth... and left."),
        ("ar", "قال د. سالم إن أ. د. برن وصل."),
        ("ar", "بلغت الكلفة 2.5 مليون."),
        ("fa", "بهای آن ۲.۵ میلیون است."),
        ("fa", "نشانی آن riga.example است."),
    ],
)
def test_a_full_stop_inside_of_a_sentence(lang, text):
    assert sentences(text, lang) == [text]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ["Would they meet again?", "Roth said no.", "Bern left."]),
        ("en", ["They met at 3 p.m.", "Then Bern left."]),
        ("en", ["They met in the U.S."]),
        ("en", ["They chose plan b.", "Bern left."]),
        ("ar", ["التقيا سنة 2021م.", "ثم مضيا."]),
        ("ar", ["كان ذلك عام 1443 هـ.", "وبقي برن."]),
        ("ar", ["بدأ عند الساعة 10 ص.", "وانتهى ظهرا."]),
        ("fa", ["روت در سال ۱۴۰۰ ه.ش. به ریگا رفت."]),
    ],
)
def test_a_sentence_that_ends_in_an_abbreviation(lang, expected):
    assert sentences(" ".join(expected), lang) == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("fa", ["روت گفت: «رفتیم. دیدیم. برگشتیم.»", "برن ماند."]),
        ("ar", ["قالت: “مضينا. هل نعود؟ نعم”، ثم مضت.", "وبقي برن."]),
        ("en", ["Roth said: “We went. We saw.”", "Bern stayed."]),
        ("en", ["Roth said: <<We went. We saw.>>", "Bern stayed."]),
        ("en", ['"We went. We saw," Roth said.', "(Bern stayed.)", "Why?"]),
        ("en", ["“We went. ‘Come back!’ they cried. We did not,” Roth said.", "Bern stayed."]),
    ],
)
def test_a_quotation_with_full_stops_lies_in_one_sentence(lang, expected):
    assert sentences(" ".join(expected), lang) == expected


def test_an_unclosed_quotation_holds_no_sentence_together():
    assert sentences("Roth said: “We went. Bern stayed.") == ["Roth said: “We went.", "Bern stayed."]


def test_the_sentences_of_a_part():
    prepared = passage("Roth said: “We went. We saw. We left.” Bern stayed.")
    (quotation,) = prepared.quotations
    inside = passages.sentences_in(prepared.breaks, (), quotation.first, quotation.last)
    cut = [prepared.text[prepared.starts[a] : prepared.ends[b - 1]] for a, b in inside]
    assert cut == ["We went.", "We saw.", "We left."]
    assert passages.sentences_in(prepared.breaks, (), 3, 3) == ()


# --- words and hits ---------------------------------------------------------------------------------------------------


def test_offsets_are_those_of_the_article():
    text = "دیدار در ریگا\n\nروت به برن گفت: «آماده‌ایم.»\n"
    first, second = lines(text, "fa")
    assert text[second.starts[0] : second.ends[0]] == "روت"
    assert second.span(6, 8) == Span(text.index("آماده"), text.index("»"))
    assert first.words == ("دیدار", "در", "ریگا")
    assert [text[second.starts[q.first] : second.ends[q.last - 1]] for q in second.quotations] == [
        "آماده‌ایم."
    ]
    assert second.block == blocks.plain(text)[1]


def test_a_hit_is_asked_for_by_place_and_sort():
    prepared = passage("قالت آنا روث إن ريغا تنتظر", "ar")
    assert prepared.at(1, "entity").value == "roth"
    assert prepared.at(1, "cue", "entity").last == 3
    assert prepared.at(2, "entity").last == 3
    assert prepared.at(1, "cue") is None
    assert prepared.at(99, "entity") is None


@pytest.mark.parametrize(
    ("text", "index", "glued"),
    [
        ("a.b", 1, True),
        ("a .b", 1, False),
        ("a\u200f.b", 1, True),
        ("a\u200f \u200f.b", 1, False),
        ("a.b", 0, False),
    ],
)
def test_words_are_glued_where_no_white_space_parts_them(text, index, glued):
    assert passage(text).glued(index) == glued


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The US mayor told us.", ["US"]),
        ("THE US MAYOR TOLD US.", ["US", "US"]),
        ("Us? Nobody told us.", []),
        ("Ken Reed stood in the reeds by a reed.", ["Reed"]),
        ("the Isle of Dogs, no isle of dogs", ["Isle of Dogs"]),
    ],
)
def test_an_english_name_bears_its_capitals(text, named):
    names = {"us": ("US",), "reed": ("Reed",), "isle": ("isle of Dogs",)}
    entities = {key: Entity(key, "place", {"en": spelt}) for key, spelt in names.items()}
    prepared = scan.vocabulary(lexicon.load("en"), Gazetteer(entities))
    block = Block("paragraph", 0, len(text), 1)
    (one,) = passages.prepare(article(text, "en", (block,)), (block,), prepared)
    spans = [one.span(hit.first, hit.last) for hit in one.hits if hit.sort == "entity"]
    assert [text[span.start : span.end] for span in spans] == named


def test_boilerplate_and_code_are_prepared_too():
    text = "Share\n\nRoth left."
    cut = furniture.mark(text, blocks.plain(text), vocabulary("en").lexicon.language.furniture)
    prepared = passages.prepare(article(text, "en", cut), cut, vocabulary("en"))
    assert [one.block.kind for one in prepared] == ["boilerplate", "paragraph"]


def test_single_marks_keep_their_shape():
    # Folding makes ‘ and ’ the same sign; pairing needs to see which is which.
    prepared = passage("She said ’twas the ‘harbour plan’ of Riga")
    (quotation,) = prepared.quotations
    assert prepared.words[quotation.first : quotation.last] == ("harbour", "plan")


# --- any text ---------------------------------------------------------------------------------------------------------


def well_made(prepared: passages.Passage, block: Block) -> None:
    """Hold a passage of any text against what is true of all."""
    count = len(prepared.words)
    assert count == len(prepared.starts) == len(prepared.ends)
    place = block.start
    for word, start, end in zip(prepared.words, prepared.starts, prepared.ends, strict=True):
        assert place <= start < end <= block.end
        assert word == (fold_word(prepared.text[start:end]) or prepared.text[start:end])
        place = end
    assert [index for pair in prepared.sentences for index in range(*pair)] == list(range(count))
    assert all(first < last for first, last in prepared.sentences)
    assert list(prepared.breaks) == sorted(set(prepared.breaks))
    assert all(0 <= hit.first < hit.last <= count for hit in prepared.hits)
    assert all(0 <= hit.lead < len(prepared.words[hit.first]) for hit in prepared.hits)
    assert (
        tuple(hit for index in sorted(prepared.at_word) for hit in prepared.at_word[index]) == prepared.hits
    )
    ends = {last for _, last in prepared.sentences}
    for quotation in prepared.quotations:
        if quotation.opening is not None and quotation.closing is not None:
            assert not any(quotation.opening < end <= quotation.closing for end in ends)


@given(PROSE, st.sampled_from(LANGUAGES))
@settings(deadline=None, max_examples=300)
def test_any_text_is_prepared(text, lang):
    cut = furniture.mark(text, blocks.plain(text), vocabulary(lang).lexicon.language.furniture)
    prepared = passages.prepare(article(text, lang, cut), cut, vocabulary(lang))
    assert len(prepared) == len(cut)
    for one, block in zip(prepared, cut, strict=True):
        well_made(one, block)


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_long_row_of_anything_is_prepared(piece):
    text = piece * 6000
    prepared = pieces(text, "ar")
    for one in prepared:
        well_made(one, one.block)
    assert [one.block.start for one in prepared] == [0, *(one.block.end for one in prepared[:-1])]
    assert prepared[-1].block.end == len(text)


def test_a_long_row_of_quotations_is_cut_into_sentences():
    assert sentences("Roth said: “We went. We saw.” " * 390) == ["Roth said: “We went. We saw.”"] * 390


def test_a_paragraph_longer_than_any_is_cut_between_sentences():
    text = "Roth went to Riga, as her office said. " * 1000
    prepared = pieces(text)
    assert len(prepared) > 1
    assert all(one.words[-1] == "." and one.words[0] == "roth" for one in prepared)
    assert sentences(text) == ["Roth went to Riga, as her office said."] * 1000


def test_a_sentence_longer_than_any_is_cut_between_words():
    text = "Roth and Bern and " * 2000
    assert {word for one in pieces(text) for word in one.words} == {"roth", "and", "bern"}
