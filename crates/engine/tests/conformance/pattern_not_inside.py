# ruleid: pattern-not-inside-function
a(1)
def safe():
    a(2)
    def x():
        a(3)
def unsafe():
    # ruleid: pattern-not-inside-function
    a(4)
# ruleid: pattern-not-inside-shared-mv
b(1)
check(1)
b(1)
# ruleid: pattern-not-inside-shared-mv
b(2)
def g():
    check(y)
    if z:
        b(y)
    # ruleid: pattern-not-inside-shared-mv
    b(w)
def h(p):
    c(p)
    # ruleid: pattern-not-inside-param
    c(q)
    def i(q):
        c(q)
        c(p)
# ruleid: pattern-not-inside-call
d()
quiet(d())
quiet(x, foo(d()))
# ruleid: pattern-not-inside-call
quiet.x(d())
def j():
    f1 = open(1)
    f1.close()
def k():
    # ruleid: pattern-not-inside-after
    f2 = open(2)
    other.close()
def l():
    f3 = open(3)
    if x:
        f3.close()
def m():
    # ruleid: pattern-not-inside-after
    f4 = f5 = open(4)
    f4.close()
def n():
    # ruleid: pattern-not-inside-inside-and-not
    e()
def o():
    e()
    lock()
def p():
    e()
    def q():
        lock()
def r():
    lock()
    def s():
        # ruleid: pattern-not-inside-inside-and-not
        e()
