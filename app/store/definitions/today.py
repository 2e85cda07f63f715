"""Promises, birthdays and what the operator was told: SQL that the steps of `app.store.schema` run.

What was put aside goes with what it was about: SQLite gives the id of a deleted row to the next one.
"Before", so that the journal takes both back in an order that can be done again. Messages go by the
hundred thousand and have no such trigger (`app.dismissals.forget_messages`).
"""

TODAY = """
alter table members add column birthday text not null default ''

create table promises(id integer primary key, community_id integer not null references communities(id)
on delete cascade,
group_id integer references groups(id) on delete set null, member_id integer references members(id) on
delete set null,
message_id integer references messages(id) on delete set null, text text not null, made_on text not
null, due_on text,
status text not null default 'open' check(status in ('open','kept','broken')), closed_at text,
created_at text not null) strict

create index promises_community on promises(community_id, status)

create index promises_group on promises(group_id) where group_id is not null

create index promises_member on promises(member_id) where member_id is not null

create index promises_message on promises(message_id) where message_id is not null

create table told(subject text primary key, at text not null) strict, without rowid

create trigger dismissals_of_tasks before delete on tasks begin
delete from dismissals where kind = 'due' and subject = 'task ' || old.id; end

create trigger dismissals_of_announcements before delete on announcements begin
delete from dismissals where kind = 'due' and subject = 'draft ' || old.id; end

create trigger dismissals_of_promises before delete on promises begin
delete from dismissals where kind = 'due' and subject = 'promise ' || old.id; end

create trigger dismissals_of_events before delete on events begin
delete from dismissals where (kind = 'due' and subject glob 'event ' || old.id || ' *')
or (kind = 'today' and subject in ('notice ' || old.id, 'review ' || old.id))
or (kind = 'topic_use' and subject glob old.id || '-*'); end

create trigger dismissals_of_topics before delete on topics begin
delete from dismissals where (kind = 'today' and subject = 'again ' || old.id)
or (kind = 'topics_alike' and (subject glob old.id || '-*' or subject glob '*-' || old.id)); end

create trigger dismissals_of_groups before delete on groups begin
delete from dismissals where kind = 'today' and subject in ('quiet ' || old.id, 'full ' || old.id); end

create trigger dismissals_of_communities before delete on communities begin
delete from dismissals where kind = 'today' and subject in
('import ' || old.id, 'newcomers ' || old.id, 'topics ' || old.id, 'slipping ' || old.id); end
"""
