-- Days that administrators announce; they win over the table that is shipped.
create table calendar_day (
  on_date date not null primary key,
  kind varchar(4) not null check (kind in ('OFF', 'WORK')),
  name varchar(100) not null,
  changed_by varchar(255) not null,
  changed_at timestamp with time zone not null
);

-- A new version with every change tells each node that what it remembers is out of date.
create table calendar_version (
  id smallint not null primary key check (id = 1),
  version uuid not null
);

insert into calendar_version (id, version) values (1, '00000000-0000-0000-0000-000000000001');
