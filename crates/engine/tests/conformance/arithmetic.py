# ruleid: arithmetic-add
a + b
# ruleid: arithmetic-add
a + b + c
# ruleid: arithmetic-add
a + (b + c)
# ruleid: arithmetic-add
(a + b) + c
# ruleid: arithmetic-add
(a) + b
# ruleid: arithmetic-add
x = (a + b)
# ruleid: arithmetic-add
-a + b
# ruleid: arithmetic-same
a - a
a - b
# ruleid: arithmetic-same
f(1) - f(1)
# ruleid: arithmetic-literal
lit(6)
# ruleid: arithmetic-add, arithmetic-literal
lit(2 + 4)
# ruleid: arithmetic-literal
lit(2 * 3)
# ruleid: arithmetic-literal
lit(8 - 2)
# ruleid: arithmetic-literal
lit(12 // 2)
lit(12 / 2)
# ruleid: arithmetic-literal
lit(13 % 7)
# ruleid: arithmetic-literal
lit(3 << 1)
# ruleid: arithmetic-literal
lit(2 | 4)
# ruleid: arithmetic-literal
lit(7 & 6)
# ruleid: arithmetic-literal
lit(5 ^ 3)
# ruleid: arithmetic-literal
lit(~-7)
# ruleid: arithmetic-literal
lit(-(-6))
# ruleid: arithmetic-literal
lit(+6)
lit(6.0)
# ruleid: arithmetic-literal
lit(0x6)
# ruleid: arithmetic-literal
lit(0b110)
# ruleid: arithmetic-literal
lit(0o6)
lit(6_0)
lit(int("6"))
lit(6j)
# ruleid: arithmetic-literal
lit(06)
n = 5
# ruleid: arithmetic-add, arithmetic-literal
lit(n + 1)
# ruleid: arithmetic-literal
lit(n * 2 - 4)
lit(n and 6)
lit(True and 6)
# ruleid: arithmetic-negative
neg(-1)
# ruleid: arithmetic-negative
neg(- 1)
# ruleid: arithmetic-negative
neg(1 - 2)
# ruleid: arithmetic-negative
neg(~0)
neg(1)
# ruleid: arithmetic-float
fl(1.5)
# ruleid: arithmetic-float
fl(1.50)
# ruleid: arithmetic-float
fl(15e-1)
fl(3 / 2)
# ruleid: arithmetic-add
fl(1.0 + 0.5)
# ruleid: arithmetic-zero
x / 0
x / 0.0
x // 0
# ruleid: arithmetic-no-commute
a * b
b * a
a * b * c
# ruleid: arithmetic-no-commute
c * a * b
