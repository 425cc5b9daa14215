import pipes
import shlex
import shlex as sx
import subprocess
from shlex import quote, split
from shlex import join as join_command
from urllib.parse import quote as url_quote


# ---- clean-shell

# ok: clean-shell
sink(shlex.quote(source()))


def one():
    # ok: clean-shell
    sink("ls " + quote(source()))
    # ok: clean-shell
    sink(f"cat {sx.quote(source())}")
    name = pipes.quote(source())
    # ok: clean-shell
    sink("cat %s" % name)
    # ok: clean-shell
    sink("cat {}".format(shlex.quote(str(source()))))


async def joined():
    # ok: clean-shell
    sink(join_command(["ls", await source()]))
    # ok: clean-shell
    sink(shlex.join(source()))
    # ok: clean-shell
    sink(" ".join(shlex.quote(a) for a in source()))
    # ok: clean-shell
    sink(" ".join(map(shlex.quote, source())))
    # ok: clean-shell
    sink(" ".join([quote(a) for a in source()]))


class Command:
    def text(self):
        # ok: clean-shell
        sink(subprocess.list2cmdline(["ls", source()]))
        # ok: clean-shell
        sink(self.shell_quote(source()))
        # ok: clean-shell
        return sink(shell_escape(source()))


def look_alike(tool):
    # ruleid: clean-shell
    sink(shlex.split(source()))
    # ruleid: clean-shell
    sink(split(source()))
    # ruleid: clean-shell
    sink(url_quote(source()))
    # ruleid: clean-shell
    sink(tool.quote(source()))
    # ruleid: clean-shell
    sink("'" + source() + "'")
    # ruleid: clean-shell
    sink("cat '%s'" % source())
    # ruleid: clean-shell
    sink(source().replace("'", ""))
    # ruleid: clean-shell
    sink(repr(source()))
    # ruleid: clean-shell
    sink(shlex.quote("ls") + source())
    # ruleid: clean-shell
    sink(" ".join(["ls", source()]))


def not_used():
    name = source()
    shlex.quote(name)
    # ruleid: clean-shell
    sink(name)


def one_branch(flag):
    name = source()
    if flag:
        name = quote(name)
    # ruleid: clean-shell
    sink(name)
