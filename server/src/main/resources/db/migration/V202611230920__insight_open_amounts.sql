-- The forecast reckons in doubles: turning each amount into one took half of its time.
drop index insight_lead_open;
create index insight_lead_open on insight_lead (workspace_id, opportunity_at, (amount::double precision))
    include (stage_since, amount, currency, expected_close, channel) where stage = 'opportunity';
