"""Between which two days somebody came or left, where only rosters tell: SQL over a membership called `s`."""

# The last roster before they came, where they came with a roster and stood on none before.
JOINED_AFTER = """
(select max(p.at) from rosters p where p.group_id = s.group_id and p.at < s.joined_at
  and s.joined_at = (select min(r.at) from roster_seats x join rosters r on r.id = x.roster_id
    where x.member_id = s.member_id and r.group_id = s.group_id))
"""
# The last roster they stood on, where a later one without them is all that tells of their leave.
LEFT_AFTER = """
(select max(r.at) from roster_seats x join rosters r on r.id = x.roster_id
  where x.member_id = s.member_id and r.group_id = s.group_id and r.at < s.left_at
  and s.left_how = 'unknown'
  and exists(select 1 from rosters n where n.group_id = s.group_id and n.at = s.left_at))
"""
