-- What cities and other units need, and what others take on together.

create table need_call (
  round_id varchar(64) primary key references round (id),
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  published_at timestamp with time zone
);

create table need (
  id varchar(64) primary key,
  round_id varchar(64) not null references round (id),
  unit varchar(18) not null,
  unit_name varchar(255) not null,
  filed_at timestamp with time zone not null,
  filed_by varchar(255) not null,
  title varchar(255) not null,
  city varchar(255),
  answers varchar(100000) not null,
  status varchar(32) not null,
  reason varchar(8000),
  version integer not null
);
create index need_round on need (round_id, status);
create index need_unit on need (unit);

create sequence consent_seq increment by 50;
create table consent (
  id bigint primary key,
  round_id varchar(64) not null references round (id),
  need varchar(64) references need (id),
  lead_unit varchar(18) not null,
  partner varchar(18) not null,
  partner_name varchar(255) not null,
  answers varchar(100000) not null,
  given_at timestamp with time zone not null,
  given_by varchar(255) not null,
  status varchar(32) not null,
  number varchar(64) references application (number),
  version integer not null
);
create index consent_of on consent (round_id, lead_unit, partner);

create sequence partner_seq increment by 50;
create table partner (
  id bigint primary key,
  number varchar(64) not null references application (number),
  round_id varchar(64) not null references round (id),
  need varchar(64) references need (id),
  credit_code varchar(18) not null,
  name varchar(255) not null,
  answers varchar(100000) not null,
  facts varchar(100000) not null,
  consented_at timestamp with time zone not null,
  consented_by varchar(255) not null,
  eligible boolean,
  reason varchar(8000),
  unique (number, credit_code)
);
create index partner_unit on partner (credit_code);
