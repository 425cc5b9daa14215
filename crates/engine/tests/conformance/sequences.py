# ruleid: sequences-pair, sequences-leading
a(1)
# ruleid: sequences-leading
x
# ruleid: sequences-leading
b(1)
# ruleid: sequences-leading
b(1)
# ruleid: sequences-leading
a(1)
# ruleid: sequences-leading
b(2)
# ruleid: sequences-leading
def f1():
    # ruleid: sequences-pair
    a(3)
    if x:
        b(3)
        b(3)
    for q in r:
        while s:
            b(3)
# ruleid: sequences-leading
def f2():
    # ruleid: sequences-pair
    a(4)
    def inner():
        b(4)
    class C:
        b(4)
        def m(self):
            b(4)
# ruleid: sequences-leading
def f3():
    # ruleid: sequences-pair
    a(5)
    try:
        b(5)
    except E:
        b(5)
    else:
        b(5)
    finally:
        b(5)
    with x:
        b(5)
    lambda: b(5)
# ruleid: sequences-leading
def f4():
    if x:
        a(6)
    b(6)
# ruleid: sequences-leading
def f5():
    if x:
        a(7)
    else:
        b(7)
# ruleid: sequences-leading
def f6():
    b(8)
    a(8)
# ruleid: sequences-adjacent, sequences-leading
c()
# ruleid: sequences-leading
d()
# ruleid: sequences-leading
def g1():
    c()
    x
    d()
# ruleid: sequences-leading
def g2():
    # ruleid: sequences-adjacent
    c()
    # comment
    d()
    # ruleid: sequences-adjacent
    c(); d()
# ruleid: sequences-leading
def g3():
    c()
    if x:
        d()
# ruleid: sequences-leading
def h1():
    # ruleid: sequences-three
    e()
    f()
    g()
    f()
    g()
# ruleid: sequences-leading
def t1():
    # ruleid: sequences-trailing
    h()
    x
    if y:
        # ruleid: sequences-trailing
        h()
        z
    w
# ruleid: sequences-leading
def l1():
    # ruleid: sequences-leading
    x
    # ruleid: sequences-leading
    i()
    y
# ruleid: sequences-leading
def l2():
    # ruleid: sequences-leading
    if x:
        # ruleid: sequences-leading
        y
        # ruleid: sequences-leading
        i()
def k1():
    # ruleid: sequences-assign
    v = j()
    k(v)
    k(v)
    k(w)
def k2():
    # ruleid: sequences-assign
    v = j()
    v = other
    return k(v)
def k3():
    # ruleid: sequences-assign
    v = j()
    def inner():
        k(v)
    def inner2(v):
        k(v)
    def inner3():
        v = 1
        k(v)
def k4():
    # ruleid: sequences-assign
    self.v = j()
    k(self.v)
# ruleid: sequences-assign
v = j()
def k5():
    k(v)
def k6():
    v = 1
    k(v)
