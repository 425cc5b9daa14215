from m import Foo
# ruleid: typed-metavariables-int
i(1)
# ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
i("a")
# ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
i(1.0)
# ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
i(True)
i(-1)
i(1 + 2)
n = 1
# ruleid: typed-metavariables-int
i(n)
a: int = unknown()
# ruleid: typed-metavariables-int
i(a)
# ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
i(unknown)
# ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
i(int("3"))
# ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
i(len(x))
def p(q: int, r: str, t: Optional[int], u: "int", v=1, w: int = 2, *x: int):
    # ruleid: typed-metavariables-int
    i(q)
    # ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
    i(r)
    # ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
    i(t)
    # ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
    i(u)
    i(v)
    # ruleid: typed-metavariables-int
    i(w)
    i(x)
    z = 3
    # ruleid: typed-metavariables-int
    i(z)
    def nested():
        # ruleid: typed-metavariables-int
        i(q)
# ruleid: typed-metavariables-str
s("a")
s("a" "b")
s("a" + "b")
s(f"a")
s(b"a")
s(str(1))
k = "x"
# ruleid: typed-metavariables-str
s(k)
c(Foo())
foo = Foo()
c(foo)
def m(x: Foo, y: m.Foo, z: "Foo", w: Foo = None):
    # ruleid: typed-metavariables-class
    c(x)
    c(y)
    c(z)
    # ruleid: typed-metavariables-class
    c(w)
class K:
    attr: Foo
    def meth(self):
        c(self.attr)
def gg(x: List[int], y: List[str], z: list[int]):
    # ruleid: typed-metavariables-generic
    g(x)
    g(y)
    g(z)
# ruleid: typed-metavariables-float
f(1.5)
# ok: typed-metavariables-int, typed-metavariables-str, typed-metavariables-class, typed-metavariables-generic, typed-metavariables-float, typed-metavariables-bool
f(1)
# ruleid: typed-metavariables-bool
b(True)
# ruleid: typed-metavariables-bool
b(False)
b(1)
t = True
# ruleid: typed-metavariables-bool
b(t)
