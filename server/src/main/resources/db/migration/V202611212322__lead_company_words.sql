-- The words companies are found by while somebody types; see CompanyWordRepository. Kept by triggers, so that whatever
-- writes companies need not think of them.
create table company_word (
    workspace_id uuid not null,
    company_id   uuid not null,
    word         text not null collate "C",
    primary key (workspace_id, company_id, word),
    foreign key (workspace_id, company_id) references company (workspace_id, id) on delete cascade
);
create index company_word_by_word on company_word (workspace_id, word, company_id);

alter table company_word enable row level security;
alter table company_word force row level security;
create policy workspace on company_word
    using (workspace_id = nullif(current_setting('firsthand.workspace', true), '')::uuid);

create function company_words(name text, domain text) returns setof text language sql immutable as $$
    select distinct left(word, 60)
    from regexp_split_to_table(coalesce(name, '') || ' ' || coalesce(domain, ''), '\s+') as word
    where word <> ''
$$;

create function keep_company_words() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from company_word where workspace_id = old.workspace_id and company_id = old.id;
    end if;
    insert into company_word (workspace_id, company_id, word)
        select new.workspace_id, new.id, word from company_words(new.normalised_name, new.domain) as word;
    return null;
end
$$;

create trigger company_words_of_new after insert on company
    for each row execute function keep_company_words();
create trigger company_words_of_changed after update of normalised_name, domain on company
    for each row when (old.normalised_name is distinct from new.normalised_name or old.domain is distinct from new.domain)
    execute function keep_company_words();

-- Row-level security hides every workspace from a migration, unless it is lifted for a moment.
alter table company no force row level security;
alter table company_word no force row level security;
insert into company_word (workspace_id, company_id, word)
    select workspace_id, id, word from company, company_words(normalised_name, domain) as word;
alter table company force row level security;
alter table company_word force row level security;
