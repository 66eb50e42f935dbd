-- In whose story a purchase is told; absent for those that were opened before they were facts, or where nobody is known.
alter table committee_purchase add column lead_id uuid;
alter table committee_purchase
    add constraint committee_purchase_story foreign key (workspace_id, lead_id) references lead (workspace_id, id);
create index committee_purchase_lead on committee_purchase (workspace_id, lead_id) where lead_id is not null;
