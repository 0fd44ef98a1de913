# A PostgreSQL cluster of the tests' own: postgres.sh <bin folder> <port>. Talks in lines: prints "ready" or why not,
# understands "stop" and "start" on standard input, and when that closes (the test process has ended, however it did)
# the server is stopped and its folder deleted.
set -u
umask 077
trap '' INT HUP TERM
bin=$1
port=$2
home=$(mktemp -d "${TMPDIR:-/tmp}/communitybot-postgres-XXXXXX") || exit 1
server=

start() {
  "$bin/postgres" -D "$home/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c max_connections=200 </dev/null >>"$home/log" 2>&1 &
  server=$!
  while ! "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" -d postgres; do
    kill -0 "$server" 2>/dev/null || { tail -n 1 "$home/log"; return 1; }
    sleep 0.05
  done
  echo ready
}

stop() {
  [ -n "$server" ] && kill -QUIT "$server" 2>/dev/null && wait "$server" 2>/dev/null
  server=
}

if "$bin/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$home/log" 2>&1; then
  start && while read -r word; do
    case $word in
      stop) stop; echo stopped ;;
      start) start ;;
    esac
  done
else
  tail -n 1 "$home/log"
fi
stop
rm -rf "$home"
