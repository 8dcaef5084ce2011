-- Versions are rows: nothing is ever overwritten. All positions are in the city's own metres.
create table city_version (
    version      bigint primary key,
    name ${text} not null,
    demo         boolean not null,
    folder       ${text} not null,
    imported_at  timestamp with time zone not null,
    released_at  timestamp with time zone,
    released_by  ${text},
    srid         integer not null,
    settings     ${text} not null,
    goals        ${text} not null,
    comments     ${text} not null,
    counts       ${text} not null,
    findings     ${text} not null
);

create table data_source (
    version   bigint not null references city_version (version),
    position  integer not null,
    details   ${text} not null,
    primary key (version, position)
);

create table district (
    version        bigint not null references city_version (version),
    position       integer not null,
    id             varchar(100) not null,
    name           ${text} not null,
    official_number integer not null,
    core           boolean not null,
    local_council  boolean not null,
    geom           geometry not null,
    primary key (version, id)
);

create table population_cell (
    version      bigint not null references city_version (version),
    position     integer not null,
    id           ${text} not null,
    size_metres  double precision not null,
    people       integer not null,
    geom         geometry not null,
    primary key (version, position)
);

create table observation (
    version    bigint not null references city_version (version),
    position   integer not null,
    variable   varchar(100) not null,
    district   varchar(100) not null,
    of_year    integer not null,
    breakdown  ${text} not null,
    figure     double precision not null,
    source     ${text} not null,
    primary key (version, position)
);

create table place (
    version   bigint not null references city_version (version),
    position  integer not null,
    id        varchar(100) not null,
    name      ${text} not null,
    kind      varchar(100) not null,
    status    varchar(20) not null,
    details   ${text} not null,
    geom      geometry not null,
    primary key (version, id)
);

create table offer (
    version   bigint not null references city_version (version),
    position  integer not null,
    id        varchar(100) not null,
    place     varchar(100) not null,
    topic     varchar(100) not null,
    status    varchar(20) not null,
    details   ${text} not null,
    primary key (version, id)
);

create table measure (
    version   bigint not null references city_version (version),
    position  integer not null,
    id        varchar(100) not null,
    details   ${text} not null,
    primary key (version, id)
);

-- For staff only; never part of a snapshot.
create table survey_reply (
    version   bigint not null references city_version (version),
    position  integer not null,
    campaign  varchar(100) not null,
    details   ${text} not null,
    primary key (version, position)
);

create table address (
    version   bigint not null references city_version (version),
    position  integer not null,
    street    ${text} not null,
    number    ${text} not null,
    geom      geometry not null,
    primary key (version, position)
);

create table base_map (
    version   bigint not null references city_version (version),
    position  integer not null,
    layer     varchar(20) not null,
    name      ${text} not null,
    geom      geometry not null,
    primary key (version, position)
);

create table street_network (
    version  bigint primary key references city_version (version),
    content  ${bytes} not null
);

-- One row whose lock lets one import at a time give out a version.
create table import_turn (
    taken  bigint not null
);
insert into import_turn (taken) values (0);
