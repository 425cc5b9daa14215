log(text)
