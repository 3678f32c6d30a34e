"""The picture of the coming years: painted, and with one thing for the keys and a screen reader over each period."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem

from app.views.timeline import YearsView
from ui.announce import announce
from ui.rows import press_on_enter
from ui.timeline_paint import Brush
from ui.timeline_plan import Plan

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Stop(QAbstractButton):
    """A period, lying over the picture: its spoken name is its sentence. It paints nothing; the picture does."""

    reached = Signal()
    pointed = Signal()
    turned = Signal(Qt.Key)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """Being chosen checks it; a press alone does not."""

    def paintEvent(self, _e: QPaintEvent) -> None:
        """The picture below paints it."""

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.reached.emit()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.reached.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit()

    def mousePressEvent(self, e: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(e)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (*_STEPS, *_ENDS):
            self.turned.emit(Qt.Key(e.key()))
        elif e.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            e.ignore()
        elif not press_on_enter(self, e):
            super().keyPressEvent(e)


class Along(QLayout):
    """Lays the periods where the picture has them."""

    def __init__(self, picture: Picture) -> None:
        super().__init__(picture)
        self._picture = picture
        self._items: list[QLayoutItem] = []

    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    def place(self, widget: QWidget) -> None:
        """Add a period."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] (Qt asks beyond the end)
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] (likewise)
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def sizeHint(self) -> QSize:
        return self._picture.sizeHint()

    def minimumSize(self) -> QSize:
        return self._picture.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, arg__1: int) -> int:
        return self._picture.heightForWidth(arg__1)

    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        plan = self._picture.plan
        for item, box in zip(self._items, plan.stops if plan else (), strict=False):
            item.setGeometry(box.toAlignedRect())


class Picture(QWidget):
    """The painted years. Left, right, Home and End go from period to period; Tab leads on."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._view: YearsView | None = None
        self._plans: dict[int, Plan] = {}
        self.stops: list[Stop] = []
        self.at = 0
        self._along = Along(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def plan(self) -> Plan | None:
        """Where everything stands in the present width; none without years."""
        return self._plan_for(self.width())

    def show_years(self, view: YearsView) -> None:
        """Show these years. The chosen period stays the one by number, if there is one."""
        self._view = view
        self._plans.clear()
        self._fit_stops(len(view.periods))
        for stop, period in zip(self.stops, view.periods, strict=True):
            stop.setAccessibleName(period.sentence)
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(" ".join(view.lead))
        self._choose(min(self.at, len(self.stops) - 1))
        self._along.invalidate()
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Back to the first period, for other answers."""
        self.at = 0

    def heightForWidth(self, width: int) -> int:
        plan = self._plan_for(width)
        return plan.height if plan else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = 30 * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height(), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.plan is None:
            return
        brush = Brush(QPainter(self), self.plan, self.palette())
        brush.picture()
        brush.chosen(self.at, focused=self.stops[self.at].hasFocus())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._plans.clear()
            self._along.invalidate()
            self.updateGeometry()
        super().changeEvent(event)

    def _plan_for(self, width: int) -> Plan | None:
        """The plan for a width, kept until the view or the type changes; layouts ask for the same few widths often."""
        if self._view is None:
            return None
        if width not in self._plans:
            if len(self._plans) > 6:
                self._plans.clear()
            self._plans[width] = Plan(self._view, width, self.font())
        return self._plans[width]

    def _fit_stops(self, count: int) -> None:
        while len(self.stops) < count:
            self.stops.append(self._make())
        while len(self.stops) > count:
            self._along.takeAt(len(self.stops) - 1)
            spare = self.stops.pop()
            spare.hide()
            spare.deleteLater()

    def _make(self) -> Stop:
        stop = Stop(self)
        stop.reached.connect(lambda: self._reach(stop))
        stop.pointed.connect(lambda: self._point_at(stop))
        stop.turned.connect(self._turn)
        stop.clicked.connect(lambda: self._point_at(stop))
        self._along.place(stop)
        stop.show()
        return stop

    def _reach(self, stop: Stop) -> None:
        """The keys came to a period, which is read aloud as its name; or they left it."""
        if stop.hasFocus() and stop in self.stops:
            self._choose(self.stops.index(stop))
        self.update()

    def _point_at(self, stop: Stop) -> None:
        """The pointer came to a period: it is said, since the focus stays where it is."""
        number = self.stops.index(stop)
        if number != self.at:
            self._choose(number)
            announce(self, stop.accessibleName())

    def _turn(self, key: Qt.Key) -> None:
        last = len(self.stops) - 1
        goal = _ENDS[key] % (last + 1) if key in _ENDS else min(max(self.at + _STEPS[key], 0), last)
        self.stops[goal].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, number: int) -> None:
        """Choose a period; only this one is a stop of the Tab key."""
        self.at = number
        for index, stop in enumerate(self.stops):
            here = index == number
            stop.setChecked(here)
            stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.chosen.emit(number)
        self.update()
