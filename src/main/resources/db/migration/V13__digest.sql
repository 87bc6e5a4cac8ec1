-- Who got a digest of what is due on which day, at most one a day; and who wants none.
create table digest (
  person varchar(255) not null,
  sent_on date not null,
  duties integer not null,
  made_at timestamp with time zone not null,
  primary key (person, sent_on)
);

create table digest_declined (
  person varchar(255) primary key,
  at timestamp with time zone not null
);
