# ruleid: new-syntax-string
a(1)
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
b(1)
def fn():
    # ruleid: new-syntax-all
    b(2)
# ruleid: new-syntax-any
c(1)
# ruleid: new-syntax-any
c(2)
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
c(3)
# ruleid: new-syntax-not
d(0)
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
d(1)
if x:
    # ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
    d(2)
# ruleid: new-syntax-where-regex
e(abc)
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
e(bcd)
# ruleid: new-syntax-where-comparison
f(4)
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
f(3)
# ruleid: new-syntax-where-pattern
g(h(1))
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
g(1)
# ruleid: new-syntax-where-focus
i(1, 2)
# ruleid: new-syntax-regex
reg_12
# ruleid: new-syntax-where-any
j(k(1))
# ruleid: new-syntax-where-any
j(l(1))
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
j(x)
# ruleid: new-syntax-where-type
m(1)
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
m("s")
# ruleid: new-syntax-where-analyzer
n("8f14e45fceea167a5a36dedd4bea2543")
# ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
n("hello")
def test_x():
    # ruleid: new-syntax-inside-where
    o(1)
def x():
    # ok: new-syntax-string, new-syntax-all, new-syntax-any, new-syntax-not, new-syntax-where-regex, new-syntax-where-comparison, new-syntax-where-pattern, new-syntax-where-focus, new-syntax-regex, new-syntax-where-any, new-syntax-where-type, new-syntax-where-analyzer, new-syntax-inside-where
    o(2)
