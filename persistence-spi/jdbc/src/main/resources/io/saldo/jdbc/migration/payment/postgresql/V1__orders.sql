-- Orders to pay online. Parts never change; a step of a unit is a row.

create table payment_order (
    seq     bigint generated always as identity primary key,
    id      char(32) collate "C" not null unique,
    number  varchar(40) collate "C" not null,
    payer   char(32) collate "C" not null,
    begun   timestamp(6) with time zone not null,
    version bigint not null
);
create index payment_order_payer on payment_order (payer, seq);
create index payment_order_begun on payment_order (begun);

create table payment_unit (
    order_id     char(32) collate "C" not null references payment_order (id),
    ordinal      integer not null,
    organization varchar(60) collate "C" not null,
    fee          bigint not null,
    gateway_id   varchar(100) collate "C",
    gateway_page varchar(2000) collate "C",
    state        varchar(20) collate "C" not null,
    paid         timestamp(6) with time zone,
    receipt      varchar(200) collate "C",
    primary key (order_id, ordinal)
);
create index payment_unit_gateway on payment_unit (organization, gateway_id);
create index payment_unit_state on payment_unit (state);

create table payment_part (
    order_id     char(32) collate "C" not null references payment_order (id),
    unit         integer not null,
    ordinal      integer not null,
    organization varchar(60) collate "C" not null,
    account      varchar(30) collate "C" not null,
    debtor       varchar(60) collate "C" not null,
    payee        varchar(60) collate "C" not null,
    name         varchar(500) collate "C" not null,
    kind         varchar(20) collate "C" not null,
    purpose      varchar(20) collate "C" not null,
    amount       bigint not null,
    primary key (order_id, unit, ordinal)
);

create table payment_step (
    order_id char(32) collate "C" not null references payment_order (id),
    unit     integer not null,
    ordinal  integer not null,
    state    varchar(20) collate "C" not null,
    at       timestamp(6) with time zone not null,
    note     varchar(1000) collate "C" not null,
    primary key (order_id, unit, ordinal)
);

create table payment_command_key (
    organization varchar(100) collate "C" not null,
    kind         varchar(60) collate "C" not null,
    text         varchar(100) collate "C" not null,
    fingerprint  char(64) collate "C" not null,
    result       text collate "C" not null,
    primary key (organization, kind, text)
);
