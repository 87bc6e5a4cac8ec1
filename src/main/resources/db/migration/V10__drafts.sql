-- Applications that people of a unit are still writing; kept until they are handed in or thrown away.
create table application_draft (
  id varchar(36) primary key,
  round_id varchar(64) not null references round (id),
  unit varchar(18) not null,
  track varchar(64),
  need varchar(64),
  answers varchar(200000) not null,
  started_at timestamp with time zone not null,
  started_by varchar(255) not null,
  saved_at timestamp with time zone not null,
  saved_by varchar(255) not null,
  number varchar(64) references application (number),
  version integer not null
);
create index application_draft_unit on application_draft (unit, round_id);

-- Papers that a draft names, vouched for by whoever uploaded them, so that colleagues can hand them in.
create table application_draft_paper (
  draft_id varchar(36) not null references application_draft (id) on delete cascade,
  document_id uuid not null references document (id) on delete cascade,
  primary key (draft_id, document_id)
);

-- Files that are still arriving, in pieces in the order of their offsets; gone once they are documents.
create table upload (
  id uuid primary key,
  owner varchar(255) not null,
  kind varchar(100) not null,
  name varchar(255) not null,
  size bigint not null,
  arrived bigint not null,
  document_id uuid references document (id) on delete cascade,
  touched_at timestamp with time zone not null
);
create index upload_owner on upload (owner);
create index upload_touched on upload (touched_at);

create table upload_piece (
  upload_id uuid not null references upload (id) on delete cascade,
  start_at bigint not null,
  content bytea not null,
  primary key (upload_id, start_at)
);
