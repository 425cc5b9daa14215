# ruleid: imports-shadowing-call
lib.run(0)
# ok: imports-shadowing-call
run(0)
from lib import run
# ruleid: imports-shadowing-call
run(1)
def f(run):
    run(2)
def g():
    run = other
    # ruleid: imports-shadowing-call
    run(3)
def h():
    # ruleid: imports-shadowing-call
    run(4)
    def inner():
        # ruleid: imports-shadowing-call
        run(5)
class C:
    # ruleid: imports-shadowing-call
    run(6)
    def run(self):
        # ruleid: imports-shadowing-call
        run(7)
        # ok: imports-shadowing-call
        self.run(8)
# ruleid: imports-shadowing-call
[run(9) for x in y]
lambda run: run(10)
# ruleid: imports-shadowing-call
lambda: run(11)
for run in z:
    run(12)
run = other
run(13)
def k():
    run(14)
lib = other
# ruleid: imports-shadowing-call
lib.run(15)
def late():
    from lib import run as later
    # ruleid: imports-shadowing-call
    later(16)
# ruleid: imports-shadowing-call
later(17)
try:
    from lib import run as opt
except ImportError:
    opt = None
# ruleid: imports-shadowing-call
opt(18)
if x:
    from lib import run as cond
else:
    from other import run as cond
cond(19)
