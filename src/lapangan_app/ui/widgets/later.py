"""A page that is made when somebody first goes there, so that unlocking does not wait for it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Page(Protocol):
    """What the shell asks of a page."""

    def reload(self) -> None: ...
    def focus_first(self) -> None: ...


class Later(QWidget):
    """Stand in for a page, and hold it once it has been visited. `make` returns a widget that is such a page."""

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make
        self.page: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def reload(self) -> None:
        """Make the page if it is not there yet, and let it read again."""
        self._page().reload()

    def focus_first(self) -> None:
        """Put the cursor where the work of the page begins."""
        self._page().focus_first()

    def _page(self) -> Page:
        if self.page is None:
            self.page = self._make()
            self._column.addWidget(self.page)
        page: Page = self.page  # type: ignore[assignment]  # the promise of `make`
        return page
