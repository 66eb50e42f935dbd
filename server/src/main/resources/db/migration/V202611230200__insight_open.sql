-- What the forecast reads of open opportunities, without the rows.
drop index insight_lead_open;
create index insight_lead_open on insight_lead (workspace_id, opportunity_at)
    include (stage_since, amount, currency, expected_close, channel) where stage = 'opportunity';
