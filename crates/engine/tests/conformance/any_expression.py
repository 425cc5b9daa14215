# ruleid: any-expression-any
x = foo(a.b, 1)
# ruleid: any-expression-any
if y: z
# ruleid: any-expression-any
def f(p: int = 3, *q, **r) -> str:
    # ruleid: any-expression-any
    return [q]
# ruleid: any-expression-any
class C(D, k=E):
    # ruleid: any-expression-any
    w: int
    # ruleid: any-expression-any
    v: int = 2
import m.n as o
from p import q
# ruleid: any-expression-any
del u["k"]
# ruleid: any-expression-any
lambda v: -v
# ruleid: any-expression-any
a + b
# ruleid: any-expression-any
not c
# ruleid: any-expression-any
a < b < c
# ruleid: any-expression-any
d if e else g
# ruleid: any-expression-any
{h: i, **j}
# ruleid: any-expression-any
[k for l in n if s]
# ruleid: any-expression-any
f"a{t}b"
# ruleid: any-expression-any
t2: int
# ruleid: any-expression-any
for q1 in q2: pass
# ruleid: any-expression-any
with r1 as r2: pass
try: pass
# ruleid: any-expression-any
except s1 as s2: pass
# ruleid: any-expression-any
@t1
def t3(): pass
global g1
# ruleid: any-expression-any
raise A from B
# ruleid: any-expression-any
assert c1, c2
# ruleid: any-expression-any
x1[1:2]
# ruleid: any-expression-any
(y1)
# ruleid: any-expression-any
await z1
# ruleid: any-expression-any
print(*b1, **b2)
# ruleid: any-expression-any
a1 += b3
# ruleid: any-expression-any
...
