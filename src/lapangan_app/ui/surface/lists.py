"""What the page of lists needs from the services."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from lapangan_app.domain.form import ConsentGiven, Form
from lapangan_app.domain.record import ImportRun, RosterPerson
from lapangan_app.services.values import Expected

if TYPE_CHECKING:  # most officers never read a file
    from lapangan_app.services.collective import Collected
    from lapangan_app.services.importing import Preview


class Importing(Protocol):
    """Read and judge a file of people, or write the empty list. Takes seconds: run it in the background."""

    def preview(self, path: Path, *, sheet: str = "", within: str = "") -> "Preview": ...
    def write_template(self, path: Path) -> None: ...


class Rosters(Protocol):
    """Keep lists of people who are expected."""

    def names(self, text: str, limit: int = 8) -> tuple[Expected, ...]: ...
    def take_in(self, rows: Iterable[tuple[int, Form]], counts: Any, source: str, digest: str) -> ImportRun: ...
    def imports(self) -> tuple[ImportRun, ...]: ...
    def registered(self) -> Mapping[str, int]: ...
    def undo(self, import_id: str) -> int: ...
    def people(self, import_id: str, after: int = 0, limit: int = 200) -> tuple[RosterPerson, ...]: ...
    def set_status(self, row_id: int, status: str) -> None: ...


class Collective(Protocol):
    """Register everybody of a list. Takes minutes for long lists: run it in the background."""

    def register_import(
        self,
        import_id: str,
        consent: ConsentGiven,
        progress: Callable[[int], None] = ...,
        stopped: Callable[[], bool] = ...,
    ) -> "Collected": ...
