-- Appeals, requests for paid services and their numbers. What is handed in never changes; what follows is a row each.

create table cabinet_appeal (
    seq          bigint generated always as identity primary key,
    id           char(32) collate "C" not null unique,
    number       varchar(40) collate "C" not null,
    organization varchar(60) collate "C" not null,
    account      varchar(30) collate "C" not null,
    user_id      char(32) collate "C" not null,
    kind         varchar(20) collate "C" not null,
    subject      varchar(200) collate "C" not null,
    email        varchar(600) collate "C",
    phone        varchar(20) collate "C",
    about        varchar(300) collate "C",
    explanation  varchar(8000) collate "C",
    received     timestamp(6) with time zone not null,
    answer_until date not null,
    -- of the last entry, and how many there are: who adds one changes this row first
    entries      integer not null,
    state        varchar(20) collate "C" not null,
    last_at      timestamp(6) with time zone not null
);
create index cabinet_appeal_user on cabinet_appeal (user_id, organization, account, seq);
create index cabinet_appeal_waiting on cabinet_appeal (organization, state, answer_until);
create index cabinet_appeal_closed on cabinet_appeal (state, last_at);

create table cabinet_appeal_entry (
    appeal  char(32) collate "C" not null references cabinet_appeal (id) on delete cascade,
    ordinal integer not null,
    at      timestamp(6) with time zone not null,
    staff   boolean not null,
    done_by varchar(100) collate "C" not null,
    text    varchar(4000) collate "C" not null,
    state   varchar(20) collate "C" not null,
    primary key (appeal, ordinal)
);

create table cabinet_appeal_file (
    appeal  char(32) collate "C" not null references cabinet_appeal (id) on delete cascade,
    ordinal integer not null,
    place   integer not null,
    id      char(32) collate "C" not null,
    name    varchar(100) collate "C" not null,
    kind    varchar(20) collate "C" not null,
    size    integer not null,
    sha256  char(64) collate "C" not null,
    primary key (appeal, ordinal, place)
);

create table cabinet_file (
    id      char(32) collate "C" primary key,
    content bytea not null
);

create table cabinet_request (
    seq           bigint generated always as identity primary key,
    id            char(32) collate "C" not null unique,
    number        varchar(40) collate "C" not null,
    organization  varchar(60) collate "C" not null,
    account       varchar(30) collate "C" not null,
    user_id       char(32) collate "C" not null,
    service       varchar(40) collate "C" not null,
    service_name  varchar(300) collate "C" not null,
    service_about varchar(2000) collate "C" not null,
    price         bigint,
    unit          varchar(100) collate "C" not null,
    charged       varchar(100) collate "C" not null,
    address       varchar(300) collate "C" not null,
    wished        varchar(300) collate "C" not null,
    phone         varchar(20) collate "C" not null,
    at            timestamp(6) with time zone not null,
    steps         integer not null,
    state         varchar(20) collate "C" not null
);
create index cabinet_request_user on cabinet_request (user_id, organization, account, seq);
create index cabinet_request_open on cabinet_request (organization, state, seq);

create table cabinet_request_step (
    request char(32) collate "C" not null references cabinet_request (id) on delete cascade,
    ordinal integer not null,
    at      timestamp(6) with time zone not null,
    done_by varchar(100) collate "C" not null,
    state   varchar(20) collate "C" not null,
    amount  bigint,
    note    varchar(300) collate "C" not null,
    posted  varchar(7) collate "C",
    primary key (request, ordinal)
);

create table cabinet_number (
    organization varchar(60) collate "C" not null,
    series       varchar(20) collate "C" not null,
    year_of      integer not null,
    number       integer not null,
    primary key (organization, series, year_of)
);
