-- Kinds of project within one round (类别), as the model's table had them when the round was opened.
create table round_track (
  round_id varchar(64) not null references round (id),
  code varchar(64) not null,
  ordinal integer not null,
  label varchar(255) not null,
  rule varchar(255) not null,
  places integer,
  least_amount numeric(14, 2) not null,
  most_amount numeric(14, 2) not null,
  table_most numeric(14, 2) not null,
  budget numeric(14, 2),
  opens varchar(16) not null,
  deadline timestamp with time zone,
  call_state varchar(16) not null,
  primary key (round_id, code)
);

alter table application add column track varchar(64);
alter table application add column amount numeric(14, 2);

-- What an applicant may apply for only once: the round, a track of it, or whatever the model says.
alter table application add column once_key varchar(255) default 'round' not null;
alter table application alter column once_key drop default;
alter table application
  add constraint application_once unique (round_id, applicant, once_key);

-- V1 gave its key no name; these are the names that H2 and PostgreSQL made up for it.
alter table application drop constraint if exists constraint_dcf;
alter table application drop constraint if exists application_round_id_applicant_key;
