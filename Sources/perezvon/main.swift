print("perezvon")
