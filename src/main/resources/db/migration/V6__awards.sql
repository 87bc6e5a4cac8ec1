-- Units other than societies; awards that the published list commits; who takes part in a case.

alter table society add column unit_kind varchar(20) default 'SOCIETY' not null;

alter table agreement add column committed_at timestamp with time zone;

create sequence participant_seq increment by 50;
create table participant (
  id bigint primary key,
  number varchar(64) not null references application (number),
  part varchar(64) not null,
  credit_code varchar(18),
  name varchar(255) not null,
  detail varchar(4000) not null,
  acts boolean not null,
  named_at timestamp with time zone not null,
  named_by varchar(255) not null
);
create index participant_number on participant (number);
create index participant_credit_code on participant (credit_code);
