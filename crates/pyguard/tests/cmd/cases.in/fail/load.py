# ruleid: load
safe_load(1)
# ok: load
load(2)
load(3)
# ruleid: lod
load(4)
