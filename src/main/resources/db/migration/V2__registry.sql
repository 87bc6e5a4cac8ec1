-- What the association knows about its learned societies. Keys are natural, so that a list handed
-- in twice finds what it wrote the first time.

create table society (
  credit_code varchar(18) not null,
  name varchar(200) not null,
  level varchar(20) not null,
  authority varchar(40) not null,
  city varchar(60),
  founded_on date,
  account_holder varchar(200),
  account_number varchar(60),
  account_bank varchar(200),
  version bigint not null,
  constraint society_pk primary key (credit_code)
);
create index society_name on society (name);

create table inspection (
  society varchar(18) not null,
  inspected_year integer not null,
  kind varchar(30) not null,
  passed boolean not null,
  constraint inspection_pk primary key (society, inspected_year, kind),
  constraint inspection_society foreign key (society) references society (credit_code)
);

create table reelection (
  society varchar(18) not null,
  due_on date not null,
  held_on date,
  extension_approved_until date,
  constraint reelection_pk primary key (society, due_on),
  constraint reelection_society foreign key (society) references society (credit_code)
);

create table penalty (
  society varchar(18) not null,
  decided_on date not null,
  issued_by varchar(200) not null,
  document_no varchar(100) not null,
  kind varchar(100) not null,
  constraint penalty_pk primary key (society, decided_on, issued_by, document_no),
  constraint penalty_society foreign key (society) references society (credit_code)
);

create table attendance (
  society varchar(18) not null,
  event varchar(200) not null,
  held_on date not null,
  present boolean not null,
  excused boolean not null,
  constraint attendance_pk primary key (society, event, held_on),
  constraint attendance_society foreign key (society) references society (credit_code)
);

create table governance (
  society varchar(18) not null,
  as_of date not null,
  party_organisation boolean,
  party_rules boolean,
  party_activities boolean,
  council_complete boolean,
  secretariat_complete boolean,
  supervisors_complete boolean,
  meetings_by_statute boolean,
  branches_managed boolean,
  assigned_tasks_done boolean,
  integrity_good boolean,
  constraint governance_pk primary key (society, as_of),
  constraint governance_society foreign key (society) references society (credit_code)
);

-- No reference to society: whoever was an applicant can be sanctioned, listed or not.
create table sanction (
  application_number varchar(60) not null,
  kind varchar(60) not null,
  society varchar(18) not null,
  programme varchar(100) not null,
  round varchar(60) not null,
  rule varchar(30) not null,
  reason varchar(10000) not null,
  imposed_on date not null,
  until_date date,
  fraud boolean not null,
  constraint sanction_pk primary key (application_number, kind, society)
);
create index sanction_society on sanction (society);
