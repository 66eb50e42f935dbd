-- The names of before, which the last migration of this table could not see behind row-level security.
alter table network_acquaintance no force row level security;
update network_acquaintance set sort_name = lower(name) where sort_name is null;
alter table network_acquaintance force row level security;
