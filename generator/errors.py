"""The one exception a user of the program meets: where, what is wrong, what to write instead."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class GenError(Exception):
    """Tell a user of a mistake in the input or the call.

    Args:
        message: What is wrong, and what to write instead, in whole sentences.
        path: The file at fault, as the user would name it, or an empty string.
        line: 1-based line in that file, or 0 where no line is to blame.
        also: Further mistakes found in the same go.

    ``str()`` gives ``path:line: message``, leaving out what is not known; one line for each mistake.
    """

    def __init__(
        self, message: str, path: str = "", line: int = 0, also: tuple["GenError", ...] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.also = also

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.path and self.line else self.path
        return "\n".join([f"{where}: {self.message}" if where else self.message, *map(str, self.also)])


def together(mistakes: Iterable[GenError]) -> GenError:
    """Make one error of several (at least one), in their order; what is said twice is kept once."""
    single = (
        GenError(part.message, part.path, part.line) for whole in mistakes for part in (whole, *whole.also)
    )
    first, *rest = {str(part): part for part in single}.values()
    return GenError(first.message, first.path, first.line, tuple(rest))


@contextmanager
def collecting(mistakes: list[GenError]) -> Iterator[None]:
    """Put the mistake that ends the ``with`` block, if any, into ``mistakes``, and go on after it."""
    try:
        yield
    except GenError as error:
        mistakes.append(error)
