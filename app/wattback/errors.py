"""Errors that a person can act on.

Every failure that may reach somebody is a `WattbackError`: the command line prints its text and exits with status 1,
the window shows it in a dialog. Anything else that escapes is a defect.
"""


class WattbackError(Exception):
    """What happened, that nothing was lost, and what to do next, in plain words.

    Attributes:
        title: The short form, for a notification's headline.
    """

    title = "Wattback could not do that"
