"""The tables, views and indexes, as SQL parted by blank lines; a file per noun. Released texts never change."""
