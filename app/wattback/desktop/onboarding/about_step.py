"""What Wattback does, and what it never does."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.step import Step
from wattback.desktop.services.companion import Services

_SIGN = 40


class AboutStep(Step):
    """Nothing to choose: two short lists."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__(services, background, tr("Watts, given back"))
        self.setObjectName("welcomeAbout")
        sign = QLabel()
        sign.setPixmap(icon(TrayState.COUNTING).pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatioF()))
        self.column.insertWidget(0, sign)
        self.paragraph(
            tr(
                "Wattback tells you what the AI chats you use cost in electricity, and lets you match it with "
                "renewable energy certificates."
            )
        )
        does, does_inside = elements.card("welcomeDoes")
        _list(
            does_inside,
            tr("What it does"),
            tr("It counts the tokens of each answer in your browser, and estimates their electricity."),
            tr("It shows every figure as a range: nobody outside the data centre knows it exactly."),
            tr("If you want, it retires certificates for that electricity, from a wallet of your own."),
        )
        never, never_inside = elements.card("welcomeNever")
        _list(
            never_inside,
            tr("What it never does"),
            tr("It never keeps what you write or what you are answered. There is no account and no server."),
            tr("It never pays by itself, unless you switch that on, and then only within your caps."),
            tr("It never says more than is known: a practice certificate is worthless, and says so."),
        )
        self.column.addWidget(does)
        self.column.addWidget(never)
        self.paragraph(
            tr("The next steps take a minute. Each can be skipped, and found again in the settings."), "muted"
        )
        self.column.addStretch(1)


def _list(inside: QVBoxLayout, title: str, *lines: str) -> None:
    inside.setSpacing(6)
    inside.addWidget(elements.heading(title))
    for line in lines:
        inside.addWidget(elements.label(line, wraps=True))
