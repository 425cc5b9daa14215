# ruleid: focus-metavariable-single
a(1, 2)
# ruleid: focus-metavariable-single
a((1), 2)
# ruleid: focus-metavariable-list
b(1, 2)
# ruleid: focus-metavariable-twice
c(foo(1), foo(2))
c(x, foo(y))
# ruleid: focus-metavariable-statement
def fn():
    return 1
@deco
# ruleid: focus-metavariable-statement
def fn2(a):
    if a:
        return 1
    return 2
# ruleid: focus-metavariable-content
d("text")
# ruleid: focus-metavariable-content
d('''text''')
# ruleid: focus-metavariable-content
d("é", )
# ruleid: focus-metavariable-content
d("a" "b")
# ruleid: focus-metavariable-content
d("a\n")
# ruleid: focus-metavariable-param
def e(p, q: int, r=1, *s, t, **u): pass
# ruleid: focus-metavariable-many
f(1, 2, 3)
g(h(1), 2)
# ruleid: focus-metavariable-inside
g(1, h(2))
# ruleid: focus-metavariable-ellipsis
i(1, 2)
i()
# ruleid: focus-metavariable-ellipsis
i(x, k=1,
  j=2)
# ruleid: focus-metavariable-attr
o.p.method()
# ruleid: focus-metavariable-attr
(o).method()
# ruleid: focus-metavariable-keyword
j(1, k=2, m=3)
# ruleid: focus-metavariable-paren
k((x))
# ruleid: focus-metavariable-paren
k((1))
# ruleid: focus-metavariable-paren
k( (x + 1) )
# ruleid: focus-metavariable-paren
k(x  )
# ruleid: focus-metavariable-paren
k("s")
# ruleid: focus-metavariable-paren
k(x for x in y)
# ruleid: focus-metavariable-paren
k(*z)
