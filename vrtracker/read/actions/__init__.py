"""Records of work → objectives and their actions: every field parsed once from whole words."""
