from __future__ import annotations

from open_ledd import LIST, listed, open_ledd, shortened

from okstat.book import Book
from okstat.catalogue.coverage import WITHOUT_NORM
from okstat.tables import read_code_list

TEXT = LIST.read_text(encoding="utf-8")


class TestOpenLedd:
    """What nothing answers yet is known by name, and becomes less."""

    def test_the_list_is_what_is_open(self) -> None:
        """Answered, but still listed: run `python tests/open_ledd.py`. Open, but not listed: something was lost."""
        assert list(open_ledd()) == listed(TEXT)

    def test_the_list_can_be_shortened_by_what_is_answered(self) -> None:
        text = "# header\n\n# § 7-1\nA: rule\nB: rule\n# § 7-2\nC: rule\n"
        assert "# header\n\n# § 7-1\nB: rule\n# § 7-2\n" == shortened(text, {"B: rule"})

    def test_without_norms_all_that_can_be_checked_is_open(self) -> None:
        rows = read_code_list("generated_provisions")
        checkable = [row for row in rows if row["encodable"] not in WITHOUT_NORM and row["confidence"] != "U"]
        assert len(checkable) == len(list(open_ledd(Book((), {}))))
