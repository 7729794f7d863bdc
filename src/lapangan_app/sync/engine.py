"""Synchronise: send what waits, believe only verified verdicts, leave everything else waiting with the same key.

    SyncEngine(outbox, api, credentials, clock, options).run_once(notify, stop) -> Report

The parts: `planner` and `pace` decide, `run` carries out, `courier` brings pictures, `verdicts` judges replies,
`mishaps` sorts errors, `transport.HttpApi` is the network. The engine knows neither HTTP nor SQL, so the simulator
drives it with its own.
"""

import logging
from dataclasses import replace

from lapangan_app.domain.clock import Clock
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.events import Phase, Progress, Report
from lapangan_app.sync.kit import EngineOptions, Kit, Memory
from lapangan_app.sync.pace import Pace
from lapangan_app.sync.planner import Stop
from lapangan_app.sync.ports import CentralApi, Outbox, StopSignal
from lapangan_app.sync.retry import full_jitter
from lapangan_app.sync.run import Notify, Run
from lapangan_app.sync.verdicts import Trust

__all__ = ["EngineOptions", "SyncEngine"]

_log = logging.getLogger(__name__)


class SyncEngine:
    """Run synchronisation, one run at a time. Keeps between runs what it learnt about line and server."""

    def __init__(
        self,
        outbox: Outbox,
        api: CentralApi,
        credentials: Credentials,
        clock: Clock,
        options: EngineOptions | None = None,
    ) -> None:
        options = options or EngineOptions()
        trust = Trust(credentials.tenant, credentials.pinned_keys())
        self._kit = Kit(outbox, api, credentials, trust, clock, options)
        pace = Pace(size=options.budget.start_size)
        self._memory = Memory(pace, options.budget.parts, enrolled=credentials.activation_code is None)
        self._must_recover = True

    def run_once(self, notify: Notify, stop: StopSignal) -> Report:
        """Send what is due until nothing is, the network fails, or `stop` is set.

        Expected failures of network and centre end in the report. Raises only what the outbox raises; the next run
        then first frees what this one left behind.
        """
        if self._must_recover:
            freed = self._kit.outbox.recover()
            if self._kit.options.pictures is not None:
                freed += self._kit.options.pictures.queue.recover()
            self._kit.options.fault_point("sync.recovered")
            _log.info("sync: %d records and pictures freed at start", freed)
        self._must_recover = True
        run = Run(self._kit, self._memory, notify, stop)
        end = run.to_end()
        self._must_recover = False
        end = self._spread(end, came_further=run.came_further)
        report = run.tally.report(self._kit.api.traffic, self._kit.outbox.totals(), end.reason, end.retry_in)
        if run.courier is not None:
            report = replace(report, attachments=run.courier.report())
        _log.info("sync: %d calls, %d delivered, stopped by %s", report.calls, report.delivered, report.stopped_by)
        notify(Progress(Phase.DONE, report.delivered, run.state.seen))
        return report

    def _spread(self, end: Stop, *, came_further: bool) -> Stop:
        """Space runs that fail one after the other further and further apart."""
        if end.reason is None or came_further:
            self._memory.failed_runs = 0
        if end.reason is None:
            return end
        self._memory.failed_runs += 1
        options = self._kit.options
        wait = full_jitter(self._memory.failed_runs, options.chance(), base=options.budget.base, cap=options.budget.cap)
        return replace(end, retry_in=max(end.retry_in or 0.0, wait))
