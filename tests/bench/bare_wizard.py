"""The baseline: the smallest PySide6 wizard with two pages, which any program of this kind would start from."""

from __future__ import annotations

from PySide6 import QtWidgets


def show() -> QtWidgets.QWidget:
    """A bare wizard, shown."""
    wizard = QtWidgets.QWizard()
    for title in ("One", "Two"):
        page = QtWidgets.QWizardPage()
        page.setTitle(title)
        box = QtWidgets.QVBoxLayout(page)
        box.addWidget(QtWidgets.QLabel(title))
        box.addWidget(QtWidgets.QLineEdit())
        wizard.addPage(page)
    wizard.resize(1100, 700)
    wizard.show()
    return wizard
