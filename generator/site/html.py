"""Pages to bytes: the Jinja environment, and the only door to it."""

from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr

from generator import bundled, sealed
from generator.errors import GenError
from generator.model import Page
from generator.site.escaping import escaped
from generator.site.theme import Theme


def render(theme: Theme, page: Page, tools: Mapping[str, Any]) -> bytes:
    """Render a page with its template; ``tools`` are the functions and values every template may use.

    Raises:
        GenError: The template is broken, missing, or asks for something that is not there.
    """
    environment = _environment(theme.templates, theme.digest, theme.compiled)
    try:
        template = environment.get_template(page.template)
        return template.render({**tools, **page.data}).encode()
    except TemplateSyntaxError as error:
        path = _shown(error.filename or error.name or page.template)
        raise GenError(f"this template is broken: {error.message}.", path, error.lineno) from error
    except TemplateNotFound as error:
        path, line = _place(error, theme) or (page.template, 0)
        raise GenError(f'the template "{error.name}" is missing.', path, line) from error
    except (TemplateError, TypeError, AttributeError, KeyError, ValueError) as error:
        path, line = _place(error, theme) or (page.template, 0)
        if not line:
            raise
        raise GenError(f"this template is broken: {error} (for the page {page.url}).", path, line) from error


@lru_cache(maxsize=4)
def _environment(folders: tuple[str, ...], digest: str, cache: str) -> Environment:
    """Make the environment for some folders; templates are compiled once for each state (``digest``) they are in."""
    return _Quick(
        bytecode_cache=_Compiled(Path(cache)) if cache else None,
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )


# --- values written -----------------------------------------------------------------------------------------------------


class _Writer(CodeGenerator):
    """Compiles templates so that values are written by ``escaped``."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        """Begin to write a value; its closing bracket follows it."""
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class _Quick(Environment):
    """Writes values quickly."""

    code_generator_class = _Writer
    escaped = staticmethod(escaped)


# --- compiled templates -------------------------------------------------------------------------------------------------


class _Compiled(BytecodeCache):
    """Templates in a folder, compiled by this very program: another one may write values in another way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "templates"
        self.program = bundled.digest("site").encode()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a compiled template, if it is there and whole."""
        data = sealed.load(self.folder / bucket.key)
        if data is not None and data[: len(self.program)] == self.program:
            # Of another version of Jinja or of Python, it is refused there.
            with suppress(ValueError, EOFError, TypeError):
                bucket.bytecode_from_string(bytes(data[len(self.program) :]))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        sealed.store(self.folder / bucket.key, self.program + bucket.bytecode_to_string())


def _place(error: BaseException, theme: Theme) -> tuple[str, int] | None:
    """Find the template and line in which an error arose, the innermost of several."""
    place = None
    trace: TracebackType | None = error.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if any(name.startswith(folder) for folder in theme.templates):
            place = (_shown(name), trace.tb_lineno)
        trace = trace.tb_next
    return place


def _shown(name: str) -> str:
    """Name a template as a user would: from its ``templates`` folder on."""
    parts = Path(name).parts
    place = len(parts) - 1 - parts[::-1].index("templates") if "templates" in parts else 0
    return "/".join(parts[place:])
