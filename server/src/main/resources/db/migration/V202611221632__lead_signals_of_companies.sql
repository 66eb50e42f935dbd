-- All signals of a company are read at once: from the index alone, for a lead's signals lie scattered in the table.
create index lead_signal_told on lead_signal (workspace_id, lead_id) include (kind, name, at);
