-- When somebody of the company asked for something last, as conditions can ask for it; known as companies are worked out anew.
alter table buying_company add column asked_at timestamptz;
