"""Norwegian apprenticeship law: what it asks of each contract on a given day, and where it says so.

The public names stand here, each imported when it is first used: `import okstat` alone loads no
rule, table or class.
"""

from importlib import import_module

__all__ = ["Citation", "DocumentError", "OkstatError", "Period", "Text", "__version__"]

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers take it for true; `typing` itself would be the slowest import here
if TYPE_CHECKING:
    from okstat.citation import Citation
    from okstat.errors import DocumentError, OkstatError
    from okstat.period import Period
    from okstat.text import Text
else:
    _HOME = {
        "Citation": "okstat.citation",
        "DocumentError": "okstat.errors",
        "OkstatError": "okstat.errors",
        "Period": "okstat.period",
        "Text": "okstat.text",
    }

    def __getattr__(name: str) -> object:
        home = _HOME.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(home), name)
        return value

    def __dir__() -> list[str]:
        return __all__
