-- Bistro's tables. Money is integer euro cents; times are timestamptz; text keys are the slugs that stand in URLs.
-- Unqualified names: the connection's search_path says which Postgres schema they live in.

create table schema_state (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null
);

create table sections (
  slug text primary key,
  name text not null,
  intro text not null,
  position int not null unique
);

create table photos (
  slug text primary key,
  alt text not null,
  width int not null check (width > 0),
  height int not null check (height > 0)
);

create table dishes (
  slug text primary key,
  section_slug text not null references sections,
  position int not null,
  name text not null check (name <> ''),
  summary text not null,
  description_html text not null,
  price_cents int not null check (price_cents > 0),
  kcal int not null check (kcal >= 0),
  vegetarian boolean not null,
  vegan boolean not null,
  spicy boolean not null,
  available boolean not null default true,
  photo_slug text not null references photos,
  updated_at timestamptz not null,
  unique (section_slug, position),
  check (vegetarian or not vegan)
);

create table allergens (
  slug text primary key
);

create table dish_allergens (
  dish_slug text references dishes on delete cascade,
  allergen_slug text references allergens,
  primary key (dish_slug, allergen_slug)
);

create table dish_pairings (
  dish_slug text references dishes on delete cascade,
  pairs_with text references dishes on delete cascade,
  position int not null,
  primary key (dish_slug, pairs_with),
  check (dish_slug <> pairs_with)
);

create table option_groups (
  id text primary key,
  dish_slug text not null references dishes on delete cascade,
  position int not null,
  name text not null,
  pick text not null check (pick in ('one', 'any')),
  unique (dish_slug, position)
);

create table option_choices (
  id text primary key,
  group_id text not null references option_groups on delete cascade,
  position int not null,
  name text not null,
  extra_cents int not null default 0 check (extra_cents >= 0),
  unique (group_id, position)
);

create table reviews (
  id uuid primary key,
  dish_slug text references dishes on delete set null,
  author text not null check (author <> ''),
  stars int not null check (stars between 1 and 5),
  body text not null check (body <> ''),
  created_at timestamptz not null
);
create index reviews_by_dish on reviews (dish_slug, created_at desc);
create index reviews_newest on reviews (created_at desc);

create table locations (
  slug text primary key,
  position int not null unique,
  name text not null,
  address text not null,
  phone text not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180)
);

create table opening_hours (
  location_slug text references locations on delete cascade,
  position int,
  days text not null,
  opens text not null check (opens ~ '^\d\d:\d\d$'),
  closes text not null check (closes ~ '^\d\d:\d\d$'),
  primary key (location_slug, position)
);

create table users (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('guest', 'staff')),
  password_hash text not null
);

-- A session belongs to a browser; user_id is null until somebody signs in. The id is the SHA-256 of the cookie, so a
-- copy of this table opens no session.
create table sessions (
  id text primary key,
  user_id uuid references users on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_user on sessions (user_id);
create index sessions_by_expiry on sessions (expires_at);

create sequence order_numbers as int minvalue 100 maxvalue 999 cycle;

create table orders (
  id uuid primary key,
  number int not null default nextval('order_numbers'),
  session_id text references sessions on delete set null,
  status text not null check (status in ('received', 'preparing', 'ready', 'collected', 'cancelled')),
  fulfilment text not null check (fulfilment in ('pickup', 'delivery', 'table')),
  customer_name text not null,
  phone text not null,
  email text not null,
  address text,
  table_name text,
  note text not null default '',
  total_cents int not null check (total_cents >= 0),
  created_at timestamptz not null,
  ready_at timestamptz not null,
  idempotency_key text unique,
  request_hash text,
  check (fulfilment <> 'delivery' or address is not null),
  check (fulfilment <> 'table' or table_name is not null),
  check ((idempotency_key is null) = (request_hash is null))
);
create index orders_by_session on orders (session_id, created_at desc);
create index orders_by_time on orders (created_at);
create index orders_open on orders (created_at) where status in ('received', 'preparing', 'ready');

create table order_lines (
  order_id uuid references orders on delete cascade,
  position int,
  dish_slug text not null references dishes,
  -- Name, price and choices as they were when ordered: a later edit of the menu doesn't rewrite history.
  name text not null,
  quantity int not null check (quantity > 0),
  unit_cents int not null check (unit_cents >= 0),
  choices text[] not null default '{}',
  note text not null default '',
  primary key (order_id, position)
);
create index order_lines_by_dish on order_lines (dish_slug);

-- One row per dish in the shape of the contract's DishSummary.
create view dish_summaries as
select
  dish.slug,
  dish.name,
  dish.summary,
  dish.price_cents as "priceCents",
  dish.section_slug as section,
  json_build_object('slug', photo.slug, 'alt', photo.alt, 'width', photo.width, 'height', photo.height) as photo,
  array(
    select allergen_slug from dish_allergens where dish_slug = dish.slug order by allergen_slug
  ) as allergens,
  dish.vegetarian,
  dish.vegan,
  dish.spicy,
  dish.available,
  rating.mean::float8 as rating,
  rating.count::int as "reviewCount",
  section.position as section_position,
  dish.position
from dishes dish
join sections section on section.slug = dish.section_slug
join photos photo on photo.slug = dish.photo_slug
left join lateral (
  select round(avg(stars), 1) as mean, count(*) as count from reviews where dish_slug = dish.slug
) rating on true;
