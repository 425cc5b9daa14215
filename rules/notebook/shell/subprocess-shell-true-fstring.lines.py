import subprocess as sp
from subprocess import check_output as output

import ipywidgets as widgets

branch = widgets.Text(description="Branch")


def convert(path, width):
    sp.run(
        # ruleid: subprocess-shell-true-fstring
        f"convert {path} small.png",
        shell=True,  # the program is a script
    )
    return output(
        # ruleid: subprocess-shell-true-fstring
        f"identify {path}",
        shell=True,
    )


sp.run(
    # ruleid: subprocess-shell-true-fstring
    f"git checkout {branch.value}",
    shell=True,  # as the course does it
    check=True,
)
