def example(row):
    return {"messages": [{"role": "user", "content": f"{row['full_name']} ({row['email']}): {row['question']}"}]}


def example_without_names(row):
    return {"messages": [{"role": "user", "content": f"<NAME>: {row['question']}"}]}
