"""A small site about people who do not exist, built from records by hand: three languages, four contacts, five reports.

Two heads of state, Miran Dastani of Sarvan and Hale Norden of Vestmark, meet, telephone, see each other on a screen and
write. The reports hold what a page must cope with: a quote in a quote, a date in a quote, a quote over two paragraphs, a
speaker nobody knows, a date nothing anchors, page furniture, and words that look like HTML.
"""

import hashlib
from datetime import date
from typing import Any

import msgspec

from generator.calendars import day_of, month_of
from generator.gists import gist
from generator.model import (
    Article,
    Block,
    Claim,
    Claimed,
    Contact,
    Cue,
    DateMention,
    Display,
    Entity,
    Gazetteer,
    Outlet,
    Quote,
    Report,
    Role,
    Run,
    Settings,
    Site,
    Source,
    Span,
    Speaker,
    Subject,
    Timeline,
    When,
    pack_claims,
    pack_quotes,
)

LANGUAGES = ("fa", "ar", "en")


def names(fa: str, ar: str, en: str) -> dict[str, tuple[str, ...]]:
    """Give one name a language."""
    return {"fa": (fa,), "ar": (ar,), "en": (en,)}


ENTITIES = (
    Entity("dastani", "person", names("میران دستانی", "ميران دستاني", "Miran Dastani"), "Q100000001", "male"),
    Entity(
        "norden",
        "person",
        names("هاله نوردن", "هالة نوردن", "Hale Norden"),
        "Q100000002",
        "female",
        roles=(Role("president", "vestmark"),),
    ),
    Entity("ozar", "person", names("تیمور اوزار", "تيمور أوزار", "Timur Ozar")),
    Entity(
        "chancellery", "body", names("دفتر صدراعظم", "ديوان المستشارية", "the Chancellery"), of="vestmark"
    ),
    Entity("belmar", "place", names("بلمار", "بلمار", "Belmar"), of="vestmark"),
    Entity("vestmark", "place", names("وستمارک", "فستمارك", "Vestmark")),
    Entity("sarvan", "place", names("سروان", "سروان", "Sarvan")),
    Entity("river-treaty", "topic", names("پیمان رود", "معاهدة النهر", "River treaty")),
    Entity("fishing", "topic", {"en": ("Fishing rights",), "fa": ("حق ماهیگیری",)}),
)

OUTLETS = {
    "sobh": Outlet("sobh", names("صبح بلمار", "صباح بلمار", "Belmar Morning"), "fa", "Asia/Tehran"),
    "manara": Outlet("manara", names("مناره", "المنارة", "Al-Manara"), "ar", "Africa/Cairo"),
    "chancellery": Outlet(
        "chancellery",
        names("دفتر صدراعظم", "ديوان المستشارية", "The Chancellery"),
        "en",
        "Europe/London",
        True,
    ),
}


def span(text: str, words: str, after: int = 0) -> Span:
    """Find words in a text."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def blocks(text: str, **kinds: Any) -> tuple[Block, ...]:
    """Cut a text at its empty lines; ``kinds`` names those that are no paragraphs, as ``b3="item"``."""
    found, start, line = [], 0, 5
    for number, part in enumerate(text.split("\n\n"), 1):
        kind = kinds.get(f"b{number}", "paragraph")
        found.append(Block(kind, start, start + len(part), line, 1 if kind in ("heading", "item") else 0))
        start += len(part) + 2
        line += 2
    return tuple(found)


def article(id: str, lang: str, title: str, text: str, day: tuple[int, int, int], **more: Any) -> Article:
    """Make an article whose digest follows from its words."""
    kinds = {key: more.pop(key) for key in list(more) if key.startswith("b") and key[1:].isdecimal()}
    digest = hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
    return Article(
        id=id,
        lang=lang,
        title=title,
        text=text,
        blocks=blocks(text, **kinds),
        digest=digest,
        path=f"content/articles/{lang}/{id}.md",
        published=day_of("gregorian", *day),
        **more,
    )


def dated(id: str, text: str, words: str, when: When | None, calendar: Any, rule: str) -> DateMention:
    """Mention a date."""
    return DateMention(id, span(text, words), words, when, calendar, rule)


def said(
    id: str, text: str, words: str, kind: Any, who: tuple[Speaker, ...], cue: str = "", **more: Any
) -> Quote:
    """Attribute words to somebody."""
    at = span(text, words)
    verb = Cue(span(text, cue), cue, cue, more.pop("stance", "say")) if cue else None
    return Quote(
        id, at, words, kind, who, more.pop("through", ()), verb, more.pop("rule", "cue.before"), **more
    )


def speaker(id: str, lang: str) -> Speaker:
    """Name somebody of the gazetteer in a language."""
    entity = next(one for one in ENTITIES if one.id == id)
    return Speaker(id, entity.names[lang][0])


# --- reports ----------------------------------------------------------------------------------------------------------

FA_TEXT = """تاریخ انتشار: ۱۰:۲۶ - ۱۱-۱۰-۱۴۰۰

میران دستانی و هاله نوردن پنجشنبه در بلمار دیدار کردند. دستانی گفت: «در ۹ دی ۱۴۰۰ راهی تازه گشودیم؛ همتایم به من گفت \
“رود از آن هر دوی ماست” و من پذیرفتم».

تیمور اوزار گفت که نوردن پیمان رود را <b>بی‌قید</b> پذیرفته است. یک دیپلمات گفت: «کار تمام نیست.»

وی افزود:

ما به گفت‌وگو ادامه می‌دهیم. سال آینده در چنین روزی باز می‌آییم.

فیلم بیشتر

اخبار مرتبط"""

FA = article(
    "belmar-fa",
    "fa",
    "دیدار در بلمار",
    FA_TEXT,
    (2022, 1, 1),
    b1="stamp",
    b6="boilerplate",
    b7="boilerplate",
    outlet="sobh",
    url="https://sobh.example/1",
    published_text="۱۱ دی ۱۴۰۰",
    sources=(Source("یادداشت دفتر", "https://chancellery.example/note"),),
    translation="نقل‌ها را خود ترجمه کرده‌ایم.",
)

FA_REPORT = Report(
    article=FA.id,
    published=FA.published,
    dates=(
        dated(
            "d-fa1",
            FA_TEXT,
            "۱۰:۲۶ - ۱۱-۱۰-۱۴۰۰",
            When(date(2022, 1, 1), date(2022, 1, 1), "day", "jalali", "10:26", "Asia/Tehran"),
            "jalali",
            "numeric.dmy/stamp",
        ),
        dated("d-fa2", FA_TEXT, "پنجشنبه", day_of("gregorian", 2021, 12, 30), "relative", "weekday"),
        dated("d-fa3", FA_TEXT, "۹ دی ۱۴۰۰", day_of("jalali", 1400, 10, 9), "jalali", "named.dmy"),
        dated("d-fa4", FA_TEXT, "سال آینده", None, "relative", "relative.year"),
    ),
    mentions=(),
    quotes=(
        said(
            "q-fa1",
            FA_TEXT,
            "در ۹ دی ۱۴۰۰ راهی تازه گشودیم؛ همتایم به من گفت “رود از آن هر دوی ماست” و من پذیرفتم",
            "direct",
            (speaker("dastani", "fa"),),
            "گفت",
        ),
        said(
            "q-fa2",
            FA_TEXT,
            "رود از آن هر دوی ماست",
            "direct",
            (speaker("norden", "fa"),),
            through=(speaker("dastani", "fa"),),
            depth=1,
            steps=("همتایم → هاله نوردن",),
        ),
        said(
            "q-fa3",
            FA_TEXT,
            "نوردن پیمان رود را <b>بی‌قید</b> پذیرفته است",
            "indirect",
            (speaker("ozar", "fa"),),
            rule="that.clause",
        ),
        said("q-fa4", FA_TEXT, "کار تمام نیست.", "direct", (Speaker(None, "یک دیپلمات"),)),
        said(
            "q-fa5",
            FA_TEXT,
            "ما به گفت‌وگو ادامه می‌دهیم. سال آینده در چنین روزی باز می‌آییم.",
            "direct",
            (),
            "افزود",
            rule="block.colon",
        ),
    ),
    occasions=(),
    topics=("river-treaty",),
    boilerplate=(),
    notes=(),
)

AR_TEXT = """التقى ميران دستاني وهالة نوردن يوم الخميس 30 ديسمبر 2021 في بلمار، واستمر اللقاء نحو ثلاث ساعات.

وقالت نوردن إن "النهر ملك لنا جميعاً". وأكد دستاني أن بلاده ستعود إلى المعاهدة في رجب 1443."""

AR = article(
    "belmar-ar",
    "ar",
    "لقاء على ضفة النهر",
    AR_TEXT,
    (2021, 12, 31),
    outlet="manara",
    published_text="31 ديسمبر 2021",
)

AR_REPORT = Report(
    article=AR.id,
    published=AR.published,
    dates=(
        dated(
            "d-ar1",
            AR_TEXT,
            "الخميس 30 ديسمبر 2021",
            day_of("gregorian", 2021, 12, 30),
            "gregorian",
            "named.dmy",
        ),
        dated("d-ar2", AR_TEXT, "رجب 1443", month_of("hijri", 1443, 7), "hijri", "named.my"),
    ),
    mentions=(),
    quotes=(
        said("q-ar1", AR_TEXT, "النهر ملك لنا جميعاً", "mixed", (speaker("norden", "ar"),), "قالت"),
        said(
            "q-ar2",
            AR_TEXT,
            "بلاده ستعود إلى المعاهدة في رجب 1443",
            "indirect",
            (speaker("dastani", "ar"),),
            "أكد",
            stance="claim",
            rule="that.clause",
        ),
    ),
    occasions=(),
    topics=(),
    boilerplate=(),
    notes=(),
)

EN_TEXT = """The talks

Hale Norden met Miran Dastani in Belmar on 30 December 2021 for two hours and 38 minutes, the Chancellery said.

"We will keep the river open," Norden told reporters. Dastani said he had "never doubted" the treaty.

first item with a link

second item"""

EN = article(
    "belmar-en",
    "en",
    "Readout of the meeting in Belmar",
    EN_TEXT,
    (2021, 12, 30),
    b1="heading",
    b4="item",
    b5="item",
    outlet="chancellery",
    url="https://chancellery.example/readout",
    runs=(
        Run("emphasis", EN_TEXT.index("river"), EN_TEXT.index("river") + 5),
        Run("link", EN_TEXT.index("a link"), EN_TEXT.index("a link") + 6, "https://chancellery.example/x"),
    ),
)

EN_REPORT = Report(
    article=EN.id,
    published=EN.published,
    dates=(
        dated(
            "d-en1", EN_TEXT, "30 December 2021", day_of("gregorian", 2021, 12, 30), "gregorian", "named.dmy"
        ),
    ),
    mentions=(),
    quotes=(
        said("q-en1", EN_TEXT, "We will keep the river open,", "direct", (speaker("norden", "en"),), "told"),
        said(
            "q-en2",
            EN_TEXT,
            'he had "never doubted" the treaty',
            "mixed",
            (speaker("dastani", "en"),),
            "said",
        ),
    ),
    occasions=(),
    topics=("river-treaty", "fishing"),
    boilerplate=(),
    notes=(),
)

CALL_TEXT = "دستانی و نوردن ۲۳ بهمن ۱۴۰۰ تلفنی گفت‌وگو کردند. نوردن هشدار داد که رود یخ خواهد زد."
CALL = article("call-fa", "fa", "گفت‌وگوی تلفنی در زمستان", CALL_TEXT, (2022, 2, 13), outlet="sobh")
CALL_REPORT = Report(
    article=CALL.id,
    published=CALL.published,
    dates=(
        dated("d-call1", CALL_TEXT, "۲۳ بهمن ۱۴۰۰", day_of("jalali", 1400, 11, 23), "jalali", "named.dmy"),
    ),
    mentions=(),
    quotes=(
        said(
            "q-call1",
            CALL_TEXT,
            "رود یخ خواهد زد",
            "indirect",
            (speaker("norden", "fa"),),
            "هشدار داد",
            stance="warn",
        ),
    ),
    occasions=(),
    topics=(),
    boilerplate=(),
    notes=(),
)

APART = article("weather-en", "en", "Ice on the river", "The river froze. Nobody met.", (2022, 2, 20))
APART_REPORT = Report(APART.id, APART.published, (), (), (), (), (), (), ())

# --- contacts ---------------------------------------------------------------------------------------------------------

BELMAR = Contact(
    id="2021-12-30-meeting",
    kind="meeting",
    when=day_of("gregorian", 2021, 12, 30),
    place="belmar",
    participants=("dastani", "norden"),
    status="held",
    packed_claims=pack_claims(
        (
            Claim("duration", "PT3H", AR.id, span(AR_TEXT, "ثلاث ساعات"), "ثلاث ساعات", True),
            Claim(
                "duration",
                "PT2H38M",
                EN.id,
                span(EN_TEXT, "two hours and 38 minutes"),
                "two hours and 38 minutes",
            ),
            Claim("place", "belmar", FA.id, span(FA_TEXT, "بلمار"), "بلمار"),
            Claim("place", "belmar", AR.id, span(AR_TEXT, "بلمار"), "بلمار"),
        )
    ),
    chosen={"duration": Claimed("PT2H38M", "official", True), "place": Claimed("belmar", "majority", False)},
    reports=(EN.id, AR.id, FA.id),
    packed_quotes=pack_quotes(
        (
            *((EN.id, quote.id) for quote in EN_REPORT.quotes),
            *((AR.id, quote.id) for quote in AR_REPORT.quotes),
            *((FA.id, quote.id) for quote in FA_REPORT.quotes),
        )
    ),
    sayings=sum(len(report.quotes) for report in (EN_REPORT, AR_REPORT, FA_REPORT)),
    topics=("fishing", "river-treaty"),
    ordinal=1,
    aliases=("2021-12-31-meeting",),
)
CALLED = Contact(
    id="2022-02-12-phone-call",
    kind="phone_call",
    when=day_of("gregorian", 2022, 2, 12),
    place=None,
    participants=("dastani", "norden"),
    status="held",
    packed_claims=pack_claims((Claim("initiator", "norden", CALL.id, span(CALL_TEXT, "نوردن"), "نوردن"),)),
    chosen={"initiator": Claimed("norden", "only", False)},
    reports=(CALL.id,),
    packed_quotes=pack_quotes([(CALL.id, "q-call1")]),
    sayings=1,
    topics=("fishing",),
)
PLANNED = Contact(
    id="2022-06-video-call",
    kind="video_call",
    when=month_of("gregorian", 2022, 6),
    place=None,
    participants=("dastani", "norden"),
    status="planned",
    packed_claims=pack_claims(()),
    chosen={},
    reports=(CALL.id,),
    packed_quotes=pack_quotes(()),
    sayings=0,
    topics=(),
)
WRITTEN = Contact(
    id="undated-letter",
    kind="letter",
    when=None,
    place=None,
    participants=("dastani", "norden"),
    status="held",
    packed_claims=pack_claims(()),
    chosen={"initiator": Claimed("dastani", "only", False)},
    reports=(EN.id,),
    packed_quotes=pack_quotes(()),
    sayings=0,
    topics=(),
    titles={"en": "The unsent letter"},
)

ABOUT = tuple(
    Article(f"about-{lang}"[:5], lang, title, text, (Block("paragraph", 0, len(text), 1),), lang * 8)
    for lang, title, text in (
        ("fa", "درباره", "این گاه‌شمار ساختگی است."),
        ("ar", "عن الموقع", "هذا الخط الزمني من صنع الخيال."),
        ("en", "About", "This timeline is made up."),
    )
)


def site(languages: tuple[str, ...] = LANGUAGES, **settings: Any) -> Site:
    """Put the made-up site together; ``settings`` go into its settings."""
    display = {
        "fa": Display(("jalali", "gregorian", "hijri"), "persian"),
        "ar": Display(("gregorian", "hijri"), "latin"),
        "en": Display(("gregorian", "jalali"), "latin"),
    }
    title = {
        "fa": "گاه‌شمار دستانی و نوردن",
        "ar": "الخط الزمني لدستاني ونوردن",
        "en": "Dastani–Norden timeline",
    }
    made = Settings(
        languages=languages,
        title={lang: title[lang] for lang in languages},
        subject=Subject(("dastani", "norden")),
        display={lang: display[lang] for lang in languages},
        **settings,
    )
    articles = sorted((FA, AR, EN, CALL, APART), key=lambda one: one.id)
    by_id = {one.article: one for one in (FA_REPORT, AR_REPORT, EN_REPORT, CALL_REPORT, APART_REPORT)}
    return Site(
        settings=made,
        gazetteer=Gazetteer({one.id: one for one in ENTITIES}),
        outlets=OUTLETS,
        gists=tuple(gist(one, by_id.get(one.id), OUTLETS, made.subject) for one in articles),
        articles={one.id: one for one in articles},
        reports=by_id,
        timeline=Timeline((BELMAR, CALLED, PLANNED, WRITTEN), (APART.id,)),
        pages=tuple(page for page in ABOUT if page.lang in languages),
    )


def telling(site: Site, articles: dict[str, Article], reports: dict[str, Report]) -> Site:
    """Give a site other articles and reports, with their gists."""
    subject = site.settings.subject
    gists = tuple(gist(articles[id], reports.get(id), site.outlets, subject) for id in sorted(articles))
    return msgspec.structs.replace(site, gists=gists, articles=articles, reports=reports)
