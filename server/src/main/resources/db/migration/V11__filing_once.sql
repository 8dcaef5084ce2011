-- With which key a report was filed, so that a wish sent twice files once. The wish is the hash of what was asked for then.
create table filed_receipt (
    key_hash  varchar(64) primary key,
    wish      varchar(64) not null,
    report    integer not null references filed_report (number)
);
