# ruleid: fix-regex-all
a(x, x)
# ruleid: fix-regex-all
a(1)
# ruleid: fix-regex-count
b(x, x)
# ruleid: fix-regex-group
c(1, 2)
# ruleid: fix-regex-kwarg
d(u, verify = False)
# ruleid: fix-regex-kwarg
d(verify=False, x=verify)
# ruleid: fix-regex-append
e(1)
# ruleid: fix-regex-append
e(f(1))
