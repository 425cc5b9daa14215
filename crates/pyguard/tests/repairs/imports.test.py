# A licence.

def page(html_text):
    # ruleid: escape-html
    show(html_text)
