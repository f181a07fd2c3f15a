"""The timeline narrowed to one value: which pages there are, what is on them, and how long lists are cut."""

import made_up
import msgspec

from generator.model import Contact, Timeline
from generator.site import outputs, theme
from pages import Page


def test_every_value_has_a_page_in_every_language(built: dict[str, str]) -> None:
    for path in (
        "fa/by/kind/phone_call.html",
        "ar/by/speaker/norden.html",
        "en/by/language/fa.html",
        "fa/by/topic/fishing.html",
        "fa/by/year/1400.html",
        "en/by/year/2021.html",
    ):
        assert path in built, path
    assert "en/by/year/1400.html" not in built, "years are those of the page's own calendar"


def test_a_page_has_the_contacts_with_its_value_only(built: dict[str, str]) -> None:
    page = Page(built["fa/by/kind/phone_call.html"])
    rows = [one.attributes["id"] for one in page.elements if "row" in one.attributes.get("class", "").split()]
    assert rows == ["2022-02-12-phone-call"]
    assert "۱ تماس" in page.text


def test_the_timeline_offers_each_choice_with_its_number(built: dict[str, str]) -> None:
    assert "Year 2021 1 2022 2" in Page(built["en/index.html"]).text
    assert Page(built["en/index.html"]).find("a", data_value="2021")


def _many(number: int) -> tuple[Contact, ...]:
    return tuple(
        msgspec.structs.replace(made_up.CALLED, id=f"call-{n:03}", aliases=()) for n in range(number)
    )


def test_a_long_list_is_cut_into_pages() -> None:
    site = made_up.site()
    site = msgspec.structs.replace(site, timeline=Timeline(_many(120)))
    files = {file.path: file for file in outputs.plan(site, theme.read())}
    paths = ["en/by/kind/phone_call.html", "en/by/kind/phone_call-2.html", "en/by/kind/phone_call-3.html"]
    shown = [files[path].render().decode().count('<article class="row"') for path in paths]
    assert shown == [50, 50, 20]
    assert "en/by/kind/phone_call-4.html" not in files
    second = Page(files[paths[1]].render().decode())
    assert [a["href"] for a in second.find("a", aria_current="page") if "phone_call" in a["href"]] == [
        "../../../en/by/kind/phone_call-2.html"
    ]


def test_one_more_contact_changes_the_key_of_every_sheet_of_its_list() -> None:
    keys = []
    for number in (120, 160):
        site = msgspec.structs.replace(made_up.site(), timeline=Timeline(_many(number)))
        files = {file.path: file.key for file in outputs.plan(site, theme.read())}
        keys.append(files["en/by/kind/phone_call.html"])
    assert keys[0] != keys[1]
