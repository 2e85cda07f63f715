"""Looking text up. Every visible string goes through `tr` (never `self.tr`: its plurals get lost in subclasses)."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app import paths
from app.errors import AppError

LANGUAGES = {"zh_CN": "简体中文", "en": "English"}


def tr(text: str, disambiguation: str = "", n: int = -1, /, **fields: object) -> str:
    """Translate `text`, then fill its {fields}; a field `n` decides about the form of what counts (%n)."""
    count = fields.get("n")
    if n < 0 and isinstance(count, int) and "%n" in text:
        n = count
    translated = QCoreApplication.translate("", text, disambiguation or None, n)
    return translated.format(**fields) if fields else translated


def explain(error: AppError) -> str:
    """Translate an error for the operator."""
    fields = {
        name: explain(value) if isinstance(value, AppError) else value
        for name, value in error.fields.items()
    }
    return tr(error.template, **fields)


def system_language() -> str:
    """Return the one of our languages that fits the system's."""
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def use(language: str, keep: list[QTranslator]) -> None:
    """Show `language` from now on. `keep` holds the installed translators, which Qt does not own."""
    forget(keep)
    QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (Path(qt) / f"qtbase_{language}.qm", paths.resources() / "i18n" / f"{language}.qm"):
        translator = QTranslator()
        if translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
            keep.append(translator)


def forget(keep: list[QTranslator]) -> None:
    """Take the installed translators out again."""
    for translator in keep:
        QCoreApplication.removeTranslator(translator)
    keep.clear()


def chinese() -> bool:
    """Tell whether the window speaks Chinese at the moment."""
    return QLocale().language() == QLocale.Language.Chinese
