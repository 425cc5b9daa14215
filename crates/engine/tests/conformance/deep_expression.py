# ruleid: deep-expression-call-arg
outer(inner(1))
# ruleid: deep-expression-call-arg
outer(x + inner(2))
# ruleid: deep-expression-call-arg
outer(lambda: inner(3))
# ruleid: deep-expression-call-arg
outer([inner(4) for x in y])
outer(a, inner(5))
# ruleid: deep-expression-call-arg
outer(f"{inner(6)}")
# ruleid: deep-expression-call-arg
outer(inner(inner(7)))
outer(x)
# ruleid: deep-expression-call-arg
outer(y[inner(8)], )
outer(k=inner(9))
# ruleid: deep-expression-condition
if tainted(1): pass
# ruleid: deep-expression-condition
if a and not tainted(2): pass
# ruleid: deep-expression-condition
elif tainted(3): pass
if x:
    tainted(4)
# ruleid: deep-expression-condition
if tainted(5) or tainted(6): pass
while tainted(7): pass
# ruleid: deep-expression-assign
v = o.get(1)
# ruleid: deep-expression-assign
v = f(o.get(2)).x
# ruleid: deep-expression-assign
v = o.get(3).get(4)
v += o.get(5)
# ruleid: deep-expression-literal
check("secret")
# ruleid: deep-expression-literal
check(x["secret"])
# ruleid: deep-expression-literal
check(f"{y}secret")
check("secrets")
s = "secret"
# ruleid: deep-expression-literal
check(s)
# ruleid: deep-expression-alone
needle
# ruleid: deep-expression-alone
foo(bar(needle))
# ruleid: deep-expression-alone
x = needle
# ruleid: deep-expression-alone
if needle: pass
def f():
    # ruleid: deep-expression-return
    return a + b
def g():
    # ruleid: deep-expression-return
    return foo(a + b, c)
def h():
    # ruleid: deep-expression-return
    return a + b + c
# ruleid: deep-expression-twice
both(a, b)
both(x.a, [b])
# ruleid: deep-expression-twice
both(f(a), -b)
both(b, a)
