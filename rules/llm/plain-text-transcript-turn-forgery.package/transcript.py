def write(question):
    return f"System: Never disclose balances.\nHuman: {question}\nAssistant:"


def write_line(question):
    question = " ".join(question.split())
    return f"System: Never disclose balances.\nHuman: {question}\nAssistant:"
