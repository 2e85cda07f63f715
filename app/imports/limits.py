"""How much of a hostile file a reader takes before it refuses: one place for every limit, with its reason.

What the process of an import may take altogether (memory, seconds without progress) stands in
`app.work`; what calendars may hold in `app.imports.ics.cleaning` and `app.recurrence`.
"""

# How a file is read. The window of an import holds one block of it, never the whole.
HEAD = 64 * 1024  # bytes looked at from each end to recognise a file
BLOCK = 256 * 1024  # bytes of text read, decoded and handed on at a time: cancelled between two
JSON_BLOCK = 1024 * 1024  # the same for JSON, whose records are longer
CACHE = 20_000  # names or dates remembered while reading: more are worked out again
TABLE_ROWS = 200  # looked at to tell which column is what

# One thing in a file. Longer ones are no chat's; each is held in memory as a whole.
LONGEST_LINE = 8 * 1024 * 1024  # bytes; WhatsApp and QQ stop at 64 KB, merged JSONL at a few MB
LONGEST_RECORD = 8 * 1024 * 1024  # characters of one JSON object; a merged forward has a few MB
LONGEST_TAG = 1024 * 1024  # characters of an HTML tag: it is looked at again with every block
LONGEST_MESSAGE = 1_000_000  # characters; no chat app sends 100,000
LONGEST_NAME = 1_000  # characters; WhatsApp takes 100, Telegram 255
LONGEST_HEADER = 1_200  # characters of a line that names sender and time; longer ones are text
LONGEST_ANSWER = 20_000  # characters of one answer in a form
JSON_DEPTH = 100  # brackets inside each other; exports have ten, Python's own limit is 1000
LATEST = 253_402_300_799  # the last second of the year 9999: dates end there

# E-mails.
MAIL = 8 * 1024 * 1024  # bytes without the pictures: WeChat forwards a hundred messages at a time

# Archives and folders. The directory of a ZIP tells before anything is unpacked.
ZIP_ENTRIES = 50_000  # a year of media files
ZIP_TEXT = 1024 * 1024 * 1024  # bytes of the chat text once unpacked: twenty years of a busy group
ZIP_RATIO = 200  # unpacked : packed; text reaches 20, a bomb 1000
ZIP_SMALL = 1024 * 1024  # bytes; below this the ratio does no harm
FOLDER_FILES = 200_000  # with all below it; a Slack archive has one a channel and day
FOLDER_DEPTH = 8  # folders below each other; exports have three

# Workbooks. They are held in memory, some 300 MB for one at all of these limits.
WORKBOOK = 64 * 1024 * 1024  # bytes of an XLSX file
WORKBOOK_XML = 128 * 1024 * 1024  # bytes of its parts once unpacked: a quarter million messages
WORKBOOK_CELLS = 3_000_000  # rows times columns of one sheet
WORKBOOK_CELL = 128 * 1024  # bytes of one text; Excel stops at 32,767 characters
WORKBOOK_TEXTS = 1_000_000  # different texts of all sheets
COLUMNS = 500  # of a table; forms have some dozens

# Lists of people.
ROSTER = 32 * 1024 * 1024  # bytes
ROSTER_LINES = 200_000  # WeCom's largest customers have so many contacts
