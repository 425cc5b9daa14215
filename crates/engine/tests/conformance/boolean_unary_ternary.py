# ruleid: boolean-unary-ternary-not
not a
# ruleid: boolean-unary-ternary-not
not (a)
# ruleid: boolean-unary-ternary-not
not not a
# ruleid: boolean-unary-ternary-not
not a in b
a not in b
# ruleid: boolean-unary-ternary-not
(not a)
# ruleid: boolean-unary-ternary-and
a and stop
# ruleid: boolean-unary-ternary-and
a and b and stop
stop and a
a and stop and b
# ruleid: boolean-unary-ternary-or
go or x
# ruleid: boolean-unary-ternary-or
go or x or y
x or go
# ruleid: boolean-unary-ternary-or-exact
p or q
q or p
p or q or r
r or p or q
# ruleid: boolean-unary-ternary-or-exact
(p or q) or r
# ruleid: boolean-unary-ternary-ternary
a if b else c
# ruleid: boolean-unary-ternary-ternary
(a if b else c)
# ruleid: boolean-unary-ternary-ternary
a if b else c if d else e
# ruleid: boolean-unary-ternary-ternary, boolean-unary-ternary-ternary-same
a if a else b
# ruleid: boolean-unary-ternary-neg
neg(-a)
# ruleid: boolean-unary-ternary-neg
neg(-1)
# ruleid: boolean-unary-ternary-neg
neg(1)
neg(a - 1)
# ruleid: boolean-unary-ternary-neg
neg(- a)
# ruleid: boolean-unary-ternary-inv
~a
# ruleid: boolean-unary-ternary-inv
~~a
# ruleid: boolean-unary-ternary-pow
a ** b
# ruleid: boolean-unary-ternary-pow
a ** b ** c
# ruleid: boolean-unary-ternary-pow
-a ** b
# ruleid: boolean-unary-ternary-matmul
a @ b
# ruleid: boolean-unary-ternary-floordiv
a // b // c
# ruleid: boolean-unary-ternary-shift
a << 1
# ruleid: boolean-unary-ternary-shift
a << 1 << 1
