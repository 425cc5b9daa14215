def describe(name):
    return f"Write a caption for the file {name}."


def plain(number):
    return f"Write a caption for picture {number}."
