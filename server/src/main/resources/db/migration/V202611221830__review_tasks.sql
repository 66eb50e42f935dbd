-- The task that the owner of a decision got for it; erasing a person may take a task away that names them.
alter table review_decision add column task_id uuid;
alter table review_decision add foreign key (workspace_id, task_id) references task (workspace_id, id)
    on delete set null (task_id);
create index review_decision_task on review_decision (workspace_id, task_id) where task_id is not null;
