"""vrtracker: a violence reduction partnership's action tracker in, board papers out."""
