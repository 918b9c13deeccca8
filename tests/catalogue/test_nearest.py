from __future__ import annotations

from okstat.catalogue.nearest import nearest


def test_the_nearest_name_comes_first() -> None:
    """Three at most, and each once."""
    names = ["exam.window", "exam.windows", "exam.window", "exam.window-of-old", "exam.widow", "probation"]
    assert "; nearest: exam.window, exam.windows, exam.widow" == nearest("exam.windo", names)


def test_a_name_like_no_other_has_no_nearest() -> None:
    """Then nothing is said, rather than something that misleads."""
    assert "" == nearest("dance", ["exam.window", "probation"])
