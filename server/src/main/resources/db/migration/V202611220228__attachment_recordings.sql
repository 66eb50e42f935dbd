-- Sound as browsers record it.
alter table attachment drop constraint attachment_type_check;
alter table attachment add constraint attachment_type_check check (type in ('pdf', 'png', 'jpeg', 'webp', 'heic', 'text',
    'csv', 'docx', 'xlsx', 'pptx', 'mp3', 'm4a', 'ogg', 'wav', 'webm'));
