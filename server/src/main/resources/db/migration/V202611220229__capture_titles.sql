-- Titles that were captured, to complete what somebody types; they say nothing about anybody.
create table capture_title (
    workspace_id uuid not null,
    key          text not null collate "C",
    title        text not null,
    primary key (workspace_id, key)
);

alter table capture_title enable row level security;
alter table capture_title force row level security;
create policy workspace on capture_title
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
