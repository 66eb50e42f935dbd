-- To whom an answer goes when a person wrote the mail.
alter table mail add column reply_to text, add column reply_name text;
