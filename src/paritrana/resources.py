"""What is kept warm between dossiers: the theme's faces, the installation's templates.

One Resources serves one dossier or a whole batch; nothing it keeps changes a byte of what is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from paritrana.diagnostics import Findings
from paritrana.readers.source import lossy
from paritrana.readers.yamltext import read
from paritrana.typeset.theme import Faces, Theme, without_colour
from paritrana.typeset.theme_file import read_theme
from paritrana.workspace import Shipped, Source, Workspace

THEME = "tema.yaml"


@dataclass(slots=True)
class TemplateTexts:
    """The templates a run asks for, by name; `read` keeps what was read, by file, for the excerpts of a report."""

    workspace: Workspace
    read: dict[str, str] = field(default_factory=dict)

    def __call__(self, name: str) -> str | None:
        """Give the text of template `name`, None where there is none."""
        if name not in self.read:
            source = self.workspace.template(name)
            if source is None:
                return None
            self.read[name] = lossy(source.data)
        return self.read[name]


@dataclass(slots=True)
class Resources:
    """Faces of the theme used last, that theme, and the installation's templates, which `shipped` shares."""

    _faces: Faces | None = None
    _theme: tuple[bytes | None, Theme] | None = None
    shipped: Shipped = field(default_factory=Shipped)

    def faces(
        self,
        workspace: Workspace,
        findings: Findings,
        grey: bool = False,
        texts: dict[str, str] | None = None,
    ) -> Faces:
        """Give the faces of the region's theme, or of its grey proof; what is wrong with the theme is reported.

        `texts` gets the theme's text, for the excerpts of a report. A font that isn't there is an EnvironmentFault.
        """
        source = workspace.template(THEME)
        if source and texts is not None:
            texts[source.file] = lossy(source.data)
        theme = self._read_theme(source, findings)
        theme = without_colour(theme) if grey else theme
        if self._faces is None or self._faces.theme != theme:
            self._faces = Faces(theme, lambda name: workspace.asset(f"fonts/{name}"))
        return self._faces

    def _read_theme(self, source: Source | None, findings: Findings) -> Theme:
        """The theme of a file; one with nothing wrong in it is read once."""
        data = source.data if source else None
        if self._theme is None or self._theme[0] != data:
            found = Findings()
            theme = read_theme(read(source.data, source.file, found) if source else None, found)
            findings.extend(found)
            self._theme = None if found.items else (data, theme)
            return theme
        return self._theme[1]
