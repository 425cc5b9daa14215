# ruleid: names-plain
target(1)
# ok: names-plain, names-dotted, names-builtin, names-bare
x.target(1)
# ok: names-plain, names-dotted, names-builtin, names-bare
self.target(1)
def target(a): pass
class target: pass
target = 3
# ruleid: names-plain
target(2)
def f(target):
    # ruleid: names-plain
    target(3)
def g():
    target = 1
    # ruleid: names-plain
    target(4)
# ruleid: names-plain
@target(5)
def h(): pass
# ok: names-plain, names-dotted, names-builtin, names-bare
h(target)
target
# ruleid: names-dotted
pkg.mod.target2()
# ok: names-plain, names-dotted, names-builtin, names-bare
pkg.target2()
# ok: names-plain, names-dotted, names-builtin, names-bare
mod.target2()
# ok: names-plain, names-dotted, names-builtin, names-bare
x.pkg.mod.target2()
# ruleid: names-builtin
eval("1")
# ok: names-plain, names-dotted, names-builtin, names-bare
builtins.eval("1")
def eval(x):
    # ruleid: names-builtin
    eval(x)
# ruleid: names-bare
lonely
# ruleid: names-bare
foo(lonely)
# ruleid: names-bare
lonely.x
x.lonely
# ruleid: names-bare
lonely = 1
foo(lonely=1)
def lonely(): pass
class lonely: pass
def f(lonely=2):
    # ruleid: names-bare
    return lonely
import lonely
from lonely import x
from x import lonely
# ruleid: names-bare
lonely: int = 3
for lonely in y: pass
global lonely
# ruleid: names-bare
f"{lonely}"
# ok: names-plain, names-dotted, names-builtin, names-bare
"lonely"
# ok: names-plain, names-dotted, names-builtin, names-bare
d["lonely"]
# ruleid: names-bare
lambda lonely: lonely
# ruleid: names-bare
[lonely for lonely in y]
with x as lonely: pass
try: pass
# ruleid: names-bare
except lonely as lonely: pass
# ruleid: names-bare
del lonely
# ruleid: names-bare
lonely[lonely]
