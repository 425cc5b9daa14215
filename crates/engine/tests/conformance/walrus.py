# ruleid: walrus-walrus
(a := 1)
# ruleid: walrus-walrus
b = 2
# ruleid: walrus-walrus
foo(c := 3)
# ruleid: walrus-walrus
foo((d := 4))
# ruleid: walrus-walrus, walrus-if
if (m := match_it(x)):
    m.group()
# ruleid: walrus-walrus, walrus-if
if m := match_it(x):
    pass
# ruleid: walrus-walrus, walrus-assign, walrus-call
while (n := get()): pass
# ruleid: walrus-walrus, walrus-assign, walrus-call
[y := get(), y]
# ruleid: walrus-walrus, walrus-assign, walrus-call
(z := get())
# ruleid: walrus-walrus
if (v := get2()):
    use(v)
def f():
    # ruleid: walrus-walrus, walrus-seq
    (v := get2())
    use(v)
