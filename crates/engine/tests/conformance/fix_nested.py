# ruleid: fix-nested-delete
drop(1)
# ruleid: fix-nested-delete
drop(2); x = 1
# ruleid: fix-nested-call
wrap(wrap(1))
# ruleid: fix-nested-call
wrap(a)(wrap(b))
# ruleid: fix-nested-def
def outer():
    # ruleid: fix-nested-def
    def inner():
        x
