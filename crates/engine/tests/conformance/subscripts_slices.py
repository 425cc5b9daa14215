# ruleid: subscripts-slices-index
a[1]
# ruleid: subscripts-slices-index
a["x"]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
a[1:2]
# ruleid: subscripts-slices-index
a[1, 2]
# ruleid: subscripts-slices-index
a[1][2]
# ruleid: subscripts-slices-index
a[i] = 3
# ruleid: subscripts-slices-index
a[b[1]]
# ruleid: subscripts-slices-index
a[...]
# ruleid: subscripts-slices-index
a[-1]
# ruleid: subscripts-slices-index
a[i := 1]
# ruleid: subscripts-slices-literal
b["k"]
# ruleid: subscripts-slices-literal
b['k']
# ruleid: subscripts-slices-literal
b["k"]["j"]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
b["j"]
key = "k"
# ruleid: subscripts-slices-literal
b[key]
# ruleid: subscripts-slices-slice
c[1:2]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
c[1:]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
c[:2]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
c[1:2:3]
# ruleid: subscripts-slices-slice
c[1:2, 3]
# ruleid: subscripts-slices-step
d[1:2:3]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
d[1:2]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
d[::2]
# ruleid: subscripts-slices-from
e[1:]
# ruleid: subscripts-slices-from
e[1::]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
e[1:2]
# ruleid: subscripts-slices-all
f[:]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
f[1:]
# ruleid: subscripts-slices-all
f[::]
# ruleid: subscripts-slices-any
g[1]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
g[1:2]
# ruleid: subscripts-slices-any
g[1, 2]
# ruleid: subscripts-slices-tuple
h[1, 2]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
h[1]
# ruleid: subscripts-slices-tuple
h[(1, 2)]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
h[1, 2, 3]
# ruleid: subscripts-slices-assign
k[1] = 2
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
k[1] += 2
# ruleid: subscripts-slices-assign
k[1]: int = 2
# ruleid: subscripts-slices-assign
k[1], x = 2, 3
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
x = k[1]
# ruleid: subscripts-slices-method
x[1].run()
# ruleid: subscripts-slices-method
x[1][2].run()
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
x.run()
# ruleid: subscripts-slices-minus
m[-1]
# ok: subscripts-slices-index, subscripts-slices-literal, subscripts-slices-slice, subscripts-slices-step, subscripts-slices-from, subscripts-slices-all, subscripts-slices-any, subscripts-slices-tuple, subscripts-slices-assign, subscripts-slices-method, subscripts-slices-minus
m[1]
# ruleid: subscripts-slices-minus
m[- 1]
