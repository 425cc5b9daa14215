# ruleid: fix-regex-all
a(z, z)
# ruleid: fix-regex-all
a(1)
# ruleid: fix-regex-count
b(z, x)
# ruleid: fix-regex-group
c(2, 1)
# ruleid: fix-regex-kwarg
d(u, verify=True)
# ruleid: fix-regex-kwarg
d(verify=True, x=verify)
# ruleid: fix-regex-append
e(1, timeout=30)
# ruleid: fix-regex-append
e(f(1), timeout=30)
