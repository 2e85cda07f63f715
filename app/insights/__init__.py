"""Numbers an operator reads: store → frozen series, one file per question, pure."""
