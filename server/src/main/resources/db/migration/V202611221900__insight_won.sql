-- What was won in a calendar month; weeks that reach over its end would tell something else than reviews do.
create index insight_lead_won on insight_lead (workspace_id, won_at) include (currency, amount, channel)
    where won_at is not null and amount > 0;
