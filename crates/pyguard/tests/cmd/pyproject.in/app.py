load(a)
fetch(url)
