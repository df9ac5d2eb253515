print("tuki")
