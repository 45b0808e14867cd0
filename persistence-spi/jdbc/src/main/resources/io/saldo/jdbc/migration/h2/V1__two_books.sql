-- Texts are compared by their characters, as H2 does without a collation. The column forms are those of PostgreSQL.

-- What was acknowledged is there after a crash.
set write_delay 0;

-- Whose facts follow one another: a house, or with the empty text the organization itself.
create table shelf (
    id           integer generated always as identity primary key,
    organization varchar(100) not null,
    house        varchar(60) not null,
    known_at     timestamp(6) with time zone not null,
    unique (organization, house)
);

create table account_number (
    organization varchar(100) not null,
    account      varchar(30) not null,
    house        varchar(60) not null,
    primary key (organization, account)
);

-- What was stated. root: the number of the first fact of its chain of corrections.
create table statement (
    shelf       integer not null references shelf,
    number      integer not null,
    root        integer not null,
    id          varchar(100) not null,
    kind        varchar(40) not null,
    thing       varchar(300) not null,
    valid_from  date not null,
    valid_until date not null,
    known_at    timestamp(6) with time zone not null,
    known_seq   bigint not null,
    replaces    varchar(100),
    content     varchar(1000000),
    primary key (shelf, number),
    unique (shelf, id)
);
create index statement_root on statement (shelf, root);
create index statement_days on statement (shelf, valid_until);
create index statement_kind on statement (shelf, kind, valid_until);
create index statement_known on statement (shelf, known_at, known_seq);
create index statement_thing on statement (shelf, thing);

-- What was decided, in the order in which it was sealed. Months are numbers: those since January 2000.
create table sealed_month (
    shelf       integer not null references shelf,
    ordinal     integer not null,
    posted      smallint not null,
    sealing     integer not null,
    known_at    timestamp(6) with time zone not null,
    fingerprint char(64) not null,
    manifest    varchar(1000000) not null,
    due         date not null,
    primary key (shelf, ordinal)
);
create index sealed_month_posted on sealed_month (shelf, posted);

create table annulment (
    shelf      integer not null,
    seal       integer not null,
    known_at   timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone not null,
    author     varchar(100) not null,
    reason     varchar(1000) not null,
    primary key (shelf, seal),
    foreign key (shelf, seal) references sealed_month
);

-- Words that the lines of a house have in common: accounts, debtors, services, creditors, kinds.
create table name (
    shelf  integer not null references shelf,
    number integer not null,
    text   varchar(100) not null,
    primary key (shelf, number),
    unique (shelf, text)
);

-- Posted lines in order of their ids, in roubles. What explains them stands in pages.
create table line (
    shelf    integer not null,
    seal     integer not null,
    number   integer not null,
    account  integer not null,
    debtor   integer not null,
    service  integer not null,
    creditor integer not null,
    kind     integer not null,
    about    smallint not null,
    ordinal  integer not null,
    amount   numeric(19, 2) not null,
    primary key (shelf, seal, number),
    foreign key (shelf, seal) references sealed_month
);
create index line_account on line (shelf, account, seal);

-- The dictionary of the pages of a house.
create table word (
    shelf       integer not null references shelf,
    number      integer not null,
    fingerprint char(64) not null,
    entry       binary large object not null,
    primary key (shelf, number),
    unique (shelf, fingerprint)
);

-- The bytes are deflated by whoever wrote them.
create table page (
    shelf   integer not null,
    seal    integer not null,
    kind    smallint not null,
    ordinal smallint not null,
    form    smallint not null,
    content binary large object not null,
    primary key (shelf, seal, kind, ordinal),
    foreign key (shelf, seal) references sealed_month
);

-- A closed month as a seal leaves it.
create table closed_month (
    shelf   integer not null,
    about   smallint not null,
    seal    integer not null,
    form    smallint not null,
    content binary large object not null,
    primary key (shelf, about, seal),
    foreign key (shelf, seal) references sealed_month
);

-- What a month added to the money of an account.
create table account_money (
    shelf   integer not null,
    account integer not null,
    seal    integer not null,
    form    smallint not null,
    content binary large object not null,
    primary key (shelf, account, seal),
    foreign key (shelf, seal) references sealed_month
);
create index account_money_seal on account_money (shelf, seal);

-- Documents as they were issued. The content is deflated.
create table issued (
    organization varchar(100) not null,
    number       varchar(60) not null,
    shelf        integer not null references shelf,
    known_at     timestamp(6) with time zone not null,
    kind         varchar(40) not null,
    account      varchar(30) not null,
    debtor       varchar(60) not null,
    about        smallint not null,
    issued_at    timestamp(6) with time zone not null,
    form         varchar(60) not null,
    content      binary large object not null,
    primary key (organization, number)
);
create index issued_account on issued (organization, account, about);
create index issued_house on issued (shelf, about);

create table withdrawal (
    organization varchar(100) not null,
    number       varchar(60) not null,
    known_at     timestamp(6) with time zone not null,
    decided_at   timestamp(6) with time zone not null,
    author       varchar(100) not null,
    reason       varchar(1000) not null,
    replaced_by  varchar(60),
    primary key (organization, number),
    foreign key (organization, number) references issued
);

-- The only rows that change and are erased: who somebody is, and free text that facts refer to.
create table person (
    organization varchar(100) not null,
    debtor       varchar(60) not null,
    version      bigint not null,
    name         varchar(300),
    details      varchar(1000000),
    primary key (organization, debtor)
);

create table reference_text (
    organization varchar(100) not null,
    reference    varchar(100) not null,
    text         varchar(4000),
    primary key (organization, reference)
);

create table command_key (
    organization varchar(100) not null,
    kind         varchar(60) not null,
    text         varchar(100) not null,
    fingerprint  char(64) not null,
    result       varchar(1000000) not null,
    primary key (organization, kind, text)
);

create table outbox (
    seq           bigint generated always as identity primary key,
    organization  varchar(100) not null,
    id            varchar(200) not null,
    kind          varchar(60) not null,
    about         varchar(200) not null,
    body          varchar(100000) not null,
    claimed_until timestamp(6) with time zone,
    unique (organization, id)
);
create index outbox_about on outbox (organization, about, seq);
create index outbox_order on outbox (organization, seq);
