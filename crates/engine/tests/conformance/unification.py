# ruleid: unification-call
same(a, a)
# ok: unification-call, unification-attr, unification-keyword, unification-function, unification-assign, unification-anonymous, unification-digits
same(a, b)
# ruleid: unification-call
same(1, 1)
# ok: unification-call, unification-attr, unification-keyword, unification-function, unification-assign, unification-anonymous, unification-digits
same(1, 1.0)
# ruleid: unification-call
same(10, 0xA)
# ok: unification-call, unification-attr, unification-keyword, unification-function, unification-assign, unification-anonymous, unification-digits
same(1, True)
# ruleid: unification-call
same("a", 'a')
# ok: unification-call, unification-attr, unification-keyword, unification-function, unification-assign, unification-anonymous, unification-digits
same("a", b"a")
same("ab", "a" "b")
# ruleid: unification-call
same(f(x), f(x))
same(f(x, y=1, z=2), f(x, z=2, y=1))
# ruleid: unification-call
same([1, 2], [1, 2])
same({1, 2}, {2, 1})
# ruleid: unification-call
same(x.y, x . y)
# ruleid: unification-call
same((a), a)
same(lambda q: q, lambda q: q)
# ruleid: unification-call
same(f"{x}", f"{x}")
# ruleid: unification-call
same(a + b, a + b)
# ok: unification-call, unification-attr, unification-keyword, unification-function, unification-assign, unification-anonymous, unification-digits
same(a + b, b + a)
# ruleid: unification-call
same(not a, not a)
# ruleid: unification-call
same(None, None)
# ruleid: unification-call
same(x[1:2], x[1:2])
k = 1
# ruleid: unification-call
same(k, 1)
# ruleid: unification-call
same(1, k)
# ruleid: unification-call
same(k, k)
k2 = 1
same(k, k2)
# ruleid: unification-call
same(a if b else c, a if b else c)
# ruleid: unification-call
same(await a, await a)
# ruleid: unification-call
same(*a, *a)
# ruleid: unification-attr
a.a
# ok: unification-call, unification-attr, unification-keyword, unification-function, unification-assign, unification-anonymous, unification-digits
a.b
x.a.a
# ruleid: unification-keyword
kw(a=a)
# ok: unification-call, unification-attr, unification-keyword, unification-function, unification-assign, unification-anonymous, unification-digits
kw(a=b)
# ruleid: unification-function
def rec():
    rec()
def rec2():
    rec()
class C:
    def rec3(self):
        self.rec3()
def o1():
    # ruleid: unification-assign
    f = make()
    f.close()
def o2():
    f = make()
    g.close()
def o3():
    # ruleid: unification-assign
    f = make()
    with x:
        f.x.close()
        f.close()
# ruleid: unification-anonymous
anon(1, 1)
# ruleid: unification-anonymous
anon(1, 2)
# ruleid: unification-digits
num(1, 2)
