"""The article is told from the page around it: labels, stamps and what comes after the end are marked, sentences stay."""

import pytest

from generator import lexicon
from generator.text import blocks, furniture

PROSE = {
    "fa": "شهرداران دو شهر روز چهارشنبه در ریگا با هم دیدار کردند و سه ساعت گفت‌وگو کردند.",
    "ar": "التقى رئيسا البلديتين يوم الأربعاء في ريغا وتحدثا ثلاث ساعات عن التجارة بين المدينتين.",
    "en": "The two mayors met on Wednesday in Riga and spoke for three hours about the harbour.",
}


def kinds(lang: str, *lines: str) -> list[str]:
    """Say what each line of a page is taken for."""
    text = "\n".join(lines)
    cut = blocks.plain(text)
    marked = furniture.mark(text, cut, lexicon.load(lang).language.furniture)
    assert [(b.start, b.end, b.line, b.level) for b in marked] == [
        (b.start, b.end, b.line, b.level) for b in cut
    ]
    return [block.kind for block in marked]


def kind(lang: str, line: str) -> str:
    """Say what a line in the middle of an article is taken for."""
    return kinds(lang, PROSE[lang], line, PROSE[lang])[1]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fa", "تاریخ انتشار: ۱۰ دی ۱۴۰۰ - ۱۰:۲۶"),
        ("fa", "تاريخ انتشار : ۱۰ دي ۱۴۰۰"),
        ("fa", "منتشر شده در ۱۴۰۰/۱۰/۱۰"),
        ("ar", "تاريخ النشر: الأربعاء 16 يونيو 2021"),
        ("ar", "نشر في 16-06-2021"),
        ("ar", "نُشر في: ١٦/٠٦/٢٠٢١"),
        ("en", "Published: 16 June 2021, 10:26"),
        ("en", "Published on Wednesday, June 16, 2021 at 3.15 p.m."),
        ("en", "Posted 16 June 2021"),
    ],
)
def test_the_stamp_of_publication(lang, line):
    assert kind(lang, line) == "stamp"


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fa", "به‌روز شده در: ۱۱ دی ۱۴۰۰ - ۰۹:۱۰"),
        ("fa", "به روز شده در ۱۱ دی ۱۴۰۰"),
        ("fa", "آخرین ویرایش"),
        ("ar", "آخر تحديث 16 يونيو 2021 - 10:26"),
        ("ar", "آخر تحديث: أمس"),
        ("en", "Updated on Monday, 14 June 2021"),
        ("en", "Last updated: yesterday"),
        ("en", "Updated 3.15 p.m."),
    ],
)
def test_a_stamp_that_is_not_of_the_publication(lang, line):
    assert kind(lang, line) == "boilerplate"


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fa", "کد خبر: ۸۱۹۹۹۱"),
        ("fa", "اشتراک گذاری"),
        ("fa", "فیسبوک توییتر | تلگرام"),
        ("fa", "دیدگاه‌ها (۱۲)"),
        ("ar", "اظهر المزيد"),
        ("ar", "شارك فيسبوك تويتر واتساب"),
        ("ar", "التعليقات 3"),
        ("en", "Share"),
        ("en", "Share this article"),
        ("en", "Facebook | Twitter | WhatsApp"),
        ("en", "Home > News > World"),
        ("en", "Comments (12)"),
    ],
)
def test_buttons_and_labels_wherever_they_stand(lang, line):
    assert kind(lang, line) == "boilerplate"


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fa", "کد خبر را روت به برن نداد."),
        ("fa", "نظرات روت را همه می‌دانند."),
        ("fa", "عکس برن در روزنامه"),
        ("fa", "چاپ کتاب تازه دو هفته زمان می‌برد."),
        ("fa", "تاریخ انتشار کتاب معلوم نیست."),
        ("ar", "تحديث الأسطول يبدأ في ربيع عام 2022"),
        ("ar", "شارك روث وبرن في الاجتماع."),
        ("ar", "أخبار سارة من ريغا"),
        ("ar", "نشر في كتابه الأخير 3 رسائل."),
        ("en", "Updated figures show that 12 people were hurt."),
        ("en", "Published in 2019, the memoir of Ana Roth tells of 3 talks."),
        ("en", "Print is not dead, said Bern."),
        ("en", "News reached the harbour late."),
        ("en", "Comments by Roth were brief."),
        ("en", "10.26 – 16.06.2021"),
    ],
)
def test_prose_that_begins_as_a_label_does_stays(lang, line):
    assert kind(lang, line) == "paragraph"


def test_a_label_is_short():
    assert kind("en", "share " * 8) == "boilerplate"
    assert kind("en", "share " * 9) == "paragraph"
    assert kind("en", "Published " + "16 June 2021 " * 6) == "paragraph"


def test_bare_figures_above_the_article_are_the_crawler_s():
    assert kinds("fa", "۱۰:۲۶ - ۱۰-۱۰-۱۴۰۰", "دیدار در ریگا", "* * *", PROSE["fa"], "۱۰:۲۶") == [
        "boilerplate",
        "paragraph",
        "boilerplate",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("lang", "after"),
    [
        ("fa", ["انتهای پیام", "برچسب ها: ریگا، بندر", "دیدار دوم شهرداران در راه است"]),
        ("fa", ["مطالب مرتبط", "دیدار دوم در راه است", "بندر ریگا گود می‌شود"]),
        ("fa", ["برچسب‌ها", "ریگا"]),
        ("ar", ["مقالات ذات صلة", "لقاء آخر في ريغا", "تعميق ميناء ريغا"]),
        ("ar", ["الوسوم: ريغا، الميناء", "جميع الحقوق محفوظة."]),
        (
            "en",
            ["Related stories", "Mayors to meet again", "Copyright 2021 The Herald. All rights reserved."],
        ),
        ("en", ["Tags: Riga, harbour", "Follow us online.", "Mayors to meet again"]),
    ],
)
def test_what_follows_the_article_is_left_out(lang, after):
    assert kinds(lang, PROSE[lang], *after) == ["paragraph", *["boilerplate"] * len(after)]


@pytest.mark.parametrize(
    ("lang", "last"),
    [
        ("fa", "نظرات روت و برن یکی نبود."),
        ("ar", "المزيد من العقوبات ستفرض قريبا."),
        ("en", "Comments by Roth were brief."),
        ("en", "Recommended by nobody, Bern left early."),
    ],
)
def test_a_short_last_sentence_of_the_article_stays(lang, last):
    assert kinds(lang, PROSE[lang], last) == ["paragraph", "paragraph"]


def test_the_article_goes_on_after_a_label_in_its_middle():
    assert kinds("en", PROSE["en"], "Read more: Mayors to meet again", PROSE["en"]) == ["paragraph"] * 3
    assert kinds("en", PROSE["en"], "Read more", PROSE["en"]) == ["paragraph", "boilerplate", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "بیشتر بخوانید: شهرداران دو شهر فردا دیدار می‌کنند",
        "همچنین بخوانید | پل تازه باز شد",
        "نویسنده: ن. م.",
        "عکس: خبرگزاری",
    ],
)
def test_a_line_that_leads_to_another_article_or_names_its_author(line):
    assert kind("fa", line) == "boilerplate"


@pytest.mark.parametrize("line", ["در همین زمینه، شهردار گفت راه باز است.", "بخوانید که چه نوشته بود"])
def test_a_sentence_that_begins_as_a_link_does_stays(line):
    assert kind("fa", line) == "paragraph"


def test_headlines_below_a_line_that_leads_on_are_of_other_articles():
    lines = (
        PROSE["fa"],
        "بیشتر بخوانید:",
        "پل بسته شد",
        "بندر فردا باز می‌شود",
        "او گفت راه باز است.",
        PROSE["fa"],
    )
    assert kinds("fa", *lines) == ["paragraph", *["boilerplate"] * 3, "paragraph", "paragraph"]


def test_headlines_below_a_line_that_leads_on_are_few():
    lines = (PROSE["fa"], "بیشتر بخوانید:", *["پل بسته شد"] * 6, PROSE["fa"])
    assert kinds("fa", *lines) == ["paragraph", *["boilerplate"] * 5, *["paragraph"] * 3]


def test_other_kinds_of_blocks_are_kept():
    text, cut, _ = blocks.markdown(f"# {PROSE['en']}\n\n> {PROSE['en']}\n\n- Share\n\n{PROSE['en']}")
    marked = furniture.mark(text, cut, lexicon.load("en").language.furniture)
    assert [block.kind for block in marked] == ["heading", "quotation", "boilerplate", "paragraph"]


def test_a_page_of_nothing_but_labels():
    assert kinds("en", "Share", "Tags") == ["boilerplate", "boilerplate"]
    assert kinds("en") == []
