-- Identifiers and hashes are of fixed length; keys say which texts look alike.

-- The only rows that change and are erased. Pending until a moment, or active since one.
create table cabinet_user (
    id            char(32) primary key,
    login         varchar(100) not null,
    login_key     varchar(100) not null unique,
    password      varchar(500) not null,
    surname       varchar(200) not null,
    name          varchar(200) not null,
    patronymic    varchar(200),
    email         varchar(600) not null,
    phone         varchar(20) not null,
    registered    timestamp(6) with time zone not null,
    pending_until timestamp(6) with time zone,
    active_since  timestamp(6) with time zone,
    version       bigint not null,
    check ((pending_until is null) <> (active_since is null))
);
create index cabinet_user_pending on cabinet_user (pending_until);

-- The e-mails of active users: a row is taken, or found taken, where a constraint would spoil the transaction.
create table cabinet_email (
    email_key varchar(600) primary key,
    user_id   char(32) not null references cabinet_user on delete cascade
);
create index cabinet_email_user on cabinet_email (user_id);

create table cabinet_mail_token (
    user_id     char(32) not null,
    purpose     varchar(40) not null,
    hash        char(64) not null,
    email       varchar(600),
    valid_until timestamp(6) with time zone not null,
    primary key (user_id, purpose),
    unique (hash, purpose)
);
create index cabinet_mail_token_until on cabinet_mail_token (valid_until);

create table cabinet_session (
    seq            bigint generated always as identity primary key,
    id             char(32) not null unique,
    user_id        char(32) not null,
    current_token  char(64) not null,
    previous_token char(64),
    token_since    timestamp(6) with time zone not null,
    begun          timestamp(6) with time zone not null,
    seen           timestamp(6) with time zone not null,
    valid_until    timestamp(6) with time zone not null,
    remembered     boolean not null,
    address        varchar(200) not null,
    device         varchar(500) not null
);
create index cabinet_session_user on cabinet_session (user_id, seq);
create index cabinet_session_current on cabinet_session (current_token);
create index cabinet_session_previous on cabinet_session (previous_token);
create index cabinet_session_until on cabinet_session (valid_until);

-- standing is true, or null for a link that ended: so that one user has one standing link to an account.
create table cabinet_link (
    seq          bigint generated always as identity primary key,
    id           char(32) not null unique,
    user_id      char(32) not null,
    organization varchar(60) not null,
    account      varchar(30) not null,
    debtor       varchar(60) not null,
    proof        varchar(40) not null,
    since        timestamp(6) with time zone not null,
    standing     boolean,
    ended        timestamp(6) with time zone,
    end_cause    varchar(40),
    ended_by     varchar(100),
    unique (user_id, organization, account, standing)
);
create index cabinet_link_account on cabinet_link (organization, account, standing, seq);

create table cabinet_attempt (
    tried   varchar(40) not null,
    subject varchar(64) not null,
    begun   timestamp(6) with time zone not null,
    number  integer not null,
    primary key (tried, subject, begun)
);
create index cabinet_attempt_begun on cabinet_attempt (begun);

create table cabinet_event (
    seq     bigint generated always as identity primary key,
    user_id varchar(100) not null,
    at      timestamp(6) with time zone not null,
    kind    varchar(40) not null,
    done_by varchar(100) not null,
    address varchar(200) not null,
    device  varchar(500) not null,
    about   varchar(1000) not null
);
create index cabinet_event_user on cabinet_event (user_id, at, seq);

create table cabinet_consent (
    seq       bigint generated always as identity primary key,
    user_id   varchar(100) not null,
    edition   varchar(100) not null,
    text      char(64) not null,
    given     timestamp(6) with time zone not null,
    withdrawn timestamp(6) with time zone
);
create index cabinet_consent_user on cabinet_consent (user_id, seq);

-- organization is empty: a cabinet is of all whose accounts are linked in it.
create table cabinet_command_key (
    organization varchar(100) not null,
    kind         varchar(60) not null,
    text         varchar(100) not null,
    fingerprint  char(64) not null,
    result       varchar(1000000) not null,
    primary key (organization, kind, text)
);

create table cabinet_outbox (
    seq           bigint generated always as identity primary key,
    organization  varchar(100) not null,
    id            varchar(200) not null,
    kind          varchar(60) not null,
    about         varchar(200) not null,
    body          varchar(100000) not null,
    claimed_until timestamp(6) with time zone,
    unique (organization, id)
);
create index cabinet_outbox_about on cabinet_outbox (organization, about, seq);
create index cabinet_outbox_order on cabinet_outbox (organization, seq);
