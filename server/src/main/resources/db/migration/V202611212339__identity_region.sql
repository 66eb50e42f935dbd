-- Where numbers without a country code are dialled; what the operator set where nothing is said.
alter table workspace add region text check (region ~ '^[A-Z]{2}$');

create index on known_browser (last_used_at);
