-- Spots where people feel unsafe. For staff only: never part of what the public sees.
create table fear_space (
    version   bigint not null references city_version (version),
    position  integer not null,
    id        varchar(100) not null,
    name      ${text} not null,
    state     varchar(30) not null,
    of_time   varchar(20) not null,
    geom      geometry not null,
    primary key (version, id)
);
