-- A row for each handoff and each person who has or had it: what the first of them let pass stays theirs when it goes to the
-- next. Who had it has nothing in their row but what their own clocks tell.
alter table scoreboard_handoff
    add column held boolean not null default true,
    add column passed_late boolean not null default false,
    drop constraint scoreboard_handoff_pkey,
    add primary key (workspace_id, handoff_id, person_id);

-- Everything is counted anew, some thousand handoffs at a time; the sums stay readable meanwhile.
alter table scoreboard_mark no force row level security;
delete from scoreboard_mark;
alter table scoreboard_mark force row level security;
