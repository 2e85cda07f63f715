"""Check-in campaigns (打卡): SQL that the steps of `app.store.schema` run.

What the chats say is read from the messages whenever it is looked at; only what the operator said is kept.
"""

CHECKINS = """
create table campaigns(id integer primary key, event_id integer not null unique references events(id)
on delete cascade,
goal text not null default '', stop_when text not null default 'days' check(stop_when in
('days','target')), target integer, days integer not null default 14,
counting text not null default 'total' check(counting in ('total','row')), needed integer,
make_ups integer not null default 0, keywords text not null default '', pictures text not null
default 'confirm' check(pictures in ('confirm','needed','ignored')),
grace integer not null default 0, ended_on text, created_at text not null) strict

create table campaign_members(id integer primary key, campaign_id integer not null references
campaigns(id) on delete cascade,
member_id integer not null references members(id) on delete cascade, joined_on text, left_on text,
unique(campaign_id, member_id)) strict

create index campaign_members_member on campaign_members(member_id)

create table campaign_rewards(id integer primary key, campaign_id integer not null references
campaigns(id) on delete cascade,
days integer not null, reward text not null, unique(campaign_id, days)) strict

create table campaign_rewarded(id integer primary key, reward_id integer not null references
campaign_rewards(id) on delete cascade,
member_id integer not null references members(id) on delete cascade, given_at text not null,
unique(reward_id, member_id)) strict

create index campaign_rewarded_member on campaign_rewarded(member_id)

create table checkins(id integer primary key, campaign_id integer not null references campaigns(id) on
delete cascade,
member_id integer not null references members(id) on delete cascade, day text not null,
at integer, kind text not null check(kind in ('done','made_up','excused','refused')),
source text not null default 'hand' check(source in ('hand','chat','paste','signup')),
note text not null default '', message_id integer references messages(id) on delete set null,
unique(campaign_id, member_id, day)) strict

create index checkins_member on checkins(member_id)

create index checkins_message on checkins(message_id) where message_id is not null

create table campaign_pauses(id integer primary key, campaign_id integer not null references
campaigns(id) on delete cascade,
member_id integer references members(id) on delete cascade, first_day text not null, last_day text not
null, why text not null default '') strict

create index campaign_pauses_campaign on campaign_pauses(campaign_id)

create index campaign_pauses_member on campaign_pauses(member_id) where member_id is not null
"""
