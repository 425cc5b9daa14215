# ruleid: comprehensions-list
[x for x in y]
# ruleid: comprehensions-if
[x for x in y if z]
[x for x in y if z if w]
# ruleid: comprehensions-two
[x for x in y for w in z]
# ruleid: comprehensions-list
[x async for x in y]
# ruleid: comprehensions-list
[(a, b) for a, b in y]
# ruleid: comprehensions-if, comprehensions-same
[x for x in y if x]
# ruleid: comprehensions-list
[x for (x) in y]
# ruleid: comprehensions-gen
(x for x in y)
# ruleid: comprehensions-list
foo(x for x in y)
# ruleid: comprehensions-gen
foo((x for x in y))
# ruleid: comprehensions-if
foo(x for x in y if z)
# ruleid: comprehensions-set
{x for x in y}
# ruleid: comprehensions-set, comprehensions-dict
{a: b for a, b in c}
# ruleid: comprehensions-set, comprehensions-dict
{a: b for (a, b) in c}
# ruleid: comprehensions-set
{b: a for a, b in c}
# ruleid: comprehensions-list, comprehensions-arg
any(x for x in y)
# ruleid: comprehensions-list, comprehensions-arg
any([x for x in y])
# ruleid: comprehensions-gen
any((x for x in y))
# ruleid: comprehensions-list
any(z for z in y)
# ruleid: comprehensions-list, comprehensions-inside
[use(v) for v in y]
# ruleid: comprehensions-list
[use(w) for v in y]
# ruleid: comprehensions-if
[use(v) for v in y if z]
use(v)
