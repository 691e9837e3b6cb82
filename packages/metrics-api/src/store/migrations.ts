/**
 * The tables, in steps that are never changed once released, only followed by others. The same for PGlite and Postgres.
 *
 * A `series` is one route's one metric. Its `cubes` hold a sketch per segment for each day, and beside them what most
 * pages ask for, so that those read no sketch at all: `n`, `p75` and the ratings are the daily read model, kept right
 * in the transaction that changes the cube. `periods` are weeks and months, made anew where `stale_periods` says so.
 */
export const migrations: readonly string[] = [
  `
  create table spools (
    id text primary key,
    segment bigint not null,
    position bigint not null,
    moved_at timestamptz not null default now()
  );
  create table sites (
    id int generated always as identity primary key,
    app text not null,
    environment text not null,
    unique (app, environment)
  );
  create table releases (
    id int generated always as identity primary key,
    site int not null references sites,
    name text not null,
    first_seen timestamptz,
    deployed_at timestamptz,
    note text,
    images jsonb,
    unique (site, name)
  );
  create table series (
    id int generated always as identity primary key,
    site int not null references sites,
    metric text not null,
    route text not null,
    unique (site, metric, route)
  );
  create table cubes (
    series int not null,
    day date not null,
    n int not null,
    p75 real,
    low real,
    high real,
    good int,
    poor int,
    cube bytea not null,
    primary key (series, day)
  ) with (fillfactor = 80);
  alter table cubes alter column cube set storage external;
  create table periods (
    series int not null,
    kind char(1) not null check (kind in ('w', 'm')),
    start date not null,
    n int not null,
    p75 real,
    low real,
    high real,
    good int,
    poor int,
    primary key (series, kind, start)
  );
  create table stale_periods (
    series int not null,
    kind char(1) not null,
    start date not null,
    primary key (series, kind, start)
  );
  create table counters (
    site int not null,
    kind text not null,
    day date not null,
    key uuid not null,
    first text not null,
    second text not null,
    third text not null,
    count double precision not null,
    total double precision not null,
    primary key (site, kind, day, key)
  ) with (fillfactor = 80);
  create table beacons (
    id text not null,
    day date not null,
    sequence int not null,
    site int not null,
    received_at timestamptz not null,
    country text not null,
    body text not null,
    primary key (id, day)
  ) partition by range (day);
  create index on beacons (received_at);
  `,
  // What alerts go by. `slots` hold a cube of five minutes for two days; `hours` one of a day for five weeks, with the hour
  // of the day in the place of the release: a row an hour would be mostly row. `beacons.slot` is when a page view was first
  // heard of, so that a later word on it takes its values back from where they were counted.
  `
  create table slots (
    series int not null,
    start timestamptz not null,
    cube bytea not null,
    primary key (series, start)
  ) with (fillfactor = 80);
  create index on slots (start);
  create table hours (
    series int not null,
    day date not null,
    cube bytea not null,
    primary key (series, day)
  ) with (fillfactor = 80);
  alter table hours alter column cube set storage external;
  alter table beacons add column slot timestamptz;
  create table alert_states (
    key text primary key,
    rule text not null,
    state jsonb not null
  );
  create table alert_events (
    id int generated always as identity primary key,
    at timestamptz not null,
    type text not null,
    rule text not null,
    key text not null,
    metric text not null,
    labels jsonb not null,
    release text,
    message text not null,
    muted boolean not null
  );
  create index on alert_events (at);
  create table alert_notices (
    id int generated always as identity primary key,
    channel text not null,
    notice jsonb not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    sent_at timestamptz,
    failed_at timestamptz,
    problem text
  );
  create table alert_mutes (
    id int generated always as identity primary key,
    rule text,
    labels jsonb not null,
    until timestamptz not null,
    note text not null
  );
  `,
  // Which stretch of which script is of which module, by release. `app` is '' for maps that name none.
  `
  create table module_maps (
    app text not null,
    release text not null,
    taken_at timestamptz not null,
    bytes int not null,
    map text not null,
    primary key (app, release)
  );
  `,
  // Rules that were made in the dashboard, as they were written; those of a file are not kept.
  `
  create table alert_rules (
    name text primary key,
    rule jsonb not null,
    changed_at timestamptz not null
  );
  `,
]
