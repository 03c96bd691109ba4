"""What a verification says: one finding a question, and all of them in one."""

from dataclasses import dataclass

from wattback.certificate.checks import Verdict


@dataclass(frozen=True, slots=True)
class Check:
    """One finding.

    Attributes:
        name: What was looked at.
        verdict: `pass`, `fail` or `unknown`.
        text: In words.
        field: Path of the field at fault, `document form` for a fault between fields, or None when nothing
            is.
    """

    name: str
    verdict: Verdict
    text: str
    field: str | None = None


def overall(checks: tuple[Check, ...]) -> Check:
    """The findings in one: `fail` when any failed, else `unknown` when any could not be made, else `pass`."""
    failed = [check for check in checks if check.verdict == "fail"]
    unknown = [check.name for check in checks if check.verdict == "unknown"]
    if failed:
        text = f"{len(failed)} of {len(checks)} checks failed, first {failed[0].name}: {failed[0].text}"
        return Check("overall", "fail", text, failed[0].field)
    if unknown:
        return Check(
            "overall", "unknown", f"nothing is wrong, but could not be checked: {', '.join(unknown)}"
        )
    return Check("overall", "pass", f"all {len(checks)} checks passed")
