# ruleid: patterns-nesting-and
a1(1)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
a1(1, 2)
# ruleid: patterns-nesting-and-mv
a2(x, x)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
a2(x, y)
# ruleid: patterns-nesting-either
e1(1)
# ruleid: patterns-nesting-either
e1(2)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
e1(3)
# ruleid: patterns-nesting-either
e2(3)
# ruleid: patterns-nesting-either-in-and
b1(1)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
b1(0)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
b1(1, skip=True)
b1(1, x, skip=True)
# ruleid: patterns-nesting-either-in-and
b2(1)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
b2(0, 1)
# ruleid: patterns-nesting-and-in-either
c1(abc)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
c1(xabc)
# ruleid: patterns-nesting-and-in-either
c2(x)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
c2("x")
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
n1(1)
# ruleid: patterns-nesting-not-multiple
n1(2)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
n1(2, 2)
# ruleid: patterns-nesting-not-multiple
n1(2, 3)
# ruleid: patterns-nesting-not-range
x = n2(0)
# ruleid: patterns-nesting-different-ranges
d1(x.d2())
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
d1(y)
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
x.d2()
# ruleid: patterns-nesting-different-ranges
d1(x.d2(), y.d2())
# ruleid: patterns-nesting-different-ranges
d1(d1(x.d2()))
x.d2(d1())
# ruleid: patterns-nesting-different-ranges
d1(x).d2()
# ruleid: patterns-nesting-inner-first
g1(x.g2())
# ruleid: patterns-nesting-statement-and-expression
v = h1(h2(1), h2(2))
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
v = h2(h1())
# ruleid: patterns-nesting-three
i1(i2(i3()))
# ruleid: patterns-nesting-three
i3(i1(i2()))
# ok: patterns-nesting-and, patterns-nesting-and-mv, patterns-nesting-either, patterns-nesting-either-in-and, patterns-nesting-and-in-either, patterns-nesting-not-multiple, patterns-nesting-not-range, patterns-nesting-different-ranges, patterns-nesting-inner-first, patterns-nesting-statement-and-expression, patterns-nesting-three
i1(i2(), i3())
