# ruleid: ellipsis-args-metavar-all
every()
# ruleid: ellipsis-args-metavar-all
every(1)
# ruleid: ellipsis-args-metavar-all
every(1, 2)
# ruleid: ellipsis-args-metavar-all
every(1,  b = 2, *c)
# ruleid: ellipsis-args-metavar-all
every((1), (2))
# ruleid: ellipsis-args-metavar-all
every(
    1,  # one
    2,
)
# ruleid: ellipsis-args-metavar-rest
rest(1)
# ruleid: ellipsis-args-metavar-rest
rest(1, 2, 3)
# ok: ellipsis-args-metavar-all, ellipsis-args-metavar-rest, ellipsis-args-metavar-middle, ellipsis-args-metavar-same, ellipsis-args-metavar-deffer, ellipsis-args-metavar-fixed, ellipsis-args-metavar-list, ellipsis-args-metavar-kw
rest(k=1)
# ruleid: ellipsis-args-metavar-middle
middle(1, 2)
# ruleid: ellipsis-args-metavar-middle
middle(1, 2, 3, 4)
# ok: ellipsis-args-metavar-all, ellipsis-args-metavar-rest, ellipsis-args-metavar-middle, ellipsis-args-metavar-same, ellipsis-args-metavar-deffer, ellipsis-args-metavar-fixed, ellipsis-args-metavar-list, ellipsis-args-metavar-kw
middle(1)
# ruleid: ellipsis-args-metavar-same
same(1, 0, 1)
# ok: ellipsis-args-metavar-all, ellipsis-args-metavar-rest, ellipsis-args-metavar-middle, ellipsis-args-metavar-same, ellipsis-args-metavar-deffer, ellipsis-args-metavar-fixed, ellipsis-args-metavar-list, ellipsis-args-metavar-kw
same(1, 0, 2)
# ruleid: ellipsis-args-metavar-same
same(0)
# ruleid: ellipsis-args-metavar-same
same(1, 2, 0, 1, 2)
# ruleid: ellipsis-args-metavar-deffer
def deffer(): pass
# ruleid: ellipsis-args-metavar-deffer
def deffer(a, b=1, *c): pass
# ruleid: ellipsis-args-metavar-fixed
old()
# ruleid: ellipsis-args-metavar-fixed
old(1, k=2)
# ruleid: ellipsis-args-metavar-fixed
old(old(3))
lst([])
lst([1, 2])
lst([1, 2,])
# ruleid: ellipsis-args-metavar-kw
kw(key=1)
# ruleid: ellipsis-args-metavar-kw
kw(1, key=2)
# ruleid: ellipsis-args-metavar-kw
kw(1, key=2, other=3)
# ruleid: ellipsis-args-metavar-kw
kw(a=1, key=2, b=3)
