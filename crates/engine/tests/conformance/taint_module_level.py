import os

top = src()
# ruleid: taint-module-level, taint-module-level-focus
sink(top)
# ok: taint-module-level, taint-module-level-focus
sink(clean)
moved = top
# ruleid: taint-module-level, taint-module-level-focus
sink(moved)
value = src()
value = 1
# ok: taint-module-level, taint-module-level-focus
sink(value)
value = src()
# ruleid: taint-module-level, taint-module-level-focus
sink(value)
value += "x"
# ruleid: taint-module-level, taint-module-level-focus
sink(value)
a, b = top, 1
# ruleid: taint-module-level, taint-module-level-focus
sink(b)
box.p = src()
# ruleid: taint-module-level, taint-module-level-focus
sink(box.p)
# ok: taint-module-level, taint-module-level-focus
sink(box.q)
table["k"] = src()
# ruleid: taint-module-level, taint-module-level-focus
sink(table["j"])
# ruleid: taint-module-level, taint-module-level-focus
run = lambda: sink(top)
# ruleid: taint-module-level, taint-module-level-focus
sink([x for x in top])
for item in top:
    # ruleid: taint-module-level, taint-module-level-focus
    sink(item)
# ruleid: taint-module-level, taint-module-level-focus
sink(item)
if top:
    # ok: taint-module-level, taint-module-level-focus
    sink(1)
while top:
    # ruleid: taint-module-level, taint-module-level-focus
    sink(top)
    break
try:
    tried = src()
except ValueError:
    tried = None
# ruleid: taint-module-level, taint-module-level-focus
sink(tried)
with src() as handle:
    # ruleid: taint-module-level, taint-module-level-focus
    sink(handle)
# ruleid: taint-module-level, taint-module-level-focus
sink(handle)
# ruleid: taint-module-level, taint-module-level-focus
sink(top); sink(clean)
# ruleid: taint-module-level, taint-module-level-focus
print(sink(top))
top
# ruleid: taint-module-level, taint-module-level-focus
result = sink(top)
# ruleid: taint-module-level, taint-module-level-focus
sink(result)
# ok: taint-module-level, taint-module-level-focus
other = sink(clean)
# ok: taint-module-level, taint-module-level-focus
sink(other)
del top
# ruleid: taint-module-level, taint-module-level-focus
sink(top)
top = 1
# ok: taint-module-level, taint-module-level-focus
sink(top)


def function():
    taint = src()
    # ruleid: taint-module-level, taint-module-level-focus
    sink(taint)


# ok: taint-module-level, taint-module-level-focus
sink(taint)


class Class:
    # ok: taint-module-level, taint-module-level-focus
    sink(tried)
    own = src()
    # ruleid: taint-module-level, taint-module-level-focus
    sink(own)


# ok: taint-module-level, taint-module-level-focus
sink(own)
# ok: taint-module-level, taint-module-level-focus
sink(Class.own)
function()
# ruleid: taint-module-level, taint-module-level-focus
sink(tried)

if __name__ == "__main__":
    main_value = src()
    # ruleid: taint-module-level, taint-module-level-focus
    sink(main_value)
    # ruleid: taint-module-level, taint-module-level-focus
    sink(tried)
elif tried:
    # ruleid: taint-module-level, taint-module-level-focus
    sink(tried)
else:
    # ruleid: taint-module-level, taint-module-level-focus
    sink(tried)

# ruleid: taint-module-level, taint-module-level-focus
sink(main_value)
exit()
# ruleid: taint-module-level, taint-module-level-focus
sink(tried)
