-- Whether the public sees the cells of a topic: switched by a named person. No row: nobody has ever switched them on.
create table public_cells_switch (
    topic       varchar(20) primary key,
    is_on       boolean not null,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(200) not null,
    -- Counts changes, so that of two people who switch the second is told.
    changes     integer not null
);

-- Which cells of reports were published in a month, once for each topic; of a topic only the last is kept.
create table public_cells (
    topic     varchar(20) not null,
    of_month  varchar(7) not null,
    made_at   timestamp with time zone not null,
    primary key (topic, of_month)
);

-- What is counted in each square, told or not: the next month needs it and nobody ever sees it.
create table public_cells_counted (
    topic           varchar(20) not null,
    of_month        varchar(7) not null,
    square_column   bigint not null,
    square_row      bigint not null,
    reporter_group  varchar(36) not null,
    first_day       date not null,
    reasons         ${text} not null,
    primary key (topic, of_month, square_column, square_row, reporter_group),
    foreign key (topic, of_month) references public_cells (topic, of_month) on delete cascade
);
