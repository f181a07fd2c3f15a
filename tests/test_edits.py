"""Whatever is edited in whatever order, an incremental build gives the bytes of a clean one."""

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from generator import build

MINIMAL = Path(__file__).parent / "sites" / "minimal"

SLUGS = st.sampled_from(("first", "second", "third"))
SENTENCES = (
    "Orlo and Velin spoke by telephone on 2 March 2022.",
    "Daniel Orlo met Marta Velin on 5 May 2022.",
    "Orlo said: “The shared waters must stay open to all boats.”",
    "“We have agreed on fishing”, Velin said.",
    "Nothing else happened in the harbour.",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map("\n\n".join)
TITLES = st.sampled_from(("Talks", "A call"))


class Edits(RuleBasedStateMachine):
    """A site that is edited and built again and again."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.site = self.home / "site"
        shutil.copytree(MINIMAL, self.site)
        self.day = date(2026, 1, 1)

    def article(self, slug: str) -> Path:
        return self.site / "content" / "articles" / "ar" / f"{slug}.md"

    @rule(slug=SLUGS, title=TITLES, text=TEXTS)
    def write(self, slug: str, title: str, text: str) -> None:
        self.article(slug).write_text(
            f"---\ntitle: {title}\nlang: en\npublished: 2022-05-06\n---\n{text}\n", "utf-8"
        )

    @rule(slug=SLUGS)
    def delete(self, slug: str) -> None:
        self.article(slug).unlink(missing_ok=True)

    @rule(slug=SLUGS, other=SLUGS)
    def rename(self, slug: str, other: str) -> None:
        if self.article(slug).exists():
            self.article(slug).replace(self.article(other))

    @rule(name=st.sampled_from(("Marta Velin", "Martha Velin")))
    def call_a_person(self, name: str) -> None:
        people = self.site / "content" / "people.toml"
        text = people.read_text("utf-8")
        people.write_text(text.replace("Marta Velin", name).replace("Martha Velin", name), "utf-8")

    @rule(action=st.sampled_from(("reject", "accept")), which=st.integers(0, 99))
    def rule_on_a_finding(self, action: str, which: int) -> None:
        findings = [id for gist in self.made.site.gists for id in gist.findings.split()]
        self.decide(f'[[{action}]]\ntarget = "{findings[which % len(findings)]}"')

    @rule(slug=SLUGS, which=st.integers(0, 99))
    def pin_an_article(self, slug: str, which: int) -> None:
        contacts = self.made.site.timeline.contacts
        if contacts and self.article(slug).exists():
            self.decide(f'[[pin]]\narticle = "{slug}"\ncontact = "{contacts[which % len(contacts)].id}"')

    @rule(which=st.integers(0, 99))
    def choose_a_length(self, which: int) -> None:
        contacts = self.made.site.timeline.contacts
        if contacts:
            self.decide(f'[[correct]]\ntarget = "{contacts[which % len(contacts)].id}"\nduration = "PT45M"')

    def decide(self, ruling: str) -> None:
        """Rule on something, on a later day than ever before, so that this holds."""
        self.day += timedelta(days=1)
        file = self.site / "content" / "decisions" / f"{self.day}.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f'{ruling}\nby = "editor"\non = {self.day}\n', "utf-8")

    @rule()
    def take_all_decisions_back(self) -> None:
        shutil.rmtree(self.site / "content" / "decisions", ignore_errors=True)

    @rule(damage=st.sampled_from(("delete", "cut", "flip")))
    def damage_the_cache(self, damage: str) -> None:
        for file in sorted((self.site / ".naql").glob("*")):
            if file.is_file() and file.name != ".gitignore":
                data = bytearray(file.read_bytes())
                if damage == "delete" or not data:
                    file.unlink()
                    continue
                data[len(data) // 2] ^= 0xFF if damage == "flip" else 0
                file.write_bytes(data[: len(data) // 2] if damage == "cut" else data)

    @invariant()
    def the_site_is_as_a_clean_build_makes_it(self) -> None:
        if hasattr(self, "site"):
            self.made = build.make(self.site, self.site / "public", jobs=1)
            clean = self.home / "clean"
            shutil.rmtree(clean, ignore_errors=True)
            build.make(self.site, clean, cache=self.home / "fresh", jobs=1)
            assert files(self.site / "public") == files(clean)
            shutil.rmtree(self.home / "fresh", ignore_errors=True)

    def teardown(self) -> None:
        if hasattr(self, "home"):
            shutil.rmtree(self.home)


def files(folder: Path) -> dict[str, bytes]:
    """Read all files of a site, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


TestEdits = Edits.TestCase
TestEdits.settings = settings(
    max_examples=3, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
