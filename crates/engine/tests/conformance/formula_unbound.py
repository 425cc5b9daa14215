# ruleid: formula-unbound-regex
a(1)
# ok: formula-unbound-regex, formula-unbound-focus, formula-unbound-comparison, formula-unbound-pattern, formula-unbound-only-inside, formula-unbound-inside-not, formula-unbound-either-inside
a2()
# ruleid: formula-unbound-focus
b(1)
# ok: formula-unbound-regex, formula-unbound-focus, formula-unbound-comparison, formula-unbound-pattern, formula-unbound-only-inside, formula-unbound-inside-not, formula-unbound-either-inside
b2()
# ruleid: formula-unbound-comparison
c(1)
# ok: formula-unbound-regex, formula-unbound-focus, formula-unbound-comparison, formula-unbound-pattern, formula-unbound-only-inside, formula-unbound-inside-not, formula-unbound-either-inside
c2()
# ruleid: formula-unbound-pattern
d(1)
# ok: formula-unbound-regex, formula-unbound-focus, formula-unbound-comparison, formula-unbound-pattern, formula-unbound-only-inside, formula-unbound-inside-not, formula-unbound-either-inside
d2()
# ruleid: formula-unbound-only-inside
e(1)
# ruleid: formula-unbound-only-inside
e(e(2))
# ok: formula-unbound-regex, formula-unbound-focus, formula-unbound-comparison, formula-unbound-pattern, formula-unbound-only-inside, formula-unbound-inside-not, formula-unbound-either-inside
f(1)
# ruleid: formula-unbound-inside-not
f(2)
# ok: formula-unbound-regex, formula-unbound-focus, formula-unbound-comparison, formula-unbound-pattern, formula-unbound-only-inside, formula-unbound-inside-not, formula-unbound-either-inside
g()
class A:
    def m(self):
        # ruleid: formula-unbound-either-inside
        g()
    # ruleid: formula-unbound-either-inside
    g()
