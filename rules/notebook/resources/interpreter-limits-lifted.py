import os
import resource
import subprocess
import sys
import sys as system
import threading
from sys import setrecursionlimit

# ruleid: interpreter-limits-lifted
sys.setrecursionlimit(10**7)

# ruleid: interpreter-limits-lifted
system.setrecursionlimit(1_000_000)

DEPTH = 200000


def deep(node):
    # ruleid: interpreter-limits-lifted
    setrecursionlimit(DEPTH)
    return max((deep(child) for child in node.children), default=0) + 1


class Parser:
    def __init__(self):
        # ruleid: interpreter-limits-lifted
        sys.setrecursionlimit(
            sys.maxsize,  # long files
        )


if sys.version_info >= (3, 11):
    # ruleid: interpreter-limits-lifted
    sys.set_int_max_str_digits(0)

# ruleid: interpreter-limits-lifted
sys.set_int_max_str_digits(maxdigits=0)

# ruleid: interpreter-limits-lifted
os.environ["PYTHONINTMAXSTRDIGITS"] = "0"

try:
    # ruleid: interpreter-limits-lifted
    resource.setrlimit(resource.RLIMIT_STACK, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
except ValueError:
    # ruleid: interpreter-limits-lifted
    resource.setrlimit(resource.RLIMIT_AS, (-1, -1))

# ruleid: interpreter-limits-lifted
raise_memory = lambda: resource.setrlimit(resource.RLIMIT_DATA, [resource.RLIM_INFINITY, resource.RLIM_INFINITY])


def shell():
    # ruleid: interpreter-limits-lifted
    os.system("ulimit -s unlimited && python deep.py")
    # ruleid: interpreter-limits-lifted
    subprocess.run("ulimit -Sv unlimited; ./solve", shell=True, check=True)


def in_a_thread(target):
    threading.stack_size(64 * 1024 * 1024)
    # ruleid: interpreter-limits-lifted
    sys.setrecursionlimit(1 << 20)
    threading.Thread(target=target).start()


# ruleid: interpreter-limits-lifted
setrecursionlimit(int(1e6))

# ok: interpreter-limits-lifted
sys.setrecursionlimit(5000)
# ok: interpreter-limits-lifted
sys.setrecursionlimit(10**4)
# ok: interpreter-limits-lifted
sys.setrecursionlimit(max(sys.getrecursionlimit(), 3000))
# ok: interpreter-limits-lifted
print(sys.getrecursionlimit())
# ok: interpreter-limits-lifted
sys.set_int_max_str_digits(10_000)
# ok: interpreter-limits-lifted
os.environ["PYTHONINTMAXSTRDIGITS"] = "5000"
# ok: interpreter-limits-lifted
resource.setrlimit(resource.RLIMIT_AS, (8 << 30, resource.RLIM_INFINITY))
# ok: interpreter-limits-lifted
soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
# ok: interpreter-limits-lifted
os.system("ulimit -n 4096")
# ok: interpreter-limits-lifted
subprocess.run(["echo", "ulimit -s unlimited"], check=True)
# ok: interpreter-limits-lifted
sys.setswitchinterval(1000000)


class Engine:
    def setrecursionlimit(self, limit):
        return limit


# ok: interpreter-limits-lifted
Engine().setrecursionlimit(10**7)
