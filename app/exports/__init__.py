"""Writing a community to files. A new kind is one file here and one line in `EXPORTS`."""

from app.errors import AppError
from app.exports import (
    announcement,
    chatlab_json,
    highlights_md,
    ics,
    members_csv,
    messages_csv,
)
from app.exports.format import Export
from app.text import N_

EXPORTS: tuple[Export, ...] = (
    Export("members", N_("Members (CSV)"), ".csv", members_csv.write),
    Export("messages", N_("Messages (CSV)"), ".csv", messages_csv.write),
    Export("chatlab", N_("Chat for other programs (ChatLab JSON)"), ".json", chatlab_json.write),
    Export(
        "chatlab-lines",
        N_("Chat for other programs (ChatLab JSONL)"),
        ".jsonl",
        chatlab_json.write_lines,
    ),
    Export("calendar", N_("Calendar (.ics)"), ".ics", ics.write),
    Export("announcements", N_("Announcements (plain text)"), ".txt", announcement.write_text),
    Export("announcements-md", N_("Announcements (Markdown)"), ".md", announcement.write_markdown),
    Export("highlights", N_("Highlights (Markdown)"), ".md", highlights_md.write),
    Export("announcements-html", N_("Announcements (web page)"), ".html", announcement.write_html),
)


def by_key(key: str) -> Export:
    """Return one kind of export."""
    for export in EXPORTS:
        if export.key == key:
            return export
    raise AppError(
        N_("There is no export “{key}”. Choose one of: {known}."),
        key=key,
        known=", ".join(export.key for export in EXPORTS),
    )
