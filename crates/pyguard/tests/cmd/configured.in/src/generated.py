load(a)
