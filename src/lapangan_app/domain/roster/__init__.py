"""Lists of people as offices keep them: from a grid of cells to judged rows and forms."""
