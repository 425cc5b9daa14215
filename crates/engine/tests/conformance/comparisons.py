# ruleid: comparisons-eq
a == b
a != b
# ruleid: comparisons-eq
(a) == (b)
# ruleid: comparisons-eq
(a == b)
a == b == c
# ruleid: comparisons-eq
not a == b
# ruleid: comparisons-eq
a.b == c(d)
# ruleid: comparisons-eq
if a == b: pass
# ruleid: comparisons-same
a >= a
a >= b
# ruleid: comparisons-same
f(x) >= f(x)
f(x) >= f(y)
# ruleid: comparisons-same
a[0] >= a[0]
# ruleid: comparisons-eq, comparisons-none
a == None
# ruleid: comparisons-eq
None == a
# ruleid: comparisons-lt-literal
a < 5
5 > a
a < 5 < b
# ruleid: comparisons-in
a in b
# ruleid: comparisons-not-in
a not in b
# ruleid: comparisons-in
not a in b
for a in b: pass
[a for a in b]
# ruleid: comparisons-is
a is b
a is not b
# ruleid: comparisons-is-not
a is not None
# ruleid: comparisons-is
not a is None
# ruleid: comparisons-in, comparisons-in-list
a in ["a"]
# ruleid: comparisons-in, comparisons-in-list
a in ["b", "a"]
# ruleid: comparisons-in
a in ("a",)
