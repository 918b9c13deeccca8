"""The pages of the documentation that are made from the rules hold all of them, and point to what is there."""

from __future__ import annotations

import re
import shlex
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from okstat.book import default_book
from okstat.catalogue import coverage_rows, coverage_totals, rule_rows
from okstat.citation import Instrument
from okstat.cli import main

ROOT = Path(__file__).parents[1]


def extension(name: str) -> ModuleType:
    """A module of `docs/_ext`."""
    spec = spec_from_file_location(name, ROOT / "docs" / "_ext" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MADE = extension("catalogue_pages")
PAGES: dict[str, str] = MADE.pages()
ROWS = rule_rows(default_book())


class TestCatalogue:
    """A page for each topic, with every norm of it."""

    def test_every_norm_has_its_place(self) -> None:
        """Under an anchor of its own, on the page of its topic."""
        anchors = [
            (Path(path).stem, id_)
            for path, text in PAGES.items()
            for id_ in re.findall(r"^\(norm-([\w-]+)\)=$", text, re.MULTILINE)
        ]
        expected = {(str(row["id"]).partition(".")[0], str(row["id"]).replace(".", "-")) for row in ROWS}
        assert sorted(expected) == sorted(anchors)

    def test_every_topic_is_told_in_words(self) -> None:
        """The first word of an id says little to whoever does not know the ids."""
        assert {str(row["id"]).partition(".")[0] for row in ROWS} == MADE.TOPICS.keys()

    @pytest.mark.parametrize("id_", ["exam.window", "company.plan", "assess.half-year", "credit.scope"])
    def test_every_wording_is_told_with_its_law(self, id_: str) -> None:
        page = PAGES[f"catalogue/{id_.partition('.')[0]}.md"]
        norm = page.partition(f"(norm-{id_.replace('.', '-')})=")[2].partition("\n(norm-")[0]
        for row in rule_rows(default_book(), id=id_):
            assert f"| {row['wording']} |" in norm
            assert isinstance(row["citations"], list)
            assert all(f"(<{place['url']}>)" in norm for place in row["citations"])

    def test_requirements_are_a_checklist(self) -> None:
        """Those that hold now; what was asked for by the Act of 1998 is not to be ticked."""
        page = PAGES["catalogue/company.md"]
        items = re.findall(
            r"^- (.*)$", page.partition("```{rst-class} checklist")[2].partition("\n(norm-")[0], re.MULTILINE
        )
        plan = [item for item in items if "Lærebedriften har en plan som sikrer opplæring" in item]
        assert 1 == len(plan)
        assert "[Education Act 2023 § 7-10 (1)](<https://lovdata.no/lov/2023-06-09-30/§7-10>)" in plan[0]
        assert not any("intern plan" in item for item in items)

    def test_a_question_says_who_decides_and_what_they_weigh(self) -> None:
        page = PAGES["catalogue/end.md"].partition("(norm-end-whether-the-breach-is-essential)=")[2]
        assert ":Decided by: the county\n" in page
        assert ":To weigh: whether a party is unable to fulfil the contract\n" in page

    def test_the_first_page_counts_them(self) -> None:
        """Ids, by topic and kind."""
        (line,) = re.findall(r"^\| \[exam\]\(exam\.md\) \|.*$", PAGES["catalogue/index.md"], re.MULTILINE)
        rules = {row["id"] for row in ROWS if str(row["id"]).startswith("exam.") and row["kind"] == "rule"}
        assert line.startswith(f"| [exam](exam.md) | {MADE.TOPICS['exam']} | {len(rules)} |")


class TestCoverage:
    """A page for each instrument, with every ledd."""

    def test_every_ledd_has_its_row(self) -> None:
        for number in {row["instrument"] for row in coverage_rows(default_book())}:
            rows = [row for row in coverage_rows(default_book()) if row["instrument"] == number]
            name = next(one for one in Instrument if one.number == number).name.lower().replace("_", "-")
            page = PAGES[f"coverage/{name}.md"]
            assert len(rows) == len(re.findall(r"^\| § ", page, re.MULTILINE))

    def test_what_answers_is_linked_to_what_is_there(self) -> None:
        anchors = {name for text in PAGES.values() for name in re.findall(r"^\(([\w-]+)\)=$", text, re.MULTILINE)}
        links = {name for text in PAGES.values() for name in re.findall(r"\(#([\w-]+)\)", text)}
        assert links
        assert links <= anchors

    def test_the_first_page_tells_the_share(self) -> None:
        totals = [one for one in coverage_totals(coverage_rows(default_book())) if one["chapter"] is None]
        page = PAGES["coverage/index.md"]
        for total in totals:
            share, attested = (str(total[key] or "0.000") for key in ("share", "attested_share"))
            shown = [f"{int(one.replace('.', '')) / 10:.1f} %" for one in (share, attested)]
            assert f"| {shown[0]} | {shown[1]} | {total['provisions']} |" in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", r"a \| b"),
        ("[x](y) *z* _w_", r"\[x\](y) \*z\* \_w\_"),
        ("`a`\n {b} <c> #d $e ~f ^g", r"\`a\` \{b\} \<c\> \#d \$e \~f \^g"),
        ("1 \\ 2", r"1 \\ 2"),
    ],
)
def test_no_character_of_a_text_is_markup(text: str, expected: str) -> None:
    """What the law says cannot break a page."""
    assert expected == MADE.plain(text)


def test_the_page_on_the_law_of_two_days_shows_what_the_command_answers(capsys: pytest.CaptureFixture[str]) -> None:
    """It is run when the pages are built, so what is shown is what is answered today."""
    page = (ROOT / "docs" / "how-to" / "compare-the-law-of-two-days.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^```\{okstat\} (law-change .*)$", page, re.MULTILINE)
    assert "--before 2024-07-31 --after 2024-08-01" in command
    shown = extension("command_output").output(command)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert main(shlex.split(command)) in {0, 1}
    assert capsys.readouterr().out == shown
    assert "LOV-2023-06-09-30, in force 1 August 2024" in shown


def test_a_command_that_cannot_be_read_stops_the_build() -> None:
    """Better no page than a wrong one."""
    with pytest.raises(ValueError, match="okstat law-change nothing"):
        extension("command_output").output("law-change nothing --before 2024-07-31 --after 2024-08-01")
