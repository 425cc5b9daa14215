load(a)
log(text)
