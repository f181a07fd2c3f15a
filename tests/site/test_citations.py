"""How to cite a contact, an article and a quote."""

import json
import re

import made_up

from generator.site import citations, index, theme

LOOKED = index.read(made_up.site(base_url="https://naql.example/"), theme.read())


def test_bibtex_cites_the_contact_and_its_sources() -> None:
    written = citations.contact_bibtex(LOOKED, made_up.BELMAR, "contacts/x.bib").decode()
    assert re.findall(r"^@(\w+)\{([\w-]+),$", written, re.MULTILINE) == [
        ("online", "2021-12-30-meeting"),
        ("article", "belmar-en"),
        ("article", "belmar-ar"),
        ("article", "belmar-fa"),
    ]
    assert "  langid = {persian}," in written
    assert "  date = {2021-12-31}," in written
    assert written.count("{") == written.count("}")


def test_bibtex_cites_each_quote_under_its_id() -> None:
    written = citations.article_bibtex(LOOKED, made_up.FA, "citations/belmar-fa.bib").decode()
    keys = re.findall(r"^@\w+\{([\w-]+),$", written, re.MULTILINE)
    assert keys == ["belmar-fa", *(quote.id for quote in made_up.FA_REPORT.quotes)]
    _, _, quote = written.partition("@online{q-fa2,")
    assert "author = {{هاله نوردن}}," in quote
    assert "title = {رود از آن هر دوی ماست}," in quote
    assert "related = {belmar-fa}," in quote
    assert "url = {https://naql.example/fa/articles/belmar-fa.html#q-fa2}," in quote


def test_an_address_is_written_as_it_is() -> None:
    """BibLaTeX takes this field literally: a backslash would become a part of the address."""
    written = citations._entry("online", "x", {"url": "https://a.example/b_c?d=1&e=50%25#f"})
    assert "  url = {https://a.example/b_c?d=1&e=50%25#f},\n" in written


def test_what_latex_would_take_for_a_command_is_escaped() -> None:
    written = citations._entry("online", "x", {"title": r"50% & {more}_\~", "url": ""}, ["A, B"])
    assert written == (
        "@online{x,\n  author = {{A, B}},\n"
        "  title = {50\\% \\& \\{more\\}\\_\\textbackslash{}\\textasciitilde{}},\n}\n"
    )


def test_csl_lists_the_contact_and_its_sources() -> None:
    items = json.loads(citations.contact_csl(LOOKED, made_up.BELMAR, "contacts/x.csl.json"))
    assert [item["id"] for item in items] == ["2021-12-30-meeting", "belmar-en", "belmar-ar", "belmar-fa"]
    assert items[2]["issued"] == {"date-parts": [[2021, 12, 31]]}
    assert items[2]["container-title"] == "المنارة"


def test_csl_lists_each_quote_with_its_speaker_and_permalink() -> None:
    items = json.loads(citations.article_csl(LOOKED, made_up.FA, "citations/belmar-fa.csl.json"))
    quote = next(item for item in items if item["id"] == "q-fa2")
    assert quote["author"] == [{"literal": "هاله نوردن"}]
    assert quote["title"] == "رود از آن هر دوی ماست"
    assert quote["language"] == "fa"
    assert quote["URL"] == "https://naql.example/fa/articles/belmar-fa.html#q-fa2"
