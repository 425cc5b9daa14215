# ruleid: assignment-forms-any
x = any1()
# ruleid: assignment-forms-any
(x) = any1()
# ruleid: assignment-forms-any
x = (any1())
# ruleid: assignment-forms-any
x = y = any1()
# ruleid: assignment-forms-any
x, y = any1(), any1()
# ruleid: assignment-forms-any
x, y = any1()
# ruleid: assignment-forms-any
x: int = any1()
# ruleid: assignment-forms-any
x.y = any1()
# ruleid: assignment-forms-any
x[0] = any1()
# ruleid: assignment-forms-any
(x := any1())
# ruleid: assignment-forms-augmented
x += any1()
def f(x=any1()): pass
foo(x=any1())
class C:
    # ruleid: assignment-forms-any
    x = any1()
    # ruleid: assignment-forms-any
    y: int = any1()
with any1() as x: pass
for x in any1(): pass
import any1 as x
# ruleid: assignment-forms-any
if (z := any1()): pass
# ruleid: assignment-forms-any
[x] = any1()
# ruleid: assignment-forms-any
x = any1(); y = any1()
# ruleid: assignment-forms-any
x = \
    any1()
x = await any1()
# ruleid: assignment-forms-name
target = 1
# ruleid: assignment-forms-name
target: int = 2
target: int
# ruleid: assignment-forms-augmented
target += 1
# ruleid: assignment-forms-name
target, b = 1, 2
# ruleid: assignment-forms-name
b, target = 1, 2
a = target = 3
target = a = 4
obj.target = 5
for target in q: pass
# ruleid: assignment-forms-name
(target := 6)
def target(): pass
# ruleid: assignment-forms-attr
self.a = 1
self.a.b = 2
# ruleid: assignment-forms-attr
self.a: int = 3
# ruleid: assignment-forms-attr
self.a, x = 4, 5
other.a = 1
# ruleid: assignment-forms-tuple
a, b = pair()
# ruleid: assignment-forms-tuple
(a, b) = pair()
[a, b] = pair()
a, b, c = pair()
# ruleid: assignment-forms-tuple
a, *b = pair()
for a, b in pair(): pass
# ruleid: assignment-forms-tuple
a, b = c = pair()
a = rest()
# ruleid: assignment-forms-tuple-rest
a, b, c = rest()
# ruleid: assignment-forms-tuple-rest
a, = rest()
# ruleid: assignment-forms-annotated
x: int = ann()
x = ann()
# ruleid: assignment-forms-annotation-only
field: int
field: int = 1
class D:
    # ruleid: assignment-forms-annotation-only
    field: str
# ruleid: assignment-forms-augmented
a += 1
a -= 1
# ruleid: assignment-forms-chained
a = b = chain()
a = b = c = chain()
# ruleid: assignment-forms-walrus
(w := wal())
# ruleid: assignment-forms-walrus
w = wal()
# ruleid: assignment-forms-walrus
foo(w := wal())
# ruleid: assignment-forms-walrus
foo((w := wal()))
# ruleid: assignment-forms-swap
a, b = b, a
# ruleid: assignment-forms-self-assign
a, b = a, b
# ruleid: assignment-forms-self-assign
a = a
a = b
# ruleid: assignment-forms-self-assign
a.b = a.b
# ruleid: assignment-forms-string
secret = "x"
# ruleid: assignment-forms-string
secret = b"x"
secret = f"x{y}"
# ruleid: assignment-forms-string
secret = "x" + "y"
secret = "x" + y
# ruleid: assignment-forms-attr
self.secret = "x"
# ruleid: assignment-forms-string
secret: str = "x"
k = "x"
# ruleid: assignment-forms-string
secret = k
# ruleid: assignment-forms-string
secret = ("x")
# ruleid: assignment-forms-subscript
cfg["a"] = 1
cfg["a"]["b"] = 1
# ruleid: assignment-forms-subscript
cfg["a"], q = 1, 2
