"""Charts as plain painting: the same functions draw the window, the exported picture and the screen of a hall."""
