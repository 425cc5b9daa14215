# ruleid: load
load(1)
