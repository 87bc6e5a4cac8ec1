-- By what an objector without an account follows an objection, and what tells a form sent twice.
alter table objection add column code varchar(32);
alter table objection add column form_token varchar(64);
create unique index objection_code on objection (code);
create unique index objection_form on objection (form_token);
