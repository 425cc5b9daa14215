# ruleid: anonymous-and-names-wildcard
any2(1, 2)
# ok: anonymous-and-names-wildcard, anonymous-and-names-digit, anonymous-and-names-lower, anonymous-and-names-string-partial, anonymous-and-names-fn-name, anonymous-and-names-ellipsis-expr, anonymous-and-names-ellipsis-value
any2(1)
# ruleid: anonymous-and-names-digit
num(1, 2)
# ruleid: anonymous-and-names-lower
low(1)
sp("a/b")
# ruleid: anonymous-and-names-string-partial
sp("$X/$Y")
# ruleid: anonymous-and-names-fn-name
o.m(1)
# ruleid: anonymous-and-names-fn-name
o.p.m(2)
f(3)
o.m(1, 2)
# ruleid: anonymous-and-names-ellipsis-expr
ell()
# ruleid: anonymous-and-names-ellipsis-expr
ell(...)
# ruleid: anonymous-and-names-ellipsis-value
x = ...
# ruleid: anonymous-and-names-ellipsis-value
x = 1
# ruleid: anonymous-and-names-ellipsis-value
x = foo(2)
