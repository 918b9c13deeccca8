"""By what payroll shows that somebody is an apprentice or training candidate: no one field says just that."""

from __future__ import annotations

from enum import Enum
from typing import Final

__all__ = ["Sign", "sign_of"]


class Sign(Enum):
    """By what payroll shows that somebody is an apprentice; the first is the surest, the last only suggests it."""

    POSITION_CODE = "position code"
    PAY_GROUP = "pay group"
    SUB_GROUP = "sub-group of employees"
    TITLE = "occupational title"


_APPRENTICES: Final = frozenset(("1362", "1446"))
"""Position codes of apprentices (lærling) and training candidates (lærekandidat) in the state."""
_PAY_GROUP: Final = "HLÆ"
_SUB_GROUP: Final = 10
"""The sub-group of apprentices and pupils."""
_TITLE: Final = "lærling"


def sign_of(position_code: str | None, pay_group: str | None, sub_group: int | None, title: str | None) -> Sign | None:
    """The surest sign that an employment is that of an apprentice or training candidate; `None` where there is none.

    >>> from okstat.feeds.signs import sign_of
    >>> sign_of("1362", None, None, None), sign_of(None, None, None, "Lærling IKT"), sign_of(None, None, None, "Lærer")
    (<Sign.POSITION_CODE: 'position code'>, <Sign.TITLE: 'occupational title'>, None)

    Args:
        position_code: the state's code of the position, four digits.
        pay_group: the pay group, `HLÆR_30`.
        sub_group: the number of the sub-group of employees.
        title: the occupational title.
    """
    if position_code in _APPRENTICES:
        return Sign.POSITION_CODE
    if pay_group is not None and _PAY_GROUP in pay_group.upper():
        return Sign.PAY_GROUP
    if sub_group == _SUB_GROUP:
        return Sign.SUB_GROUP
    return Sign.TITLE if title is not None and title.casefold().startswith(_TITLE) else None
