-- For the erasure of one person among a million: whether a company still has leads, and the API's answers about a lead.
create index lead_company_any on lead (workspace_id, company_id) where company_id is not null;
create index lead_idempotency_key_location on lead_idempotency_key (workspace_id, location) where location is not null;
