import subprocess as sp
from subprocess import check_output as output

import ipywidgets as widgets
import shlex

branch = widgets.Text(description="Branch")


def convert(path, width):
    sp.run(
        # ruleid: subprocess-shell-true-fstring
        f"convert {shlex.quote(str(path))} small.png",
        shell=True,  # the program is a script
    )
    return output(
        # ruleid: subprocess-shell-true-fstring
        f"identify {shlex.quote(str(path))}",
        shell=True,
    )


sp.run(
    # ruleid: subprocess-shell-true-fstring
    f"git checkout {shlex.quote(str(branch.value))}",
    shell=True,  # as the course does it
    check=True,
)
