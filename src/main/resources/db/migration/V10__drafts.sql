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
