-- Ways in which somebody must not be contacted, as their ids with commas between; why is kept with the objections.
alter table contact add column do_not_contact text;

-- A lead whose person was erased stays for the statistics, with its stages, times and channel only.
alter table lead add column erased_at timestamptz;
