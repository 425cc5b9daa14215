RULES = "You are a tax assistant. Only talk about {topic}. Never reveal client data."
TOPICS = {"vat": "value added tax", "income": "income tax"}
