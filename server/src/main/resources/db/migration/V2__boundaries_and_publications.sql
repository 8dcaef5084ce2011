-- Figures may be counted in boundaries districts had once.
alter table observation add column boundary_set varchar(100) default '' not null;

create table boundary_area (
    version       bigint not null references city_version (version),
    position      integer not null,
    boundary_set  varchar(100) not null,
    id            varchar(100) not null,
    name          ${text} not null,
    geom          geometry not null,
    primary key (version, boundary_set, id)
);

-- What a version told the public and what it hid: decided once, never changed, and kept whatever becomes of the version's data,
-- because what was told once is known for good.
create table publication (
    version     bigint primary key references city_version (version),
    decided_at  timestamp with time zone not null
);

create table published_count (
    version       bigint not null references publication (version),
    position      integer not null,
    variable      varchar(300) not null,
    boundary_set  varchar(100) not null,
    of_year       integer not null,
    breakdown     ${text} not null,
    area          varchar(100) not null,
    figure        bigint not null,
    kind          varchar(20) not null,
    hidden        boolean not null,
    primary key (version, position)
);

-- A whole and its parts, by their positions among the counts.
create table published_sum (
    version   bigint not null references publication (version),
    position  integer not null,
    whole     integer not null,
    parts     ${text} not null,
    primary key (version, position)
);
