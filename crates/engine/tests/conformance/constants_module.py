# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(x)
x = 1
# ruleid: constants-module-one
foo(x)
def f():
    # ruleid: constants-module-one
    foo(x)
    def g():
        # ruleid: constants-module-one
        foo(x)
    for i in y:
        # ruleid: constants-module-one
        foo(x)
    # ruleid: constants-module-one
    [foo(x) for i in y]
    # ruleid: constants-module-one
    lambda: foo(x)
    # ruleid: constants-module-one
    return foo(x)
# ruleid: constants-module-one
class A(foo(x)):
    # ruleid: constants-module-one
    foo(x)
    # ruleid: constants-module-one
    def m(self, p=foo(x)) -> foo(x):
        # ruleid: constants-module-one
        foo(x)
        # ruleid: constants-module-one
        foo(self.x)
# ruleid: constants-module-one
@foo(x)
def deco(): pass
for i in y:
    # ruleid: constants-module-one
    foo(x)
def shadow_param(x):
    # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
    foo(x)
def shadow_default(x=1):
    # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
    foo(x)
def shadow_for():
    for x in y:
        # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
        foo(x)
    # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
    foo(x)
def shadow_with():
    with y as x:
        # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
        foo(x)
def not_shadow():
    # ruleid: constants-module-one
    foo(x)
    x = 2
    # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
    foo(x)
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
[foo(x) for x in y]
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
lambda x: foo(x)
s = "a" + "b" "c"
# ruleid: constants-module-str
foo(s)
def f():
    # ruleid: constants-module-str
    foo(s)
n = None
# ruleid: constants-module-none
foo(n)
b = True
# ruleid: constants-module-true
foo(b)
# ruleid: constants-module-true
foo(not False)
i: int = 1
# ruleid: constants-module-one
foo(i)
j = i
# ruleid: constants-module-one
foo(j)
def k():
    # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
    foo(j)
if c:
    cond = 1
# ruleid: constants-module-one
foo(cond)
def k2():
    # ruleid: constants-module-one
    foo(cond)
twice = 1
# ruleid: constants-module-one
foo(twice)
twice = 2
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(twice)
def k3():
    # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
    foo(twice)
t1, t2 = 1, 2
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(t1)
c1 = c2 = 1
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(c1)
aug = 0
aug += 1
# ruleid: constants-module-one
foo(aug)
def k4():
    # ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
    foo(aug)
(w := 1)
# ruleid: constants-module-one
foo(w)
imported = 1
from z import imported
# ruleid: constants-module-one
foo(imported)
obj.attr = 1
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(obj.attr)
d = {"k": 1}
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(d["k"])
lst = [1]
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(lst[0])
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(fwd)
fwd = 1
def k5():
    global glob
    glob = 1
# ok: constants-module-one, constants-module-str, constants-module-none, constants-module-true
foo(glob)
try:
    tried = 1
except E:
    tried = None
# ruleid: constants-module-one
foo(tried)
for w2 in y:
    loopvar = 1
# ruleid: constants-module-one
foo(loopvar)
del x
# ruleid: constants-module-one
foo(x)
