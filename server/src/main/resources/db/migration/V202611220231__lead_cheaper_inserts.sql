-- An import writes every lead into every index: one index for the leads of a company where there were two, and those
-- that nobody owns only where they are looked for.
drop index lead_company_any;
drop index lead_company;
create index lead_company on lead (workspace_id, company_id, captured_at, id) where company_id is not null;
drop index lead_owner;
create index lead_owner on lead (workspace_id, owner_id, captured_at, id)
    where withdrawn_at is null and owner_id is not null;

-- A chunk of an import brings thousands of companies at once.
create function keep_words_of_new_companies() returns trigger language plpgsql as $$
begin
    insert into company_word (workspace_id, company_id, word)
        select added.workspace_id, added.id, word
        from added, company_words(added.normalised_name, added.domain) as word;
    return null;
end
$$;

drop trigger company_words_of_new on company;
create trigger company_words_of_new after insert on company
    referencing new table as added for each statement execute function keep_words_of_new_companies();
