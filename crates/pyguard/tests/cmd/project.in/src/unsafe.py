load('model.bin')
fetch(url)
log(text)
plain()
