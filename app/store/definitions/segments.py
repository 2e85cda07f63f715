"""Segments (人群) that every store begins with: key, name, English name, conditions.

They are views of the members page; `app.segments.conditions` says what the conditions mean.
"""

# Whom an announcement is for.
ADDRESSED = """
alter table announcements add column segment_id integer references saved_views(id) on delete set null

create index announcements_segment on announcements(segment_id) where segment_id is not null
"""

MEMBER_VIEWS = (
    (
        "slipping", "正在流失", "Slipping away",
        ('{"conditions": [{"field": "joined", "n": 30, "way": "before"},'
        ' {"field": "silent", "n": 14, "to": 29, "way": "between"}]}'),
    ),
    ("new", "新人", "New", '{"conditions": [{"field": "joined", "n": 7, "way": "last"}]}'),
    ("core", "核心", "Core group", '{"conditions": [{"field": "core", "way": "is"}]}'),
    (
        "new_active", "新人且活跃", "New and active",
        ('{"conditions": [{"field": "joined", "n": 14, "way": "last"},'
        ' {"field": "active", "n": 2, "of": 14, "way": "least"}]}'),
    ),
    (
        "new_silent", "新人未发言", "New and silent",
        ('{"conditions": [{"field": "joined", "n": 14, "way": "last"},'
        ' {"field": "messages", "way": "most"}]}'),
    ),
    (
        "near_core", "离核心一步", "One step from core",
        ('{"conditions": [{"field": "core", "way": "not"},'
        ' {"field": "active", "n": 12, "of": 30, "way": "least"}]}'),
    ),
    (
        "rising", "正在升温", "Rising",
        ('{"conditions": [{"field": "trend", "n": 2, "of": 30, "way": "up"},'
        ' {"field": "active", "n": 4, "of": 30, "way": "least"},'
        ' {"field": "joined", "n": 60, "way": "before"}]}'),
    ),
    (
        "silent", "沉默 30 天", "Silent for 30 days",
        '{"conditions": [{"field": "silent", "n": 30, "way": "least"}]}',
    ),
    ("never", "从未发言", "Never spoke", '{"conditions": [{"field": "messages", "way": "most"}]}'),
    ("paid", "已付费", "Paid", '{"conditions": [{"field": "paid", "way": "is"}]}'),
    (
        "missed", "报名未到", "No-shows",
        '{"conditions": [{"field": "missed", "n": 1, "way": "least"}]}',
    ),
)  # fmt: skip
