-- The name as leads are sorted by it.
alter table network_acquaintance add column sort_name text collate "C";
update network_acquaintance set sort_name = lower(name);
