"""Search, and plain names for a reader with any SQLite tool: SQL that the steps of `app.store.schema` run."""

SEARCH = """
create virtual table messages_fts using fts5(body, content='', contentless_delete=1,
tokenize="unicode61 remove_diacritics 0")

create virtual table topics_fts using fts5(body, content='', contentless_delete=1,
tokenize="unicode61 remove_diacritics 0")

create table search_keys(kind text not null, key text not null, ref integer not null, rank integer
not null,
primary key(kind, key, ref)) strict, without rowid

create index search_keys_ref on search_keys(kind, ref)
"""

VIEWS = """
create view v_messages as select m.id, g.name as group_name, p.name as member, datetime(m.sent_at,
'unixepoch') as sent_utc,
k.name as kind, m.text, m.recalled from messages m join groups g on g.id = m.group_id
join members p on p.id = m.member_id join message_kinds k on k.id = m.kind

create view v_members as select p.id, c.name as community, g.name as group_name, p.name,
s.nickname, s.channel,
datetime(s.joined_at, 'unixepoch') as joined_utc, datetime(s.left_at, 'unixepoch') as left_utc,
s.left_how
from memberships s join members p on p.id = s.member_id join groups g on g.id = s.group_id
join communities c on c.id = g.community_id

create view v_topics as select t.id, t.library, s.name as shelf, t.title, t.hook, t.questions,
t.gain, t.status,
count(u.id) as uses, datetime(max(u.used_at), 'unixepoch') as last_used_utc
from topics t left join shelves s on s.id = t.shelf_id left join topic_uses u on u.topic_id = t.id
group by t.id

create view v_events as select e.id, c.name as community, e.title, e.kind, e.starts_at, e.ends_at,
e.zone, e.rrule, e.place, e.status
from events e join communities c on c.id = e.community_id

create view v_announcements as select a.id, c.name as community, a.title, a.body, a.status,
a.posted_at
from announcements a join communities c on c.id = a.community_id
"""
