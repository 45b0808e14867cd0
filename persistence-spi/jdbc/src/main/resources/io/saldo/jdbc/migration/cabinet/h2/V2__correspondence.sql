-- Appeals, requests for paid services and their numbers. What is handed in never changes; what follows is a row each.

create table cabinet_appeal (
    seq          bigint generated always as identity primary key,
    id           char(32) not null unique,
    number       varchar(40) not null,
    organization varchar(60) not null,
    account      varchar(30) not null,
    user_id      char(32) not null,
    kind         varchar(20) not null,
    subject      varchar(200) not null,
    email        varchar(600),
    phone        varchar(20),
    about        varchar(300),
    explanation  varchar(8000),
    received     timestamp(6) with time zone not null,
    answer_until date not null,
    -- of the last entry, and how many there are: who adds one changes this row first
    entries      integer not null,
    state        varchar(20) not null,
    last_at      timestamp(6) with time zone not null
);
create index cabinet_appeal_user on cabinet_appeal (user_id, organization, account, seq);
create index cabinet_appeal_waiting on cabinet_appeal (organization, state, answer_until);
create index cabinet_appeal_closed on cabinet_appeal (state, last_at);

create table cabinet_appeal_entry (
    appeal  char(32) not null references cabinet_appeal (id) on delete cascade,
    ordinal integer not null,
    at      timestamp(6) with time zone not null,
    staff   boolean not null,
    done_by varchar(100) not null,
    text    varchar(4000) not null,
    state   varchar(20) not null,
    primary key (appeal, ordinal)
);

create table cabinet_appeal_file (
    appeal  char(32) not null references cabinet_appeal (id) on delete cascade,
    ordinal integer not null,
    place   integer not null,
    id      char(32) not null,
    name    varchar(100) not null,
    kind    varchar(20) not null,
    size    integer not null,
    sha256  char(64) not null,
    primary key (appeal, ordinal, place)
);

create table cabinet_file (
    id      char(32) primary key,
    content varbinary(16777216) not null
);

create table cabinet_request (
    seq           bigint generated always as identity primary key,
    id            char(32) not null unique,
    number        varchar(40) not null,
    organization  varchar(60) not null,
    account       varchar(30) not null,
    user_id       char(32) not null,
    service       varchar(40) not null,
    service_name  varchar(300) not null,
    service_about varchar(2000) not null,
    price         bigint,
    unit          varchar(100) not null,
    charged       varchar(100) not null,
    address       varchar(300) not null,
    wished        varchar(300) not null,
    phone         varchar(20) not null,
    at            timestamp(6) with time zone not null,
    steps         integer not null,
    state         varchar(20) not null
);
create index cabinet_request_user on cabinet_request (user_id, organization, account, seq);
create index cabinet_request_open on cabinet_request (organization, state, seq);

create table cabinet_request_step (
    request char(32) not null references cabinet_request (id) on delete cascade,
    ordinal integer not null,
    at      timestamp(6) with time zone not null,
    done_by varchar(100) not null,
    state   varchar(20) not null,
    amount  bigint,
    note    varchar(300) not null,
    posted  varchar(7),
    primary key (request, ordinal)
);

create table cabinet_number (
    organization varchar(60) not null,
    series       varchar(20) not null,
    year_of      integer not null,
    number       integer not null,
    primary key (organization, series, year_of)
);
