-- Secrets are locked with the key in the data folder from now on. Those that are here in clear are locked when the
-- server starts; see hook/Sealing.
alter table hook_secret add column locked bytea;
alter table hook_secret add column beginning text;
alter table hook_secret alter column secret drop not null;
alter table hook_secret add constraint hook_secret_once check ((secret is null) = (locked is not null and beginning is not null));
