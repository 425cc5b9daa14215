# ruleid: duplicates-different
a(1, 2, 3)
# ruleid: duplicates-equal
b(1, 2, 3)
# ruleid: duplicates-same-text
c(1, 1, x, x)
# ruleid: duplicates-either
d(1, 2)
# ruleid: duplicates-either
d(1)
# ruleid: duplicates-either
d(1, 2, 1)
# ruleid: duplicates-fix
e(1, 2)
# ruleid: duplicates-keyword
f(a=1, b=1)
g(h(1), h(2))
# ruleid: duplicates-deep
g([h(1), h(2), h(1)])
x1 = src()
x2 = src()
# ruleid: duplicates-inside
sink()
# ruleid: duplicates-statements
i(1)
# ruleid: duplicates-statements
i(2)
j(3)
j(4)
# ruleid: duplicates-dict
k({1: 2, 3: 4})
# ruleid: duplicates-tuple
x, y = tup(), tup()
# ruleid: duplicates-decorator
@p
@q(1)
@r.s(2)
def fn(): pass
