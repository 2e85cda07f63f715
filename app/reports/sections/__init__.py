"""The parts of reports: a file each, with a function that makes the section, or None where there is nothing to say."""
