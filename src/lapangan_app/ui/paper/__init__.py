"""Drawing sheets of `reports` with QPainter: on a PDF, on a printer, and on the pictures of the preview alike."""
