# ruleid: load
load(1)
# ok: load
safe_load(1)
# todook: load
load(2)
# todoruleid: load
l(3)
