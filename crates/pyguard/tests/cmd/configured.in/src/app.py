load(a)
fetch(url)
log(text)
