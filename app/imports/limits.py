"""How much of a hostile file a reader takes before it refuses: one place for every limit."""

HEAD = 64 * 1024  # bytes looked at from each end to recognise a file
BLOCK = 256 * 1024  # bytes of text read, decoded and handed on at a time
JSON_BLOCK = 256 * 1024  # the same for JSON; what is made of one block fits the processor's cache
LONGEST_LINE = (
    8 * 1024 * 1024
)  # bytes; WhatsApp and QQ stop at 64 KB, merged JSONL records at a few MB
LONGEST_RECORD = 8 * 1024 * 1024  # characters of one JSON object
LONGEST_TAG = 1024 * 1024  # characters of an HTML tag: it is looked at again with every block
LONGEST_MESSAGE = 1_000_000  # characters
LONGEST_NAME = 1_000  # characters
LONGEST_HEADER = 1_200  # characters of a line that names sender and time; longer ones are text
JSON_DEPTH = 100
LATEST = 253_402_300_799  # the last second of the year 9999
CACHE = 20_000  # names or dates remembered while reading
MAIL = (
    8 * 1024 * 1024
)  # bytes of an e-mail without its pictures: WeChat forwards 100 messages at a time
ZIP_ENTRIES = 50_000  # a year of media files
ZIP_TEXT = 1024 * 1024 * 1024  # bytes of the chat text once unpacked
ZIP_RATIO = 200  # unpacked : packed; text reaches 20, a bomb 1000
ZIP_SMALL = 1024 * 1024  # below this the ratio does no harm
FOLDER_FILES = (
    200_000  # in a folder and all those below it; a Slack archive has one a channel and day
)
FOLDER_DEPTH = 8  # folders below each other
WORKBOOK = 64 * 1024 * 1024  # bytes of an XLSX file
WORKBOOK_XML = 192 * 1024 * 1024  # bytes of its parts once unpacked
WORKBOOK_CELLS = 3_000_000  # rows times columns of one sheet: they are held in memory
COLUMNS = 500  # of a table
TABLE_ROWS = 200  # looked at to tell which column is what
ROSTER = 32 * 1024 * 1024  # bytes of a list of people
ROSTER_LINES = 200_000
LONGEST_ANSWER = 20_000  # characters of one answer in a form
