import matplotlib.pyplot as plt
import pandas as pd

# ok: remote-data-without-hash
frame = pd.read_csv("https://data.example/weather.csv")
plt.plot(frame["temperature"])
