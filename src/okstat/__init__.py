"""Norwegian apprenticeship law: what it asks of each contract on a given day, and where it says so.

The public names stand here, each imported when it is first used: `import okstat` alone loads no
rule, table or class.
"""

from importlib import import_module

__all__ = [
    "Agenda",
    "Book",
    "Citation",
    "Consequences",
    "Contract",
    "DocumentError",
    "Finding",
    "LawChanges",
    "Obligation",
    "OkstatError",
    "OutcomeKind",
    "Period",
    "Portfolio",
    "Report",
    "Severity",
    "Text",
    "WholePlan",
    "__version__",
    "consequences",
    "default_book",
    "plan_of",
    "read",
    "read_file",
    "view",
    "write",
]

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers take it for true; `typing` itself would be the slowest import here
if TYPE_CHECKING:
    from okstat.agenda import Agenda, Obligation
    from okstat.book import Book, default_book
    from okstat.change import Consequences, consequences
    from okstat.citation import Citation
    from okstat.document.from_text import read, read_file
    from okstat.document.to_text import write
    from okstat.errors import DocumentError, OkstatError
    from okstat.finding import Finding, Report
    from okstat.law_change import LawChanges
    from okstat.model.contract import Contract
    from okstat.model.portfolio import Portfolio
    from okstat.outcome import OutcomeKind, Severity
    from okstat.period import Period
    from okstat.plans.whole import WholePlan, plan_of
    from okstat.situation.view import view
    from okstat.text import Text
else:
    _HOME = {
        "Agenda": "okstat.agenda",
        "Book": "okstat.book",
        "Citation": "okstat.citation",
        "Consequences": "okstat.change",
        "Contract": "okstat.model.contract",
        "DocumentError": "okstat.errors",
        "Finding": "okstat.finding",
        "LawChanges": "okstat.law_change",
        "Obligation": "okstat.agenda",
        "OkstatError": "okstat.errors",
        "OutcomeKind": "okstat.outcome",
        "Period": "okstat.period",
        "Portfolio": "okstat.model.portfolio",
        "Report": "okstat.finding",
        "Severity": "okstat.outcome",
        "Text": "okstat.text",
        "WholePlan": "okstat.plans.whole",
        "consequences": "okstat.change",
        "default_book": "okstat.book",
        "plan_of": "okstat.plans.whole",
        "read": "okstat.document.from_text",
        "read_file": "okstat.document.from_text",
        "view": "okstat.situation.view",
        "write": "okstat.document.to_text",
    }

    def __getattr__(name: str) -> object:
        home = _HOME.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(home), name)
        return value

    def __dir__() -> list[str]:
        return __all__
