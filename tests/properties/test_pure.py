"""No stage opens a file, a socket or a process: an audit hook watches a build from bytes that are already here.

The hook can't be taken out again, so each build runs in a process of its own. The first build there is let do what
it likes: it imports the libraries and fills the caches. The second is watched.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ("dossier/kabupaten-bandung", "tests/contoh/kabupaten-contoh")

SCRIPT = '''
import json, os, sys

from paritrana import api
from paritrana.installation import data_folder
from paritrana.workspace import AnnexFile, FolderWorkspace, Source


class Given:
    """A Workspace whose bytes were all read beforehand; it has no annexes."""

    name = "daerah"

    def __init__(self, folder):
        disk = FolderWorkspace(folder)
        self._evidence = disk.evidence()
        templates = data_folder("templates")
        shipped = [p.relative_to(templates).as_posix() for p in templates.rglob("*") if p.is_file()]
        self._templates = {name: disk.template(name) for name in shipped}
        assets = data_folder("assets")
        names = [p.relative_to(assets).as_posix() for p in assets.rglob("*") if p.is_file()]
        self._assets = {name: disk.asset(name) for name in names}

    def evidence(self):
        return self._evidence

    def annex(self, name):
        return AnnexFile(name, missing=True)

    def picture(self, name):
        return None

    def template(self, name):
        return self._templates.get(name)

    def own_templates(self):
        return ()

    def asset(self, name):
        return self._assets[name]

    def issue_date(self):
        return None


WATCHED = ("open", "socket.", "subprocess.", "os.", "shutil.", "tempfile.", "glob.", "urllib.", "ctypes.")
seen, watching = [], False


def hook(event, arguments):
    if watching and event.startswith(WATCHED):
        seen.append([event, repr(arguments)[:200]])


sys.addaudithook(hook)
workspace = Given(sys.argv[1])
given = workspace.evidence()
first = api.build(workspace, draft=True)

watching = True
checked = api.check(workspace)
second = api.build(workspace, draft=True)
quiet = list(seen)
MISCHIEF
watching = False

print(json.dumps({
    "quiet": quiet,
    "loud": [event for event, _ in seen[len(quiet):]],
    "pages": second.value.pages,
    "same": first.value.pdf == second.value.pdf,
    "checked": checked.value is not None,
}))
'''

MISCHIEF = """
import socket
import subprocess
open(os.devnull).close()
os.listdir(".")
socket.socket().close()
subprocess.run([sys.executable, "-c", ""])
"""


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_stage_touches_the_world(example: str, tmp_path: Path) -> None:
    script = tmp_path / "awasi.py"
    script.write_text(SCRIPT.replace("MISCHIEF\n", MISCHIEF), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, str(script), str(ROOT / example)], capture_output=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    said = json.loads(done.stdout)
    assert said["quiet"] == []
    assert said["pages"] > 4
    assert said["checked"]
    assert said["same"]
    # The hook does see what a stage must not do.
    assert {"open", "os.listdir", "socket.__new__", "subprocess.Popen"} <= set(said["loud"])
