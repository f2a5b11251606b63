#!/bin/bash
# accept.sh [--expect occurrences.tsv] FILE.ics   lint, expand with every reader, compare all of them pairwise
# accept.sh FILE.ics FILE2.ics                    both files, and FILE2 as the next export of the same plan
# occurrences.tsv: uid, start, end, summary (tabs); ISO times with Z or an offset, plain dates for all-day (end exclusive);
#                  cancelled items are listed too.  $ICAL_KIT: where setup.sh installed (default ./.kit).
# $ICAL_READERS: only these readers.  Exit 0: accepted.  1: refused.  2: cannot run.
set -u
here=$(cd "$(dirname "$0")" && pwd)
usage() { sed -n '2,7s/^# //p' "$0" >&2; exit 2; }
expect=-
if [ "${1:-}" = --expect ]; then expect=${2:-}; [ -r "$expect" ] || usage; shift 2; fi
[ $# -ge 1 ] && [ $# -le 2 ] || usage
[ "$expect" = - ] || [ $# = 1 ] || usage
for f in "$@"; do [ -r "$f" ] || { echo "accept: cannot read $f" >&2; exit 2; }; done
kit=${ICAL_KIT:-$PWD/.kit}
[ -d "$kit" ] || { echo "accept: no kit in $kit: run setup.sh first (or set ICAL_KIT)" >&2; exit 2; }
kit=$(cd "$kit" && pwd)
export KIT_JS=$kit/js TZ=UTC LC_ALL=C PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1 NODE_NO_WARNINGS=1
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'accept: python3 (3.11 or later) does not run' >&2; exit 2; }
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
bad=0; last=

if python3 "$here/lint_ics.py" "$@"; then echo "lint    passed"; else echo "lint    FAILED"; bad=1; fi

# macOS has no timeout of its own; a reader that hangs is stopped by hand there.
limited() { if command -v timeout >/dev/null; then timeout 120 "$@"; else "$@"; fi; }

runner() { # reader -> command in $cmd; 1 when it is not installed
  case $1 in
    icalendar|vobject|ical) cmd=("$kit/py/bin/python" "$here/readers/r_$1.py"); [ -x "$kit/py/bin/python" ] || return 1
      case $1 in icalendar) m=recurring_ical_events;; *) m=$1;; esac
      "${cmd[0]}" -c "import importlib.util as u,sys; sys.exit(u.find_spec('$m') is None)" ;;
    icaljs|nodeical|rruletemporal) cmd=(node "$here/readers/r_$1.mjs"); command -v node >/dev/null || return 1
      case $1 in icaljs) m=ical.js;; nodeical) m=node-ical;; *) m=rrule-temporal;; esac
      [ -d "$kit/js/node_modules/$m" ] ;;
    libical) cmd=("$kit/bin/r_libical"); [ -x "${cmd[0]}" ] ;;
    *) echo "accept: unknown reader $1" >&2; exit 2 ;;
  esac
}

for f in "$@"; do
  echo "== $f"
  if ! w=$(python3 "$here/compare.py" window "$f" 2>&1); then echo "$w"; bad=1; last='no occurrences to compare'; continue; fi
  read -r from to <<<"$w"
  got=(); ran=0
  for r in ${ICAL_READERS:-icalendar vobject ical icaljs nodeical rruletemporal libical}; do
    if ! runner "$r"; then echo "SKIP    $r: not installed"; continue; fi
    limited "${cmd[@]}" "$f" "$from" "$to" >"$out/$r.raw" 2>"$out/$r.err"; rc=$?
    sort "$out/$r.raw" >"$out/$r"
    ran=$((ran + 1))
    if [ $rc = 0 ]; then
      echo "read    $r: $(wc -l <"$out/$r") occurrences"; got+=("$r=$out/$r")
    else
      why=$(grep -v '^ *\(at \|File \|\^\|Node\.js\)' "$out/$r.err" | grep -i 'error\|libical\|failed\|cannot\|icalendar' | tail -1)
      echo "REFUSED $r (exit $rc): ${why:-$(tail -1 "$out/$r.err")}"; bad=1
    fi
  done
  if [ $ran -lt 4 ]; then echo "only $ran readers ran, four at least are needed"; bad=1; last="only $ran readers ran"; continue; fi
  [ ${#got[@]} -gt 0 ] || { last='every reader refused the file'; continue; }
  if python3 "$here/compare.py" check "$from" "$to" "$expect" "${got[@]}" >"$out/check" 2>&1; then
    last=$(tail -1 "$out/check"); sed '$d' "$out/check"; [ $# = 1 ] || echo "$last"
  else
    cat "$out/check"; bad=1
    if grep -q '^DIFFER' "$out/check"; then last='differences above'; else last=$(tail -1 "$out/check"); fi
  fi
done
[ $bad = 0 ] || { echo "NOT ACCEPTED${last:+ (last file: $last)}"; exit 1; }
echo "$last"
