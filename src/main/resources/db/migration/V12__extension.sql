-- Deadlines that one applicant asked to have moved, and what was decided.
create table extension (
  id uuid primary key,
  number varchar(64) not null references application (number),
  task varchar(64) not null,
  element varchar(255) not null,
  label varchar(255) not null,
  rule varchar(255) not null,
  model varchar(255) not null,
  unit varchar(18) not null,
  due timestamp with time zone not null,
  wanted date not null,
  reason varchar(2000) not null,
  asked_at timestamp with time zone not null,
  asked_by varchar(255) not null,
  state varchar(16) not null,
  granted date,
  answer varchar(2000),
  decided_at timestamp with time zone,
  decided_by varchar(255)
);
create index extension_number on extension (number);
create index extension_task on extension (task);
