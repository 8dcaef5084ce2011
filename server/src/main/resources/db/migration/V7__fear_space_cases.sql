-- What people of the house found and decided about fear spaces. It stands beside the versions of the city: an import neither makes nor unmakes it. A case with the id of
-- a fear space of the city folder takes its place.
create table space_case (
    id              varchar(100) primary key,
    -- Counts changes, from 1, so that of two people at the same case the second is told.
    changes         integer not null,
    name            ${text} not null,
    of_time         varchar(20) not null,
    private_owner   boolean not null,
    opened_from     varchar(20) not null,
    opened_as       varchar(30) not null,
    opened_on       date not null,
    geom            geometry not null,
    -- Chosen by hand; public only while released_at says so.
    public_geom     geometry,
    public_words    ${text} not null,
    released_at     timestamp with time zone,
    released_by     ${text} not null
);

-- In the order they were entered. One that was taken back stays to be seen.
create table space_step (
    case_id        varchar(100) not null references space_case (id),
    position       integer not null,
    kind           varchar(30) not null,
    happened_on    date not null,
    party          ${text} not null,
    words          ${text} not null,
    cost_euro      integer,
    due            date,
    others         ${text} not null,
    recorded_at    timestamp with time zone not null,
    recorded_by    ${text} not null,
    taken_back_at  timestamp with time zone,
    taken_back_by  ${text} not null,
    primary key (case_id, position)
);

-- The reports a case stands on. A report that is deleted or taken back leaves no trace here.
create table space_report (
    case_id    varchar(100) not null references space_case (id),
    report_id  bigint not null references safety_report (id) on delete cascade,
    primary key (case_id, report_id)
);

-- Counts transactions that changed cases, so that every server sees that something has changed; who changes it waits for others.
create table space_decisions (
    number  bigint not null
);
insert into space_decisions (number) values (0);
