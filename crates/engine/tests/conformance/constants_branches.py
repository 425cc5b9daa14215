def both(c):
    if c:
        x = 1
    else:
        x = 1
    # ruleid: constants-branches-one
    foo(x)
def differ(c):
    if c:
        x = 1
        # ruleid: constants-branches-one
        foo(x)
    else:
        x = 2
        # ok: constants-branches-one
        foo(x)
    # ok: constants-branches-one
    foo(x)
def one_sided(c):
    if c:
        x = 1
    # ok: constants-branches-one
    foo(x)
def elifs(c):
    if c:
        x = 1
    elif d:
        x = 1
    else:
        x = 1
    # ruleid: constants-branches-one
    foo(x)
def before(c):
    x = 1
    if c:
        x = 2
    else:
        # ruleid: constants-branches-one
        foo(x)
    # ok: constants-branches-one
    foo(x)
def same_again(c):
    x = 1
    if c:
        x = 1
    # ruleid: constants-branches-one
    foo(x)
def leaves(c):
    if c:
        x = 2
        return
    else:
        x = 1
    # ruleid: constants-branches-one
    foo(x)
def raises(c):
    x = 1
    if c:
        x = 2
        raise E
    # ruleid: constants-branches-one
    foo(x)
# A loop loses every constant, in its body and after it, unless the body assigns it.
def loop_for(c):
    x = 1
    for i in c:
        # ok: constants-branches-one
        foo(x)
    # ok: constants-branches-one
    foo(x)
def loop_while(c):
    x = 1
    while c:
        # ok: constants-branches-one
        foo(x)
    # ok: constants-branches-one
    foo(x)
def loop_unrelated(c):
    x = 1
    for i in c:
        pass
    # ok: constants-branches-one
    foo(x)
def loop_inner(c):
    for i in c:
        x = 1
        # ruleid: constants-branches-one
        foo(x)
    # ok: constants-branches-one
    foo(x)
def loop_after(c):
    for i in c:
        pass
    x = 1
    # ruleid: constants-branches-one
    foo(x)
def loop_true():
    x = 1
    while True:
        # ruleid: constants-branches-one
        foo(x)
        break
    # ruleid: constants-branches-one
    foo(x)
def loop_same(c):
    x = 1
    for i in c:
        x = 1
    # ruleid: constants-branches-one
    foo(x)
# The value of the try body wins over that of the handlers.
def try_except():
    try:
        x = 1
    except E:
        x = None
    # ruleid: constants-branches-one
    foo(x)
def try_except_other():
    try:
        x = None
    except E:
        x = 1
        foo(x)
    # ok: constants-branches-one
    foo(x)
def try_handler_sees_before():
    x = 1
    try:
        # ruleid: constants-branches-one
        foo(x)
        x = 2
    except E:
        # ruleid: constants-branches-one
        foo(x)
    # ok: constants-branches-one
    foo(x)
def try_finally():
    x = 2
    try:
        x = 1
    finally:
        # ruleid: constants-branches-one
        foo(x)
    # ruleid: constants-branches-one
    foo(x)
def try_else():
    try:
        x = 1
    except E:
        pass
    else:
        # ruleid: constants-branches-one
        foo(x)
    # ruleid: constants-branches-one
    foo(x)
def boolean(c):
    x = c and 1
    # ok: constants-branches-one
    foo(x)
