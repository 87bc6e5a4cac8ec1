-- What each unit of a round was set to reach in the year, what it reached, and what it is due for it.
create table unit_year (
  round_id varchar(64) not null references round (id),
  unit varchar(18) not null references society (credit_code),
  list varchar(200) not null,
  ordinal integer not null,
  targets varchar(20000) not null,
  actuals varchar(20000) not null,
  entitlements varchar(20000) not null,
  version integer not null,
  primary key (round_id, unit)
);
