"""Files of a site's folder as text: bytes in, characters out, or an error that says where they are not what they should be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import GenError, together

_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def read(file: Path, shown: str) -> bytes:
    """Read a file that is called ``shown`` in messages.

    Raises:
        GenError: It cannot be read.
    """
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise GenError("this file is missing.", shown) from error
    except OSError as error:
        raise GenError(f"this file cannot be read ({error.strerror}). Allow reading it.", shown) from error


def decode(data: bytes, shown: str) -> str:
    """Make UTF-8 text of ``data``, with line ends of one kind and no byte order mark.

    Raises:
        GenError: It is not UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        guess = _BYTE_ORDER_MARKS.get(data[:2])
        found = f"it seems to be {guess}" if guess else f"byte 0x{data[error.start]:02x} begins no character"
        raise GenError(
            f"this file is not UTF-8: {found}. Save it with the encoding UTF-8.", shown, line
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


@contextmanager
def naming(folder: Path) -> Iterator[None]:
    """Let errors name files as seen from where the user is, and not from inside ``folder``."""
    try:
        yield
    except GenError as error:
        raise together(located(part, folder) for part in (error, *error.also)) from error.__cause__


def located(error: GenError, folder: Path) -> GenError:
    """Put ``folder`` before the path of an error, without those beside it."""
    path = (folder / error.path).as_posix() if error.path else ""
    return GenError(error.message, path, error.line)
