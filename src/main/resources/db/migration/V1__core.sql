create table round (
  id varchar(64) primary key,
  programme varchar(128) not null,
  title varchar(255) not null,
  authority varchar(64) not null,
  policy_year integer not null,
  bundle varchar(64) not null,
  opened_at timestamp with time zone not null,
  opened_by varchar(255) not null,
  deadline timestamp with time zone not null,
  places integer not null,
  award numeric(14, 2) not null,
  budget numeric(14, 2) not null,
  materials_due date not null,
  phase varchar(32) not null,
  applications integer not null
);
create index round_programme on round (programme, policy_year);

create table round_gate (
  round_id varchar(64) primary key references round (id),
  milestone varchar(64),
  concerned varchar(32),
  waiting_on varchar(64)
);

create table application (
  number varchar(64) primary key,
  round_id varchar(64) not null references round (id),
  applicant varchar(18) not null,
  applicant_name varchar(255) not null,
  submitted_at timestamp with time zone not null,
  submitted_by varchar(255) not null,
  answers varchar(100000) not null,
  facts varchar(100000) not null,
  conditions_met integer,
  score numeric(7, 2),
  place integer,
  standing varchar(32),
  standing_reason varchar(8000),
  standing_rule varchar(255),
  award numeric(14, 2),
  outcome varchar(64),
  outcome_rule varchar(255),
  closed_at timestamp with time zone,
  version integer not null,
  unique (round_id, applicant)
);
create index application_standing on application (round_id, standing);
create index application_applicant on application (applicant);

create table application_milestone (
  number varchar(64) not null references application (number),
  milestone varchar(64) not null,
  primary key (number, milestone)
);

create sequence decision_seq increment by 50;
create table decision (
  id bigint primary key,
  subject varchar(64) not null,
  round_id varchar(64) not null,
  at timestamp with time zone not null,
  step varchar(255) not null,
  label varchar(255) not null,
  rule varchar(255) not null,
  verdict varchar(64) not null,
  reason varchar(8000),
  decided_by varchar(255) not null,
  model varchar(255) not null,
  facts varchar(100000) not null
);
create index decision_subject on decision (subject);
create index decision_round on decision (round_id);

create sequence act_seq increment by 50;
create table act (
  id bigint primary key,
  subject varchar(64) not null,
  at timestamp with time zone not null,
  done_by varchar(255) not null,
  what varchar(255) not null,
  label varchar(255) not null,
  details varchar(100000) not null
);
create index act_subject on act (subject);

create table expert (
  id varchar(255) primary key,
  name varchar(255) not null,
  authority varchar(64) not null,
  unit varchar(18),
  active boolean not null
);

create table expert_conflict (
  expert varchar(255) not null,
  applicant varchar(18) not null,
  reason varchar(4000) not null,
  primary key (expert, applicant)
);
create index expert_conflict_applicant on expert_conflict (applicant);

create table expert_load (
  round_id varchar(64) not null references round (id),
  expert varchar(255) not null,
  assigned integer not null,
  primary key (round_id, expert)
);

create sequence assignment_seq increment by 50;
create table assignment (
  id bigint primary key,
  number varchar(64) not null references application (number),
  expert varchar(255) not null,
  status varchar(32) not null,
  assigned_at timestamp with time zone not null,
  reason varchar(4000),
  unique (number, expert)
);

create sequence score_seq increment by 50;
create table score (
  id bigint primary key,
  number varchar(64) not null references application (number),
  expert varchar(255) not null,
  score_version integer not null,
  points varchar(100000) not null,
  total numeric(7, 2) not null,
  remark varchar(8000) not null,
  submitted_at timestamp with time zone not null,
  unique (number, expert, score_version)
);

create table notice (
  id varchar(64) primary key,
  round_id varchar(64) not null references round (id),
  kind varchar(32) not null,
  title varchar(255) not null,
  content varchar(1000000) not null,
  hash varchar(64) not null,
  published_at timestamp with time zone not null,
  ends_at timestamp with time zone not null
);
create index notice_round on notice (round_id);

create sequence notice_item_seq increment by 50;
create table notice_item (
  id bigint primary key,
  notice varchar(64) not null references notice (id),
  number varchar(64) not null references application (number)
);
create index notice_item_number on notice_item (number);
create index notice_item_notice on notice_item (notice);

create table objection (
  id varchar(64) primary key,
  number varchar(64) not null references application (number),
  notice varchar(64) not null references notice (id),
  name varchar(255) not null,
  contact varchar(255) not null,
  reason varchar(8000) not null,
  evidence varchar(100000) not null,
  filed_at timestamp with time zone not null,
  status varchar(32) not null,
  finding varchar(8000),
  answer varchar(8000),
  decided_by varchar(255),
  decided_at timestamp with time zone
);
create index objection_number on objection (number);

create table agreement (
  number varchar(64) primary key references application (number),
  amount numeric(14, 2) not null,
  prepared_at timestamp with time zone not null,
  account_name varchar(255),
  account_number varchar(64),
  bank varchar(255),
  signatory varchar(255),
  signed_by varchar(255),
  signed_at timestamp with time zone,
  countersignatory varchar(255),
  countersigned_by varchar(255),
  countersigned_at timestamp with time zone
);

create sequence payment_seq increment by 50;
create table payment (
  id bigint primary key,
  number varchar(64) not null references application (number),
  round_id varchar(64) not null references round (id),
  tranche integer not null,
  share integer not null,
  amount numeric(14, 2) not null,
  status varchar(32) not null,
  prepared_by varchar(255),
  approved_by varchar(255),
  released_at timestamp with time zone,
  paid_on date,
  voucher_no varchar(64),
  receipt uuid,
  version integer not null,
  unique (number, tranche)
);
create index payment_round on payment (round_id);

create table payment_line (
  number varchar(64) not null references application (number),
  tranche integer not null,
  round_id varchar(64) not null references round (id),
  account_name varchar(255) not null,
  account_number varchar(64) not null,
  bank varchar(255) not null,
  amount numeric(14, 2) not null,
  primary key (number, tranche)
);
create index payment_line_round on payment_line (round_id);

create table recovery (
  number varchar(64) primary key references application (number),
  round_id varchar(64) not null references round (id),
  amount numeric(14, 2) not null,
  reason varchar(8000) not null,
  ordered_at timestamp with time zone not null,
  recovered numeric(14, 2) not null,
  recovered_on date,
  voucher_no varchar(64)
);
create index recovery_round on recovery (round_id);

create table materials (
  number varchar(64) primary key references application (number),
  report varchar(100000) not null,
  submitted_at timestamp with time zone not null,
  attempt integer not null
);

create sequence acceptance_check_seq increment by 50;
create table acceptance_check (
  id bigint primary key,
  number varchar(64) not null references application (number),
  check_kind varchar(64) not null,
  attempt integer not null,
  passed boolean not null,
  reason varchar(8000) not null,
  checked_by varchar(255) not null,
  checked_at timestamp with time zone not null,
  unique (number, check_kind, attempt)
);

create table liability (
  number varchar(64) primary key references application (number),
  sanction varchar(64) not null,
  until_date date,
  recover numeric(14, 2),
  rule varchar(255) not null,
  reason varchar(8000) not null,
  fraud boolean not null
);

create sequence notification_seq increment by 50;
create table notification (
  id bigint primary key,
  subject varchar(64) not null,
  recipient varchar(18) not null,
  at timestamp with time zone not null,
  step varchar(255) not null,
  rule varchar(255) not null,
  message varchar(8000) not null
);
create index notification_subject on notification (subject);
