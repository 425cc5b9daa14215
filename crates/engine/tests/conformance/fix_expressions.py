# ruleid: fix-expressions-arg
a(x)
# ruleid: fix-expressions-arg
a(x + y)
# ruleid: fix-expressions-arg
a((x + y))
# ruleid: fix-expressions-arg
a(x if y else z)
# ruleid: fix-expressions-arg
a(lambda: 1)
# ruleid: fix-expressions-arg
a(not x)
# ruleid: fix-expressions-arg
a(x  ,)
# ruleid: fix-expressions-arg
a("s")
# ruleid: fix-expressions-arg
a(f(x , y))
# ruleid: fix-expressions-arg
a(x.y)
# ruleid: fix-expressions-arg
a(x[ 1 ])
# ruleid: fix-expressions-arg
a([1,2])
# ruleid: fix-expressions-arg
a(x and y)
# ruleid: fix-expressions-arg
a(x == y)
# ruleid: fix-expressions-arg
a(-x)
# ruleid: fix-expressions-arg
a(await x)
# ruleid: fix-expressions-arg
a(*x)
# ruleid: fix-expressions-arg
a(x for x in y)
# ruleid: fix-expressions-arg
a(x := 1)
# ruleid: fix-expressions-arg
a("s" "t")
# ruleid: fix-expressions-arg
a(f"{x}")
# ruleid: fix-expressions-arg
a(a2(1))
# ruleid: fix-expressions-receiver
b(x)
# ruleid: fix-expressions-receiver
b(x + y)
# ruleid: fix-expressions-receiver
b("s")
# ruleid: fix-expressions-receiver
b(1)
# ruleid: fix-expressions-receiver, fix-expressions-layout
b(f(x))
# ruleid: fix-expressions-receiver
b((x, y))
# ruleid: fix-expressions-receiver
b(x, )
# ruleid: fix-expressions-not
c(x)
# ruleid: fix-expressions-not
c(x and y)
# ruleid: fix-expressions-not
c(x == y)
# ruleid: fix-expressions-mul
d(x)
# ruleid: fix-expressions-mul
d(x + y)
# ruleid: fix-expressions-two
e(1, 2)
# ruleid: fix-expressions-two
e(x+y, z)
# ruleid: fix-expressions-layout
f(x)
# ruleid: fix-expressions-assign
v = g(1)
# ruleid: fix-expressions-assign
v.w = g(x+1)
# ruleid: fix-expressions-assign
v = (g(1))
# ruleid: fix-expressions-await
h(x)
# ruleid: fix-expressions-fstring
i(x)
# ruleid: fix-expressions-string
j("s")
# ruleid: fix-expressions-string
j('s')
# ruleid: fix-expressions-comment
k(x)
# ruleid: fix-expressions-not-python
l(x)
# ruleid: fix-expressions-args
m(1, 2)
# ruleid: fix-expressions-args
m()
# ruleid: fix-expressions-args
m(x+y, k=x+y)
# ruleid: fix-expressions-keyword
n(k=1)
# ruleid: fix-expressions-keyword
n(k=x+y)
# ruleid: fix-expressions-attr
o.m(x)
def pf():
    # ruleid: fix-expressions-statement
    return p(x+y)
# ruleid: fix-expressions-list
q(x)
# ruleid: fix-expressions-list
q(x+y)
# ruleid: fix-expressions-name
r
x.r
# ruleid: fix-expressions-name
foo(r)
# ruleid: fix-expressions-trailing
s(x)
# ruleid: fix-expressions-quote
t(x)
# ruleid: fix-expressions-quote
t("s")
