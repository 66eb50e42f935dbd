-- One more means of capture: a card that was photographed, read and looked at.
alter table lead drop constraint lead_how_check;
alter table lead add constraint lead_how_check
    check (how in ('device', 'form', 'webhook', 'api', 'typed', 'card', 'import')) not valid;
alter table lead validate constraint lead_how_check;
