#!/bin/sh
# From nothing to a register kept, reported, backed up and re-keyed: installs the Debian packages it
# needs, builds the program, and does the main job with an invented practice in a new temporary
# directory. Nothing else is touched but build/ and the packages. It can be run again at any time.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
examples=$PWD/examples

sh tests/packages.sh build run
cmake --preset release -D KORTISTO_TESTS=OFF
cmake --build --preset release
program=$PWD/build/release/apps/kortisto

# --- a world of its own -------------------------------------------------------------------------

umask 077
here=$(mktemp -d "${TMPDIR:-/tmp}/kortisto-example.XXXXXX")
cd "$here"
mkdir -p config/kortisto data state cache backup
export XDG_CONFIG_HOME="$here/config" XDG_DATA_HOME="$here/data" XDG_STATE_HOME="$here/state" \
  XDG_CACHE_HOME="$here/cache"
unset KORTISTO_REGISTER KORTISTO_PASSPHRASE_FILE
cp "$examples/config.toml" config/kortisto/
for name in passphrase new-passphrase; do
  head -c 18 /dev/urandom | base64 >$name
done

# Shows a command and runs it. Exit code 3 is success with a warning: the personal identity codes of
# the invented clients belong to nobody.
kortisto() {
  printf '\n$ kortisto %s\n' "$*" >&2
  code=0
  "$program" "$@" || code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 3 ]
}

# --- the main job -------------------------------------------------------------------------------

kortisto init --passphrase-file passphrase --json >init.json
# The recovery key is shown this once; it belongs on paper, in a safe place.
sed -n 's/.*"recovery_key": *"\([^"]*\)".*/\1/p' init.json >recovery-key
rm init.json

export KORTISTO_PASSPHRASE_FILE="$here/passphrase"
for client in adult minor far; do
  kortisto add-client --from "$examples/client-$client.toml"
done
kortisto list
kortisto case add 2 --from "$examples/case.toml"
kortisto plan add 2 --from "$examples/plan.toml"
kortisto plan 2
kortisto plan list --due
kortisto plan print 2 --format pdf --output plan-2.pdf

# What a client pays herself belongs to a case of her own, and is agreed on paper.
kortisto case add 1 --task working_age --service Keskustelutuki --controller practice
kortisto agreement add 1 --from "$examples/agreement.toml"
kortisto agreement print 1 --format pdf --output agreement-1.pdf
kortisto agreement sign 1 --from "$examples/signing.toml"
kortisto agreement show 1
kortisto agreement print --blank --format pdf --output agreement-blank.pdf

kortisto export 2 --format text
kortisto export 2 --format json --output client-2.json
kortisto export 2 --format pdf --output client-2.pdf

# What the register says stays in its history when it was wrong.
kortisto rectify 1 --from "$examples/rectify.toml"
kortisto show 1
kortisto backup backup

# The recovery key stays because it is named; its fingerprint can be read aloud.
fingerprint=$(kortisto key list --format tsv | awk -F '\t' '$1 == "recovery" { print $4 }')
kortisto rotate-key --new-passphrase-file new-passphrase --keep-recovery "$fingerprint"
mv new-passphrase passphrase
kortisto list --passphrase-file recovery-key

# The copy was sealed before the key was changed: the recovery key opens it, as it opens all.
for copy in backup/*.kortisto; do
  kortisto restore "$copy" --register restored.kortisto --passphrase-file recovery-key
done
kortisto verify
kortisto verify --register restored.kortisto --passphrase-file recovery-key

cat <<END

Done. Everything stands in $here:
  data/kortisto/register.kortisto  the register; passphrase opens it, recovery-key too
  restored.kortisto                what was restored from backup/
  plan-2.pdf, agreement-1.pdf      the papers that are signed; agreement-blank.pdf, empty
  client-2.json, client-2.pdf      the report about client 2
  config/kortisto/config.toml      the practice's configuration
Try:  export XDG_CONFIG_HOME=$here/config XDG_DATA_HOME=$here/data XDG_STATE_HOME=$here/state
      $program show 1 --passphrase-file $here/passphrase
END
