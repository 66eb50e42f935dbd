-- For leads that somebody kept after a second look, instead of giving them up.
alter table nurture_setting add column second_track uuid;
alter table nurture_setting add foreign key (workspace_id, second_track) references track (workspace_id, id);
