"""Ages and years in whole days, with 29 February completed on 1 March."""

from datetime import date


def as_date(value: str | date | None) -> date | None:
    """A date from its ISO text; nothing from nothing."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def age_on(birth: date, on: date) -> int:
    """Full years lived on that day; born on 29 February counts from 1 March."""
    before_birthday = (on.month, on.day) < (birth.month, birth.day)
    return on.year - birth.year - before_birthday


def age_band(birth: date, on: date) -> str:
    """The one of three ages of life that the norms tell apart."""
    age = age_on(birth, on)
    if age < 18:
        return "under_18"
    return "from_18" if age < 27 else "from_27"


def year_after(day: date, in_march: bool = True) -> date:
    """The same day a year later."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 3, 1) if in_march else date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
