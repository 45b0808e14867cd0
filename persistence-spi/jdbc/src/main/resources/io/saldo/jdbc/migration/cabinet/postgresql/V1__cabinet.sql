-- Text is compared by bytes everywhere. Identifiers and hashes are of fixed length; keys say which texts look alike.

-- The only rows that change and are erased. Pending until a moment, or active since one.
create table cabinet_user (
    id            char(32) collate "C" primary key,
    login         varchar(100) collate "C" not null,
    login_key     varchar(100) collate "C" not null unique,
    password      varchar(500) collate "C" not null,
    surname       varchar(200) collate "C" not null,
    name          varchar(200) collate "C" not null,
    patronymic    varchar(200) collate "C",
    email         varchar(600) collate "C" not null,
    phone         varchar(20) collate "C" not null,
    registered    timestamp(6) with time zone not null,
    pending_until timestamp(6) with time zone,
    active_since  timestamp(6) with time zone,
    version       bigint not null,
    check ((pending_until is null) <> (active_since is null))
);
create index cabinet_user_pending on cabinet_user (pending_until);

-- The e-mails of active users: a row is taken, or found taken, where a constraint would spoil the transaction.
create table cabinet_email (
    email_key varchar(600) collate "C" primary key,
    user_id   char(32) collate "C" not null references cabinet_user on delete cascade
);
create index cabinet_email_user on cabinet_email (user_id);

create table cabinet_mail_token (
    user_id     char(32) collate "C" not null,
    purpose     varchar(40) collate "C" not null,
    hash        char(64) collate "C" not null,
    email       varchar(600) collate "C",
    valid_until timestamp(6) with time zone not null,
    primary key (user_id, purpose),
    unique (hash, purpose)
);
create index cabinet_mail_token_until on cabinet_mail_token (valid_until);

create table cabinet_session (
    seq            bigint generated always as identity primary key,
    id             char(32) collate "C" not null unique,
    user_id        char(32) collate "C" not null,
    current_token  char(64) collate "C" not null,
    previous_token char(64) collate "C",
    token_since    timestamp(6) with time zone not null,
    begun          timestamp(6) with time zone not null,
    seen           timestamp(6) with time zone not null,
    valid_until    timestamp(6) with time zone not null,
    remembered     boolean not null,
    address        varchar(200) collate "C" not null,
    device         varchar(500) collate "C" not null
);
create index cabinet_session_user on cabinet_session (user_id, seq);
create index cabinet_session_current on cabinet_session (current_token);
create index cabinet_session_previous on cabinet_session (previous_token);
create index cabinet_session_until on cabinet_session (valid_until);

-- standing is true, or null for a link that ended: so that one user has one standing link to an account.
create table cabinet_link (
    seq          bigint generated always as identity primary key,
    id           char(32) collate "C" not null unique,
    user_id      char(32) collate "C" not null,
    organization varchar(60) collate "C" not null,
    account      varchar(30) collate "C" not null,
    debtor       varchar(60) collate "C" not null,
    proof        varchar(40) collate "C" not null,
    since        timestamp(6) with time zone not null,
    standing     boolean,
    ended        timestamp(6) with time zone,
    end_cause    varchar(40) collate "C",
    ended_by     varchar(100) collate "C",
    unique (user_id, organization, account, standing)
);
create index cabinet_link_account on cabinet_link (organization, account, standing, seq);

create table cabinet_attempt (
    tried   varchar(40) collate "C" not null,
    subject varchar(64) collate "C" not null,
    begun   timestamp(6) with time zone not null,
    number  integer not null,
    primary key (tried, subject, begun)
);
create index cabinet_attempt_begun on cabinet_attempt (begun);

create table cabinet_event (
    seq     bigint generated always as identity primary key,
    user_id varchar(100) collate "C" not null,
    at      timestamp(6) with time zone not null,
    kind    varchar(40) collate "C" not null,
    done_by varchar(100) collate "C" not null,
    address varchar(200) collate "C" not null,
    device  varchar(500) collate "C" not null,
    about   varchar(1000) collate "C" not null
);
create index cabinet_event_user on cabinet_event (user_id, at, seq);

create table cabinet_consent (
    seq       bigint generated always as identity primary key,
    user_id   varchar(100) collate "C" not null,
    edition   varchar(100) collate "C" not null,
    text      char(64) collate "C" not null,
    given     timestamp(6) with time zone not null,
    withdrawn timestamp(6) with time zone
);
create index cabinet_consent_user on cabinet_consent (user_id, seq);

-- organization is empty: a cabinet is of all whose accounts are linked in it.
create table cabinet_command_key (
    organization varchar(100) collate "C" not null,
    kind         varchar(60) collate "C" not null,
    text         varchar(100) collate "C" not null,
    fingerprint  char(64) collate "C" not null,
    result       text not null,
    primary key (organization, kind, text)
);

create table cabinet_outbox (
    seq           bigint generated always as identity primary key,
    organization  varchar(100) collate "C" not null,
    id            varchar(200) collate "C" not null,
    kind          varchar(60) collate "C" not null,
    about         varchar(200) collate "C" not null,
    body          text not null,
    claimed_until timestamp(6) with time zone,
    unique (organization, id)
);
create index cabinet_outbox_about on cabinet_outbox (organization, about, seq);
create index cabinet_outbox_order on cabinet_outbox (organization, seq);
