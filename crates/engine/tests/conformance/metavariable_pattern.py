from lib import run
import lib as l2
# ruleid: metavariable-pattern-pattern
a(danger())
# ruleid: metavariable-pattern-pattern
a(x + danger(1))
# ruleid: metavariable-pattern-pattern
a(lambda: danger(1))
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
a(safe())
# ruleid: metavariable-pattern-pattern
a([danger()])
a(k)
# ruleid: metavariable-pattern-either
b(x + y)
# ruleid: metavariable-pattern-either
b(f"a{x}")
# ruleid: metavariable-pattern-either
b(foo(x + y))
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
b(x)
c(x)
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
c("s")
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
c(None)
c(foo("s"))
c(k)
# ruleid: metavariable-pattern-nested-mv
d(g(abc))
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
d(g(xyz))
# ruleid: metavariable-pattern-nested-mv
d(g(a1) + g(a2))
# ruleid: metavariable-pattern-regex
e(123)
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
e(12)
# ruleid: metavariable-pattern-regex
e("x1234")
# ruleid: metavariable-pattern-lang-regex
f("123")
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
f("a123")
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
f(123)
# ruleid: metavariable-pattern-lang-generic
h("SELECT a FROM t")
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
h("DELETE FROM t")
# ruleid: metavariable-pattern-lang-generic
h(f"SELECT a FROM t")
# ruleid: metavariable-pattern-name
run(1)
# ruleid: metavariable-pattern-name
lib.run(1)
# ruleid: metavariable-pattern-name
l2.go(1)
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
other(1)
# ruleid: metavariable-pattern-outer-mv
i(use(b), b)
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
i(use(b), c)
# ruleid: metavariable-pattern-string-content
j("foo(1)")
# ruleid: metavariable-pattern-string-content
j("x = foo(1)")
# ok: metavariable-pattern-pattern, metavariable-pattern-either, metavariable-pattern-patterns-not, metavariable-pattern-nested-mv, metavariable-pattern-regex, metavariable-pattern-lang-regex, metavariable-pattern-lang-generic, metavariable-pattern-name, metavariable-pattern-outer-mv, metavariable-pattern-string-content, metavariable-pattern-focus, metavariable-pattern-not-nested
j("bar(1)")
j("not python (")
# ruleid: metavariable-pattern-focus
k(l(1))
# ruleid: metavariable-pattern-focus
k(l(1) + l(2))
# ruleid: metavariable-pattern-not-nested
m(x)
m(ok(x))
