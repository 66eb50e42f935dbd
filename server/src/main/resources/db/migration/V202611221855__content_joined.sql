-- What was heard of a lead, or sent to it, counts for the lead that it went into.
create or replace view content_heard_view with (security_invoker = true) as
    select hearing.workspace_id, coalesce(question.merged_into, question.id) as question_id,
        coalesce(joined.root_id, hearing.lead_id) as lead_id, hearing.at
    from content_hearing as hearing
    join content_question as question
        on question.workspace_id = hearing.workspace_id and question.id = hearing.question_id
    left join lead_joined_view as joined
        on joined.workspace_id = hearing.workspace_id and joined.lead_id = hearing.lead_id
    where hearing.withdrawn_at is null and question.withdrawn_at is null;

create view content_sent_view with (security_invoker = true) as
    select sending.workspace_id, sending.piece_id, coalesce(joined.root_id, sending.lead_id) as lead_id, sending.at,
        sending.opened_at
    from content_sending as sending
    left join lead_joined_view as joined
        on joined.workspace_id = sending.workspace_id and joined.lead_id = sending.lead_id;
