-- Reports that were filed. What a report stands on cannot be deleted: the database refuses to delete its version.
create table filed_report (
    number            integer primary key,
    version           bigint not null references city_version (version),
    as_of             date not null,
    known_at          timestamp with time zone not null,
    previous          integer references filed_report (number),
    scenario_name     varchar(200),
    scenario_link     ${text},
    scenario_public   boolean,
    filed_by          varchar(200) not null,
    filed_at          timestamp with time zone not null,
    withdrawn_at      timestamp with time zone,
    withdrawn_by      varchar(200),
    withdrawn_reason  varchar(1000)
);

-- Its papers, as they were written: nothing ever changes them.
create table filed_paper (
    report    integer not null references filed_report (number),
    audience  varchar(20) not null,
    language  varchar(20) not null,
    form      varchar(20) not null,
    size_bytes integer not null,
    content   ${bytes} not null,
    primary key (report, audience, language, form)
);

-- SHA-256 of the canonical JSON, by which a report made again is told to be the same.
create table filed_checksum (
    report    integer not null references filed_report (number),
    audience  varchar(20) not null,
    language  varchar(20) not null,
    sha256    varchar(64) not null,
    primary key (report, audience, language)
);

-- One row whose lock lets one report at a time be given a number, so that there are no gaps.
create table filed_report_turn (
    taken  bigint not null
);
insert into filed_report_turn (taken) values (0);
