-- Whether a lead's contact can be written to or called stands with the lead: a filter by it then uses an index of the
-- lead's, and counting looks nobody up. Kept by triggers, so that whatever writes contacts need not think of it; who
-- inserts many leads at once may say it.
alter table lead add column has_email boolean;
alter table lead add column has_phone boolean;

alter table lead no force row level security;
alter table contact no force row level security;
alter table lead disable trigger user; -- it changes nothing that is counted
update lead set has_email = contact.email is not null, has_phone = contact.phone is not null
    from contact where contact.workspace_id = lead.workspace_id and contact.id = lead.contact_id;
alter table lead enable trigger user;
alter table contact force row level security;
alter table lead force row level security;

alter table lead alter column has_email set not null;
alter table lead alter column has_phone set not null;

create function see_reach() returns trigger language plpgsql as $$
begin
    select email is not null, phone is not null into new.has_email, new.has_phone
        from contact where workspace_id = new.workspace_id and id = new.contact_id;
    return new;
end
$$;
create trigger lead_reach_of_new before insert on lead
    for each row when (new.has_email is null or new.has_phone is null) execute function see_reach();
create trigger lead_reach_of_given before update of contact_id on lead
    for each row when (old.contact_id is distinct from new.contact_id) execute function see_reach();

create function tell_reach() returns trigger language plpgsql as $$
begin
    update lead set has_email = new.email is not null, has_phone = new.phone is not null
        where workspace_id = new.workspace_id and contact_id = new.id;
    return null;
end
$$;
create trigger contact_reach after update of email, phone on contact
    for each row when ((old.email is null) is distinct from (new.email is null)
        or (old.phone is null) is distinct from (new.phone is null))
    execute function tell_reach();

create index lead_email on lead (workspace_id, has_email, captured_at, id) where withdrawn_at is null;
create index lead_phone on lead (workspace_id, has_phone, captured_at, id) where withdrawn_at is null;

-- What companies are found by, also in the middle of a word. Like lead_search without row-level security, for the same
-- reason: only CompanySearchRepository reads it, names the workspace itself, and joins what it finds to company.
create table company_search (
    workspace_id uuid not null,
    company_id   uuid not null,
    text         text not null collate "C",
    primary key (workspace_id, company_id),
    foreign key (workspace_id, company_id) references company (workspace_id, id) on delete cascade
);

create function keep_text_of_new_companies() returns trigger language plpgsql as $$
begin
    insert into company_search (workspace_id, company_id, text)
        select workspace_id, id, ' ' || normalised_name || ' ' || coalesce(domain, '') from added;
    return null;
end
$$;
create function keep_text_of_company() returns trigger language plpgsql as $$
begin
    update company_search set text = ' ' || new.normalised_name || ' ' || coalesce(new.domain, '')
        where workspace_id = new.workspace_id and company_id = new.id;
    return null;
end
$$;
create trigger company_text_of_new after insert on company
    referencing new table as added for each statement execute function keep_text_of_new_companies();
create trigger company_text_of_changed after update of normalised_name, domain on company
    for each row when (old.normalised_name is distinct from new.normalised_name or old.domain is distinct from new.domain)
    execute function keep_text_of_company();

alter table company no force row level security;
insert into company_search (workspace_id, company_id, text)
    select workspace_id, id, ' ' || normalised_name || ' ' || coalesce(domain, '') from company;
alter table company force row level security;
create index company_search_text on company_search using gin (text gin_trgm_ops);
