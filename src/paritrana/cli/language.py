"""The parser's own words in Indonesian, and commands with a second name."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

_SECTIONS = {"Options": "Opsi", "Commands": "Perintah", "Positional arguments": "Argumen"}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Pemakaian: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(_SECTIONS.get(name, name)):
            yield


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is Indonesian; `alias` is its Indonesian name."""

    context_class = _Context
    allow_extra_args = True

    def __init__(self, *args: Any, alias: str = "", **more: Any) -> None:
        more.setdefault("options_metavar", "[OPSI]")
        super().__init__(*args, **more)
        self.alias = alias

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse what is left over, in Indonesian."""
        rest = super().parse_args(ctx, args)
        if rest:
            raise click.UsageError(f"argumen berlebih: {' '.join(rest)}", ctx)
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the help option, described in Indonesian."""
        return _describe_help(super().get_help_option(ctx))


class RequiredOption(click.Option):
    """An option that can't be left out; its help says so in Indonesian."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, required=True, **more)

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Give what the help adds in brackets."""
        return super().get_help_extra(ctx) | {"required": "wajib"}


class CommandGroup(click.Group):
    """A group that finds a command by either of its names and lists both."""

    context_class = _Context
    command_class = Command

    def __init__(self, *args: Any, **more: Any) -> None:
        more.setdefault("options_metavar", "[OPSI]")
        more.setdefault("subcommand_metavar", "PERINTAH ...")
        super().__init__(*args, **more)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Ask for a command where none is named."""
        if not args:
            raise click.UsageError("perintahnya belum disebut", ctx)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say in Indonesian that there is none of this name."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            known = [name for item in self.commands.items() for name in _names(*item).split(", ")]
            near = difflib.get_close_matches(args[0], known, n=2)
            raise click.UsageError(f"perintah {args[0]} tidak dikenal{_near(near)}", ctx)
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command by its English or its Indonesian name."""
        names = {c.alias: name for name, c in self.commands.items() if isinstance(c, Command)}
        return super().get_command(ctx, names.get(cmd_name, cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List every command with both names."""
        rows = [(_names(name, c), c.get_short_help_str(100)) for name, c in self.commands.items()]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the help option, described in Indonesian."""
        return _describe_help(super().get_help_option(ctx))


def message(error: click.ClickException) -> str:
    """Say a parser's error in Indonesian, recognised by its type."""
    for kind, say in _MESSAGES:
        if isinstance(error, kind):
            return say(error)
    return error.message


def usage(error: click.UsageError) -> str:
    """Give the usage line of the command that was called wrongly, and where its help is."""
    if error.ctx is None:
        return ""
    return f"{error.ctx.get_usage()}\nBantuan: {error.ctx.command_path} --help\n"


def _names(name: str, command: click.Command) -> str:
    alias = command.alias if isinstance(command, Command) else ""
    return f"{name}, {alias}" if alias else name


def _describe_help(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Tampilkan bantuan ini."
    return option


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return "argumen"
    name = error.param.opts[0] if isinstance(error.param, click.Option) else error.param.metavar
    return name or error.param.human_readable_name


def _bad_value(error: Any) -> str:
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        return f"nilai {_parameter(error)} harus salah satu dari: {', '.join(map(str, kind.choices))}"
    return f"nilai {_parameter(error)} tidak sah: {error.message}"


def _near(possible: Any) -> str:
    return f"; mungkin maksudnya {', '.join(sorted(possible))}" if possible else ""


_MESSAGES: tuple[tuple[type[click.ClickException], Callable[[Any], str]], ...] = (
    (click.MissingParameter, lambda e: f"{_parameter(e)} belum diisi"),
    (click.BadParameter, _bad_value),
    (click.NoSuchOption, lambda e: f"opsi {e.option_name} tidak dikenal{_near(e.possibilities)}"),
    (click.BadOptionUsage, lambda e: f"opsi {e.option_name} dipakai keliru, misalnya tanpa nilainya"),
    (click.BadArgumentUsage, lambda e: "jumlah argumen tidak cocok"),
)
