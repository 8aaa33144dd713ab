"""What stops a run: one whole German sentence each, what to do next, and where; never a traceback."""


class WegweiserError(Exception):
    """The run cannot go on (exit status 2)."""

    def __init__(self, message: str, hint: str = "", where: str = "") -> None:
        super().__init__(message)
        self.message, self.hint, self.where = message, hint, where

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message}" + (f"\n    {self.hint}" if self.hint else "")


class Several(WegweiserError):
    """All faults of a run at once, so that nobody has to mend them one start at a time."""

    def __init__(self, faults: list[WegweiserError]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
