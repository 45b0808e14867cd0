-- Staff, their sessions and deeds; check codes made anew; what residents are written to about.

-- What a search for people looks through: small letters, made by the program with every saving.
alter table cabinet_user add column found_by varchar(1500) collate "C" default '' not null;
update cabinet_user set found_by = replace(lower('|' || surname collate "default" || ' ' || name || coalesce(' ' || patronymic, '') || '|'
    || login || '|' || email || '|' || phone || '|'), 'ё', 'е');

create table cabinet_staff (
    seq           bigint generated always as identity primary key,
    id            char(32) collate "C" not null unique,
    login         varchar(100) collate "C" not null,
    login_key     varchar(100) collate "C" not null unique,
    name          varchar(200) collate "C" not null,
    role          varchar(20) collate "C" not null,
    password      varchar(500) collate "C" not null,
    initial_until timestamp(6) with time zone,
    -- the secret of the codes is computed from the edition; no code of a step up to the last one works again
    code_edition  integer not null,
    code_step     bigint not null,
    active        boolean not null,
    version       bigint not null
);

create table cabinet_staff_session (
    token       char(64) collate "C" primary key,
    staff       char(32) collate "C" not null references cabinet_staff (id),
    begun       timestamp(6) with time zone not null,
    seen        timestamp(6) with time zone not null,
    valid_until timestamp(6) with time zone not null,
    address     varchar(200) collate "C" not null,
    device      varchar(500) collate "C" not null
);
create index cabinet_staff_session_staff on cabinet_staff_session (staff);
create index cabinet_staff_session_until on cabinet_staff_session (valid_until);

create table cabinet_deed (
    seq     bigint generated always as identity primary key,
    at      timestamp(6) with time zone not null,
    staff   char(32) collate "C" not null,
    action  varchar(60) collate "C" not null,
    about   varchar(200) collate "C" not null,
    note    varchar(300) collate "C" not null,
    address varchar(200) collate "C" not null,
    device  varchar(500) collate "C" not null
);
create index cabinet_deed_at on cabinet_deed (at, seq);
create index cabinet_deed_about on cabinet_deed (about, at, seq);

create table cabinet_code_edition (
    organization varchar(60) collate "C" not null,
    account      varchar(30) collate "C" not null,
    edition      integer not null,
    primary key (organization, account)
);

create table cabinet_wish (
    user_id      char(32) collate "C" not null,
    organization varchar(60) collate "C" not null,
    account      varchar(30) collate "C" not null,
    kind         varchar(20) collate "C" not null,
    primary key (user_id, organization, account, kind)
);
create index cabinet_wish_account on cabinet_wish (organization, account, kind);

create table cabinet_bounce (
    user_id char(32) collate "C" primary key,
    email   varchar(600) collate "C" not null,
    at      timestamp(6) with time zone not null,
    reason  varchar(300) collate "C" not null
);
