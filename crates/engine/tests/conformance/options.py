# ruleid: options-no-constant-propagation
a(1)
one = 1
a(one)
# ruleid: options-symbolic
b(src())
def s1():
    x = src()
    # ruleid: options-symbolic
    b(x)
    y = x
    # ruleid: options-symbolic
    b(y)
    z = foo(x)
    b(z)
def s2():
    f = open(p)
    # ruleid: options-symbolic-chain
    f.read()
    g = f.read
    g()
x2 = src()
# ruleid: options-symbolic
b(x2)
def s3(c):
    if c:
        x = src()
    else:
        x = 1
    b(x)
def s4():
    # ruleid: options-symbolic
    b(x2)
# ruleid: options-no-vardef
c = 1
c: int = 2
class C:
    c = 3
    c: int = 4
@d(1)
def dd(): pass
# ruleid: options-no-attr-expr
d(2)
@d
class D: pass
# ruleid: options-commutative-boolop
e1 and e2
# ruleid: options-commutative-boolop
e2 and e1
# ruleid: options-commutative-boolop
e1 and e2 and e3
# ruleid: options-commutative-boolop
e3 and e2 and e1
# ruleid: options-symmetric-eq
f1 == f2
# ruleid: options-symmetric-eq
f2 == f1
f1 != f2
# ruleid: options-no-ac
g1 | g2
g2 | g1
# ruleid: options-no-ac
g1 | g2 | g3
# ruleid: options-ac
h1 | h2
# ruleid: options-ac
h2 | h1
# ruleid: options-ac
h1 | h2 | h3
# ruleid: options-ac
h3 | h2 | h1
# ruleid: options-ac
h1 | h3 | h2
def i():
    # ruleid: options-no-implicit-deep
    i1()
    x = i2()
def i_():
    # ruleid: options-no-implicit-deep
    i1()
    i2()
def i__():
    # ruleid: options-no-implicit-deep
    i1()
    foo(i2())
def j():
    j1()
    x = j2()
def j_():
    # ruleid: options-no-implicit-deep-2
    j1()
    j2()
class K:
    # ruleid: options-flddef-assign
    k = 1
    def m(self):
        # ruleid: options-flddef-assign
        k = 2
def lf(x):
    # ruleid: options-arrow
    l(x)
    # ruleid: options-arrow
    lambda x: l(x)
# ruleid: options-symmetric-default
m1 == m2
m2 == m1
# ruleid: options-decorators-order
@n1
@n2
def na(): pass
@n2
@n1
def nb(): pass
