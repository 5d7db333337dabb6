# Sourced: a PostgreSQL server of our own, for tests and benchmarks. It listens on the loopback only and
# lives in a temporary folder; it refuses to run as root, so root starts it as the user `postgres`.
# `start_postgres` sets pg_address (an address without a database's name) and pg_bin.

start_postgres() {
  pg_bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  pg_dir=$(mktemp -d)
  pg_as=()
  if [ "$(id -u)" = 0 ]; then
    pg_as=(runuser -u postgres --)
    chown postgres "$pg_dir"
  fi
  local port=$((20000 + RANDOM % 20000))
  (cd "$pg_dir" && "${pg_as[@]}" "$pg_bin/initdb" -D "$pg_dir/data" -A trust -U postgres > /dev/null)
  (cd "$pg_dir" && "${pg_as[@]}" "$pg_bin/pg_ctl" -D "$pg_dir/data" -w -l "$pg_dir/log" \
    -o "-c listen_addresses=127.0.0.1 -p $port -k $pg_dir -c max_connections=200" start > /dev/null)
  pg_address="postgres://postgres@127.0.0.1:$port"
}

stop_postgres() {
  [ -n "${pg_dir:-}" ] || return 0
  (cd "$pg_dir" && "${pg_as[@]}" "$pg_bin/pg_ctl" -D "$pg_dir/data" -m immediate stop > /dev/null) || true
  rm -rf "$pg_dir"
}
