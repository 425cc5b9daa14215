from pkg import Foo
import pkg
# ruleid: metavariable-type-int
i(1)
# ok: metavariable-type-int, metavariable-type-several, metavariable-type-dotted
i("a")
x: int = u
# ruleid: metavariable-type-int
i(x)
def f(a: int, b: str, c: Foo, d: pkg.Foo, e: other.Foo, g=1):
    # ruleid: metavariable-type-int
    i(a)
    # ok: metavariable-type-int, metavariable-type-several, metavariable-type-dotted
    i(b)
    i(g)
    # ok: metavariable-type-int, metavariable-type-several, metavariable-type-dotted
    m(a)
    # ruleid: metavariable-type-several
    m(b)
    # ruleid: metavariable-type-several
    m(c)
    m(d)
    # ruleid: metavariable-type-dotted
    d(c)
    # ok: metavariable-type-int, metavariable-type-several, metavariable-type-dotted
    d(e)
def h(d1: pkg.Foo, e1: other.Foo):
    # ruleid: metavariable-type-dotted
    d(d1)
    # ok: metavariable-type-int, metavariable-type-several, metavariable-type-dotted
    d(e1)
# ruleid: metavariable-type-several
m("s")
y = Foo()
m(y)
y2 = "s"
# ruleid: metavariable-type-several
m(y2)
