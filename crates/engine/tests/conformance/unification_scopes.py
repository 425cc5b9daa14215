def f():
    x = src()
    # ruleid: unification-scopes-inside
    sink(x)
def g():
    sink(x)
def h():
    x = 1
    sink(x)
def i():
    x = src()
    x = 2
    # ruleid: unification-scopes-inside
    sink(x)
    if c:
        x = 3
        # ruleid: unification-scopes-inside
        sink(x)
    def inner():
        # ruleid: unification-scopes-inside
        sink(x)
    def inner2(x):
        sink(x)
    def inner3():
        x = 1
        sink(x)
    # ruleid: unification-scopes-inside
    lambda: sink(x)
    lambda x: sink(x)
    [sink(x) for x in y]
    # ruleid: unification-scopes-inside
    [sink(x) for z in y]
    for x in y:
        sink(x)
    sink(x)
y = src()
# ruleid: unification-scopes-inside
sink(y)
def j():
    # ruleid: unification-scopes-inside
    sink(y)
def k(y):
    sink(y)
def l():
    y = 1
    sink(y)
    global z
class M:
    # ruleid: unification-scopes-inside
    sink(y)
    def m(self):
        # ruleid: unification-scopes-inside
        sink(y)
def p1(x):
    # ruleid: unification-scopes-param
    use(x)
    def inner():
        # ruleid: unification-scopes-param
        use(x)
    lambda x: use(x)
    # ruleid: unification-scopes-param
    lambda: use(x)
    use(y)
def p2(a, b=1, *c, d, **e):
    # ruleid: unification-scopes-param
    use(a)
    # ruleid: unification-scopes-param
    use(b)
    use(c)
    # ruleid: unification-scopes-param
    use(d)
    use(e)
    a = 2
    # ruleid: unification-scopes-param
    use(a)
class A:
    # ruleid: unification-scopes-class
    def m(self): new(A)
    new(B)
class B(A):
    def m(self):
        new(A)
        # ruleid: unification-scopes-class
        new(B)
class D:
    a = field()
    def m(self):
        # ruleid: unification-scopes-attribute
        return self.a
    def n(self):
        return self.b
import mod
# ruleid: unification-scopes-import
mod.run()
def q(mod):
    mod.run()
other.run()
