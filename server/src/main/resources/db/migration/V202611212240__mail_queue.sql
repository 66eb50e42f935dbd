-- Mails on their way. What one says is forgotten when it has been sent; the row stays for a month to be looked up.
create table mail (
    workspace_id uuid not null references workspace,
    id uuid not null,
    once_key text not null,
    kind text not null,
    recipient text not null check (recipient = lower(recipient)),
    subject text,
    body text,
    html text,
    lead_id uuid,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts integer not null,
    created_at timestamptz not null,
    first_tried_at timestamptz,
    next_at timestamptz not null,
    ended_at timestamptz,
    trouble text,
    answer text not null,
    primary key (workspace_id, id),
    unique (workspace_id, once_key)
);
create index mail_due on mail (workspace_id, next_at) where state = 'WAITING';
create index on mail (workspace_id, state, id);
create index on mail (workspace_id, recipient);
create index on mail (workspace_id, lead_id) where lead_id is not null;

-- Addresses that a mail server refused for good.
create table mail_address (
    workspace_id uuid not null references workspace,
    address text not null check (address = lower(address)),
    refused_at timestamptz not null,
    answer text not null,
    primary key (workspace_id, address)
);

create table mail_server (
    workspace_id uuid not null references workspace,
    host text not null,
    port integer not null check (port between 1 and 65535),
    encryption text not null check (encryption in ('STARTTLS', 'TLS', 'NONE')),
    username text not null,
    locked_password bytea not null,
    sender text not null,
    sender_name text not null,
    changed_at timestamptz not null,
    primary key (workspace_id)
);

alter table mail enable row level security;
alter table mail force row level security;
create policy workspace on mail
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table mail_address enable row level security;
alter table mail_address force row level security;
create policy workspace on mail_address
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

alter table mail_server enable row level security;
alter table mail_server force row level security;
create policy workspace on mail_server
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);
