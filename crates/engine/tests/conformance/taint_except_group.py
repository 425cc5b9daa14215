def group_handler():
    try:
        a = src()
        f()
    except* ValueError as e:
        # ruleid: taint-except-group, taint-except-group-focus
        sink(a)
        # ok: taint-except-group, taint-except-group-focus
        sink(e)


def group_cleans():
    a = src()
    try:
        f()
    except* ValueError:
        a = 1
    # ruleid: taint-except-group, taint-except-group-focus
    sink(a)


def after_group():
    try:
        f()
    except* ValueError:
        pass
    a = src()
    # ruleid: taint-except-group, taint-except-group-focus
    sink(a)


def without_group():
    a = src()
    # ruleid: taint-except-group, taint-except-group-focus
    sink((a))
    # ruleid: taint-except-group
    sink(
        # ruleid: taint-except-group-focus
        (a), 1
    )
    async_result = [x for x in a]
    # ruleid: taint-except-group, taint-except-group-focus
    sink(async_result)
