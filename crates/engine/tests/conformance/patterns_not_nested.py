# ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
a(safe1)
# ruleid: patterns-not-nested-not-patterns
a(unsafe)
# ruleid: patterns-not-nested-not-patterns
a(x)
# ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
b(1)
# ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
b(2)
# ruleid: patterns-not-nested-not-either
b(3)
def test_x():
    # ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
    c(1)
def x():
    # ruleid: patterns-not-nested-not-inside-patterns
    c(2)
# ruleid: patterns-not-nested-not-inside-patterns
c(3)
# ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
d()
if x:
    # ruleid: patterns-not-nested-inside-either
    d()
while y:
    # ruleid: patterns-not-nested-inside-either
    d()
    if z:
        # ruleid: patterns-not-nested-inside-either
        d()
for q in r:
    # ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
    d()
# ruleid: patterns-not-nested-nested-patterns
outer(e(1))
# ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
skip(outer(e(2)))
# ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
outer(skip(e(3)))
# ok: patterns-not-nested-not-patterns, patterns-not-nested-not-either, patterns-not-nested-not-inside-patterns, patterns-not-nested-inside-either, patterns-not-nested-nested-patterns
e(4)
