-- Materials, receipts and other papers: what is known of a file, and its content in pieces.
create table document (
  id uuid not null primary key,
  name varchar(255) not null,
  kind varchar(100) not null,
  type varchar(255) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  owner varchar(255) not null,
  uploaded_at timestamp with time zone not null,
  subject varchar(100),
  attached_at timestamp with time zone
);

create index document_subject on document (subject);
create index document_owner on document (owner, uploaded_at);

create table document_chunk (
  document_id uuid not null references document (id) on delete cascade,
  number integer not null,
  content bytea not null,
  primary key (document_id, number)
);
