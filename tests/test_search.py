"""The search index: made of folded words, the same from the same words, remembered, and said plainly when it fails."""

import gzip
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "site"))

import made_up

from generator import search
from generator.errors import GenError
from generator.site import findable, index, theme
from program import Gen


def promised(cache: Path) -> dict[str, bytes]:
    return {file.path: file.render() for file in search.promise(made_up.site(), theme.read(), cache)}


def test_the_same_words_give_the_same_index(tmp_path: Path) -> None:
    assert promised(tmp_path / "one") == promised(tmp_path / "two")


def test_an_index_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = promised(tmp_path)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("made again"))
    assert promised(tmp_path) == first


def test_a_spoilt_memory_is_made_anew(tmp_path: Path) -> None:
    first = promised(tmp_path)
    (tmp_path / search.NAME).write_bytes(b"?")
    assert promised(tmp_path) == first


def test_the_index_holds_folded_words_and_the_original_beside_them(tmp_path: Path) -> None:
    fragments = [data for path, data in promised(tmp_path).items() if path.endswith(".pf_fragment")]
    texts = [gzip.decompress(data).decode() for data in fragments]
    assert any("گفتوگو" in text and "گفت‌وگو" in text for text in texts)


def test_written_and_folded_words_go_in_step() -> None:
    for document in findable.documents(index.read(made_up.site(), theme.read())):
        written, folded = findable.pairs(document.text)
        assert len(written.split(" ")) == len(folded.split(" "))
    assert findable.pairs("«هسته‌ای» ء ۱۴۰۰") == ("«هسته‌ای» ۱۴۰۰", "«هستهای» 1400")


def test_every_contact_article_and_entity_can_be_found() -> None:
    site = made_up.site()
    urls = [one.url for one in findable.documents(index.read(site, theme.read()))]
    assert "{lang}/articles/belmar-fa.html" in urls
    assert {"fa/contacts/2021-12-30-meeting.html", "en/people/norden.html", "ar/about.html"} <= set(urls)
    own = made_up.site(article_pages="own")
    assert "fa/articles/belmar-fa.html" in [d.url for d in findable.documents(index.read(own, theme.read()))]


def test_a_failure_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search.sys, "executable", str(tmp_path / "python"))
    (tmp_path / "python").write_text("#!/bin/sh\necho no room >&2\nexit 3\n")
    (tmp_path / "python").chmod(0o755)
    with pytest.raises(GenError, match=r"the search index could not be made \(no room\)"):
        promised(tmp_path / "cache")


def test_a_large_site_has_an_index_only_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "is_installed", lambda: True)
    assert search.is_wanted(search.FEW)
    assert not search.is_wanted(search.FEW + 1)


def test_the_search_of_a_built_site_is_taken_off_and_put_on_again(gen: Gen, starter: Path) -> None:
    index = starter / "public" / "pagefind" / "pagefind.js"
    for asked in ((), ("--no-search",), ("--search",)):
        assert gen("build", starter, "--quiet", *asked).code == 0
        assert index.exists() == (asked != ("--no-search",))
