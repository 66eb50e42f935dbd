-- Where a reader ends mails of this sort with one click.
alter table mail add column unsubscribe text;
