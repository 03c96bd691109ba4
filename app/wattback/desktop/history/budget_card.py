"""The person's budget of electricity: how far it is used, and a goal from their own history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from wattback.budget import Budget, BudgetState
from wattback.desktop.history.budget_reading import BudgetReading
from wattback.desktop.history.words import budget_in_words, budget_title, dates
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.look.stateful_card import StatefulCard

_PER_MILLE = 1000
_ROLES = {BudgetState.WITHIN: "budget", BudgetState.NEAR: "budgetNear", BudgetState.OVER: "budgetOver"}


class BudgetCard(StatefulCard):
    """Gentle: a bar, words, and no exclamation marks.

    Signals:
        wanted: A `Budget` to keep to from now on.
        settings_wanted: Choose another budget, or none, in the settings.
    """

    wanted = Signal(object)
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("historyBudget", tr("Budget"))
        self._goal: Budget | None = None
        self._title = elements.label("", "heading", "budgetTitle", wraps=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("budgetBar")
        self._bar.setRange(0, _PER_MILLE)
        self._bar.setTextVisible(False)
        self._words = elements.label("", name="budgetWords", wraps=True)
        self._goal_words = elements.label("", "muted", "budgetGoal", wraps=True)
        self._take = elements.button("", "budgetTakeButton")
        self._take.clicked.connect(self._take_goal)
        change = elements.button(tr("Change…"), "budgetChangeButton", "quiet", explains=tr("In the settings"))
        change.setAccessibleName(tr("Change the budget"))
        change.clicked.connect(self.settings_wanted)
        row = QHBoxLayout()
        row.addWidget(self._take)
        row.addWidget(change)
        row.addStretch(1)
        for each in (self._title, self._bar, self._words, self._goal_words):
            self.content.addWidget(each)
        self.content.addLayout(row)

    def show_reading_of(self, reading: BudgetReading) -> None:
        """Fill it in."""
        use, self._goal = reading.use, reading.goal
        for each in (self._title, self._bar):
            each.setVisible(use is not None)
        if use is None:
            self._words.setText(
                tr("No budget is set. One stops nothing; it only tells you when it is nearly used.")
            )
        else:
            title = tr("{budget}, {dates}").format(budget=budget_title(use.budget), dates=dates(use.period))
            self._title.setText(title)
            self._bar.setValue(min(_PER_MILLE, round(_PER_MILLE * use.share)))
            self._bar.setAccessibleName(budget_in_words(use))
            elements.restyle(self._bar, _ROLES[use.state])
            self._words.setText(budget_in_words(use))
        goal = reading.goal
        is_less = goal is not None and (use is None or goal.energy_wh < use.budget.energy_wh)
        self._goal_words.setVisible(is_less)
        self._take.setVisible(is_less)
        if goal is not None and is_less:
            budget = budget_title(goal)
            self._goal_words.setText(
                tr("Your last four weeks suggest {budget}: a tenth below their average.").format(
                    budget=budget
                )
            )
            self._take.setText(tr("Use {budget}").format(budget=budget))
            self._take.setAccessibleName(self._take.text())
        self.show_content()

    def _take_goal(self) -> None:
        if self._goal is not None:
            self.wanted.emit(self._goal)
