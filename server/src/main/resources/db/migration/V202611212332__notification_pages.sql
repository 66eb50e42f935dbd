-- What was said about a page goes when the page's file goes.
create index on notification (workspace_id, href);
