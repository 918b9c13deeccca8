"""The commands and their options, as `argparse` knows them."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from okstat import __version__
from okstat.cli import agenda, changing, commands, importing, parties, planning
from okstat.cli.answer import Answer
from okstat.cli.values import amount, county_code, day, number_of_months, number_of_processes, year
from okstat.text import LANGUAGES

if TYPE_CHECKING:
    from argparse import _SubParsersAction

__all__ = ["parser"]

_EXIT_CODES: Final = (
    """exit codes: 0 nothing is breached, 1 something is, 2 the document or the command could not be read"""
)
_EXIT_CODES_OF_A_CHANGE: Final = "exit codes: 0 whatever follows, 2 a document or the command could not be read"
_EXIT_CODES_OF_A_PLAN: Final = "exit codes: 0 whatever is calculated, 2 the document or the command could not be read"
_EXIT_CODES_OF_AN_IMPORT: Final = (
    "exit codes: 0 all is taken, 1 a record is left out or sources do not agree, 2 a file could not be read or written"
)
KINDS: Final = ("apprentice", "training_candidate", "praksisbrev_candidate", "fagbrev_on_the_job")
HOLDERS: Final = ("company", "office")
_EXIT_CODES_OF_AN_AGENDA: Final = "exit codes: 0 whatever is due, 2 the document or the command could not be read"
BEARERS: Final = (
    "anyone", "apprentice", "company", "county", "directorate", "exam_board", "member", "ministry", "office",
    "state_body", "training_board",
)  # fmt: skip
"""The roles, those of the matrix of responsibility among them."""

_FILE: Final = "a portfolio document: .json, or .ndjson with a contract on each line; - for the standard input"


def parser() -> ArgumentParser:
    """The parser; what it reads has `run`, the function to call with it."""
    made = ArgumentParser(
        prog="okstat",
        description="What Norwegian apprenticeship law asks of each contract on a given day, and where it says so.",
        epilog=_EXIT_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action="version", version=f"okstat {__version__}")
    added = made.add_subparsers(metavar="COMMAND", required=True)
    _check(added)
    _explain(added)
    _agenda(added)
    _change(added)
    _law_change(added)
    _plan(added)
    _budget(added)
    _import(added)
    _rules(added)
    _tables(added)
    _coverage(added)
    _add(added, "schema", commands.schema, "the JSON Schema of the portfolio document")
    return made


def _add(added: _SubParsersAction[ArgumentParser], name: str, run: Callable[..., Answer], help: str) -> ArgumentParser:
    made: ArgumentParser = added.add_parser(name, help=help, description=help)
    made.set_defaults(run=run)
    return made


def _check(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "check", commands.check, "what is breached, unknown or to be judged in a portfolio")
    made.epilog = _EXIT_CODES
    _about_a_portfolio(made)
    _format(made, "text", "json", "ndjson", "html")
    made.add_argument("--all", action="store_true", help="also what is met and what does not apply")
    made.add_argument("--missing", action="store_true", help="each missing fact with all who lack it, as text")
    made.add_argument(
        "--due",
        type=number_of_months,
        default=3,
        metavar="MONTHS",
        help="tell what is due in as many months, as text and page; 0 for nothing (default: 3)",
    )
    made.add_argument(
        "--jobs", type=number_of_processes, default=1, metavar="N", help="divide the contracts among N processes"
    )


def _explain(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "explain", commands.explain, "every rule on one subject, what it read, where the law says so")
    made.epilog = _EXIT_CODES
    _about_a_portfolio(made)
    made.add_argument("subject", metavar="SUBJECT", help="an id of the document, or KIND:ID")
    made.add_argument("--rule", metavar="ID", help="one rule only")
    _format(made, "text", "json")


def _agenda(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "agenda", agenda.agenda, "what is due between two days, who bears it, and how it stands")
    made.epilog = _EXIT_CODES_OF_AN_AGENDA
    made.add_argument("file", metavar="FILE", help=_FILE)
    made.add_argument("--from", type=day, required=True, dest="first", metavar="DATE", help="the first day")
    made.add_argument("--to", type=day, required=True, dest="last", metavar="DATE", help="the last day, inclusive")
    made.add_argument("--subject", metavar="ID", help="only what concerns an id of the document, a county, or KIND:ID")
    made.add_argument("--bearer", choices=BEARERS, metavar="ROLE", help=f"only what a role bears: {', '.join(BEARERS)}")
    _known_at(made)
    _format(made, "text", "json", "html", "ics")
    made.add_argument("--by", choices=("day", "bearer"), default="day", help="what text is grouped by (default: day)")


def _change(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "change", changing.change, "what follows from a change: two documents, before and after it")
    made.epilog = _EXIT_CODES_OF_A_CHANGE
    made.add_argument("before", metavar="BEFORE", help=_FILE)
    made.add_argument("after", metavar="AFTER", help="the same with the change")
    _question(made)
    _format(made, "text", "json", "html")


def _law_change(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "law-change", changing.law_change, "the same portfolio under the law of two days")
    made.epilog = _EXIT_CODES
    made.add_argument("file", metavar="FILE", help=_FILE)
    made.add_argument("--before", type=day, required=True, metavar="DATE", help="the day of the earlier law")
    made.add_argument("--after", type=day, required=True, metavar="DATE", help="the day of the later law")
    made.add_argument("--on", type=day, metavar="DATE", help="the day of the facts (default: that of the later law)")
    made.add_argument("--known-at", type=day, metavar="DATE", help="leave out what was recorded later")
    _language(made)
    _overlay(made)
    _format(made, "text", "json", "html")


def _plan(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(
        added, "plan", planning.plan, "credit, training time, pay, grant of one contract or candidate, step by step"
    )
    made.epilog = _EXIT_CODES_OF_A_PLAN
    _about_a_portfolio(made)
    made.add_argument("subject", metavar="SUBJECT", help="an id of the document, contract:ID or candidate:ID")
    _of_money(made)
    _format(made, "text", "json")


def _budget(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "budget", planning.budget, "wages, grants and net of a year, by agency, trade and month")
    made.epilog = _EXIT_CODES_OF_A_PLAN
    _about_a_portfolio(made)
    made.add_argument("--year", type=year, required=True, metavar="YEAR", help="the calendar year")
    _of_money(made)
    _format(made, "text", "json")


def _import(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "import", importing.import_, "facts from a feed, joined to a portfolio, with a receipt")
    made.epilog = _EXIT_CODES_OF_AN_IMPORT
    made.add_argument("party", choices=parties.PARTIES, metavar="PARTY", help=", ".join(parties.PARTIES))
    made.add_argument("files", nargs="+", metavar="FILE", help="what was read from it; - for the standard input")
    made.add_argument("--read-on", type=day, required=True, metavar="DATE", help="the day on which it was so")
    made.add_argument(
        "--county", type=county_code, metavar="NN", help="the county asked for, where the feed does not say"
    )
    made.add_argument("--year", type=year, metavar="YYYY", help="for applicants: the year in which training begins")
    made.add_argument("--kind", choices=KINDS, help="the kind of the contracts whose kind is not told")
    made.add_argument("--holder", choices=HOLDERS, help="what a holder is whom the portfolio does not know")
    made.add_argument("--columns", metavar="FILE", help="for sheets: which header stands for which field, as JSON")
    made.add_argument("--synthetic", action="store_true", help="the person numbers are those of invented persons")
    made.add_argument("--into", metavar="FILE", help="the portfolio to join to; an empty one without it")
    made.add_argument("-o", "--output", metavar="FILE", help="where the portfolio goes (default: the standard output)")
    made.add_argument("--receipt", metavar="FILE", help="where the receipt goes as JSON; in words it is told anyway")
    _language(made)


def _rules(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "rules", commands.rules, "the catalogue of rules and duties")
    made.add_argument("id", nargs="?", metavar="ID", help="one rule only")
    made.add_argument("--on", type=day, metavar="DATE", help="only the wordings that hold on the day")
    _language(made)
    _format(made, "text", "json")


def _tables(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "tables", commands.tables, "the dated tables with their sources and holes")
    made.add_argument("name", nargs="?", metavar="NAME", help="one table, or those whose names begin so: `wage`")
    made.add_argument("--on", type=day, metavar="DATE", help="tell the value of the day, and its age")
    made.add_argument(
        "--stale-before", type=day, metavar="DATE", help="with --on: what is no longer known before this day"
    )
    _overlay(made)
    _language(made)
    _format(made, "text", "json")


def _coverage(added: _SubParsersAction[ArgumentParser]) -> None:
    made = _add(added, "coverage", commands.coverage, "what is done with each provision on training in companies")
    _language(made)
    _format(made, "text", "json")


def _about_a_portfolio(made: ArgumentParser) -> None:
    made.add_argument("file", metavar="FILE", help=_FILE)
    _question(made)


def _question(made: ArgumentParser) -> None:
    made.add_argument("--on", type=day, required=True, metavar="DATE", help="the day asked about")
    _known_at(made)


def _known_at(made: ArgumentParser) -> None:
    made.add_argument("--known-at", type=day, metavar="DATE", help="leave out what was recorded later")
    _language(made)
    _overlay(made)


def _of_money(made: ArgumentParser) -> None:
    """What a host chooses for pay and grant where the sources leave a choice."""
    made.add_argument(
        "--base-by",
        choices=("hire", "pay"),
        help="which day decides the wage step; left out, it is open where they differ",
    )
    made.add_argument(
        "--deduction", type=amount, metavar="KR", help="kroner taken off the yearly pay before it is divided, as 0"
    )
    made.add_argument(
        "--ladder", default="", metavar="NAME", help="whose local percentages: wage.percent.NAME of okstat tables"
    )
    made.add_argument(
        "--part-month",
        choices=("days", "first"),
        help="how a month counts that the grant is for only a part of: by its days, or whole where the grant begins",
    )


def _language(made: ArgumentParser) -> None:
    made.add_argument("--lang", choices=LANGUAGES, default="nb", help="of what people read (default: nb)")


def _overlay(made: ArgumentParser) -> None:
    made.add_argument(
        "--overlay", action="append", default=[], metavar="FILE", help="figures of your own over the dated tables"
    )


def _format(made: ArgumentParser, *names: str) -> None:
    made.add_argument("--format", choices=names, default=names[0], help=f"default: {names[0]}")
