"""Talking with the outside without touching it: an exchange yields requests and is sent the answers.

What an adapter knows (which address, which pages, what an error looks like) is in the exchange; how bytes travel (HTTP,
secrets, time-outs, retries) is the host's. The same exchange runs in a synchronous host with `carry` and in an
asynchronous one with `carry_async`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping
from typing import Final, TypeVar

from attrs import field, frozen

from okstat.errors import OkstatError

__all__ = ["Answer", "Exchange", "FeedError", "Request", "body_of", "carry", "carry_async", "nothing_asked"]

T = TypeVar("T")
_NO_HEADERS: Final[Mapping[str, str]] = {}
_OK: Final = 200


class FeedError(OkstatError):
    """The outside cannot be read as a whole: no answer, no such format, an error message of its own.

    The message names the source and the place, and never what stood there. What is wrong with a single record is no
    error: the record is left out, or taken with remarks, and the receipt says why.
    """


@frozen
class Request:
    """What an adapter asks for.

    Attributes:
        method: `GET` or `POST`.
        path: below the address that the host has, or a whole address where the outside gave one; no secrets.
        headers: those that the format asks for; keys and tokens are the host's.
        body: the bytes to send. They may be personal data and are not in the repr.
        is_repeatable: whether asking again does no harm when no answer came. So it is with `GET`, unless told; a queue
            that hands a thing out once may have handed it out.
    """

    method: str
    path: str
    headers: Mapping[str, str] = field(default=_NO_HEADERS, repr=False)
    body: bytes = field(default=b"", repr=False)
    is_repeatable: bool = field(kw_only=True)

    @is_repeatable.default
    def _is_get(self) -> bool:
        return self.method == "GET"


@frozen
class Answer:
    """What came back of a request. It may be personal data, so only the status is in the repr.

    Attributes:
        status: the status of HTTP.
        body: the bytes.
        headers: the headers of HTTP.
    """

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default=_NO_HEADERS, repr=False)


def body_of(answer: Answer, feed: str, asked: str = "") -> bytes:
    """The bytes of an answer that is one.

    Args:
        answer: what came back.
        feed: the name of the source, for the error.
        asked: what was asked for, where a feed has several things to ask for.

    Raises:
        FeedError: the status is another than 200.
    """
    if answer.status != _OK:
        told = f"{asked} was answered" if asked else "answered"
        raise FeedError(f"{feed}: {told} with status {answer.status}")
    return answer.body


Exchange = Generator[Request, Answer, T]
"""Yields requests, is sent an answer to each, and returns what the port promises."""


def carry(exchange: Exchange[T], send: Callable[[Request], Answer]) -> T:
    """Run an exchange to its end.

    >>> from okstat.feeds.exchange import Answer, Request, carry
    >>> def status():
    ...     answer = yield Request("GET", "status")
    ...     return answer.status
    >>> carry(status(), lambda request: Answer(200, b""))
    200

    Args:
        exchange: as a port returns it.
        send: the host's transport. What it raises passes through, after the exchange has been closed.
    """
    try:
        request = next(exchange)
        while True:
            request = exchange.send(send(request))
    except StopIteration as done:
        result: T = done.value
        return result
    finally:
        exchange.close()


async def carry_async(exchange: Exchange[T], send: Callable[[Request], Awaitable[Answer]]) -> T:
    """Run an exchange to its end in an asynchronous host, one request after the other."""
    try:
        request = next(exchange)
        while True:
            request = exchange.send(await send(request))
    except StopIteration as done:
        result: T = done.value
        return result
    finally:
        exchange.close()


def nothing_asked(result: T) -> Exchange[T]:
    """An exchange that asks for nothing: for what is at hand already."""
    yield from ()
    return result
