def last(b):
    a = origin()
    # ruleid: taintrule-sink-at-exit-call-off
    finish(a)


def not_last(b):
    a = origin()
    # ruleid: taintrule-sink-at-exit-call-off
    finish(a)
    f(b)


def first(b):
    # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
    finish(b)
    a = origin()


def last_returns(b):
    a = origin()
    # ruleid: taintrule-sink-at-exit-call-off
    return finish(a)


def branches(b):
    a = origin()
    if b:
        # ruleid: taintrule-sink-at-exit-call-off
        finish(a)
    else:
        # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
        finish(b)


def early(b):
    a = origin()
    if b:
        # ruleid: taintrule-sink-at-exit-call-off
        return finish(a)
    # ruleid: taintrule-sink-at-exit-call-off
    finish(a)
    f(1)
    # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
    return a


def raises(b):
    a = origin()
    # ruleid: taintrule-sink-at-exit-call-off
    finish(a)
    raise E


def returns_value(b):
    a = origin()
    # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
    return a


def returns_other(b):
    a = origin()
    # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
    return b


def returns_nothing(b):
    a = origin()
    # ruleid: taintrule-sink-at-exit-call-off
    finish(a)
    # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
    return


def loop(b):
    a = origin()
    for x in b:
        # ruleid: taintrule-sink-at-exit-call-off
        finish(a)


def closes(b):
    a = origin()
    # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
    a.close()


def closes_early(b):
    a = origin()
    # ok: taintrule-sink-at-exit-call, taintrule-sink-at-exit-call-off, taintrule-sink-at-exit-return, taintrule-sink-at-exit-return-focus, taintrule-sink-at-exit-close, taintrule-sink-at-exit-control
    a.close()
    f(1)


a = origin()
# ruleid: taintrule-sink-at-exit-call-off
finish(a)
