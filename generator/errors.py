"""The one exception a user of the program meets: where, what is wrong, what to write instead."""


class GenError(Exception):
    """Tell a user of a mistake in the input or the call.

    Args:
        message: What is wrong, and what to write instead, in whole sentences.
        path: The file at fault, as the user would name it, or an empty string.
        line: 1-based line in that file, or 0 where no line is to blame.

    ``str()`` gives ``path:line: message``, leaving out what is not known.
    """

    def __init__(self, message: str, path: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.path and self.line else self.path
        return f"{where}: {self.message}" if where else self.message
