#!/bin/sh
# Another release of Debian, in a root of its own on this machine:
#   debian.sh 13
# From a fresh clone of what is committed: both commands of the README; the program of clang++, and
# its tests; where the release has a second Botan, the program with that, and the tests of what
# stands on it. At last every program opens the registers of every other, this machine's among them.
#
# Needs to be root, and takes the packages from where apt has them here. The root stands in
# $KORTISTO_ROOTS, else below ${TMPDIR:-/var/tmp}, and stays for the next time; the clone in it is
# made anew. What is mounted in it nobody else sees, and it is gone with the last process.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

case ${1-} in
  12) suite=bookworm ;;
  13) suite=trixie ;;
  *) echo "debian.sh: which release? 12 or 13" >&2 && exit 2 ;;
esac
if [ "$(id -u)" -ne 0 ]; then
  echo "debian.sh: only root can enter a root of its own; please run: sudo sh tests/debian.sh $1" >&2
  exit 1
fi
if [ -z "${KORTISTO_OWN_MOUNTS:-}" ]; then
  exec unshare --mount env KORTISTO_OWN_MOUNTS=1 sh tests/debian.sh "$1"
fi
unset KORTISTO_OWN_MOUNTS

say() {
  printf '\n=== %s\n' "$*"
}

# --- this machine's program ---------------------------------------------------------------------

sh tests/packages.sh build run root
[ -f build/release/build.ninja ] || cmake --preset release -D KORTISTO_TESTS=OFF
cmake --build --preset release --target kortisto
program=$PWD/build/release/apps/kortisto

# --- the root -----------------------------------------------------------------------------------

# apt knows no mirror before it has lists.
mirror() {
  # shellcheck disable=SC2016 # apt's own variable
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Label: Debian' | sed -n 1p
}
[ -n "$(mirror)" ] || apt-get -q update
from=$(mirror)
[ -n "$from" ] || { echo "debian.sh: apt has no packages of Debian here" >&2 && exit 1; }
eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
[ -z "${http_proxy:-}" ] || export http_proxy

roots=${KORTISTO_ROOTS:-${TMPDIR:-/var/tmp}/kortisto-roots}
mkdir -p "$roots"
# In a folder for all, somebody else may have been there first.
[ "$(stat -c %u "$roots")" -eq 0 ] || {
  echo "debian.sh: $roots is not root's own" >&2
  exit 1
}
root=$(realpath "$roots")/$1
if [ ! -d "$root" ]; then
  say "Making Debian $1 in $root"
  rm -rf --one-file-system "$root.unfinished"
  debootstrap --variant=minbase "$suite" "$root.unfinished" "$from"
  mv "$root.unfinished" "$root"
fi
cp /etc/resolv.conf "$root/etc/"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"

# In the folder of the root that is named first.
inside() {
  folder=$1
  shift
  # shellcheck disable=SC2016 # for the shell in there
  chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL="$LC_ALL" \
    DEBIAN_FRONTEND=noninteractive ${http_proxy:+"http_proxy=$http_proxy"} \
    sh -euc 'cd "$1" && shift && exec "$@"' sh "$folder" "$@"
}
inside / apt-get -q update
inside / apt-get -q -y --no-install-recommends upgrade

rm -rf --one-file-system "$root/root/kortisto" "$root/root/shared"
git clone --quiet . "$root/root/kortisto"
[ -z "$(git status --porcelain)" ] || echo "What is not committed stays out."

# --- the commands of the README -----------------------------------------------------------------

say "Debian $1: sh examples/quickstart.sh"
inside /root/kortisto sh examples/quickstart.sh
say "Debian $1: sh tests/run.sh"
inside /root/kortisto sh tests/run.sh
programs='here release'

# --- the other compiler, the other Botan --------------------------------------------------------

# Into build/NAME, with the options that follow.
configure() {
  name=$1
  shift
  inside /root/kortisto cmake --preset release -B "build/$name" "$@"
  programs="$programs $name"
}

run_tests() {
  inside /root/kortisto ctest --test-dir "build/$1" --parallel "$(nproc)" --timeout 600 \
    --output-on-failure --no-tests=error "$2" "$3"
}

say "Debian $1: clang++"
configure clang -D CMAKE_C_COMPILER=clang -D CMAKE_CXX_COMPILER=clang++ -D KORTISTO_UNIT_TESTS=OFF
inside /root/kortisto cmake --build build/clang
run_tests clang --label-regex 'cli|system'

# run.sh has taken the newest.
if inside / apt-cache show libbotan-3-dev >/dev/null 2>&1; then
  say "Debian $1: Botan 2"
  inside / apt-get -q -y --no-install-recommends install libbotan-2-dev
  configure botan-2 -D KORTISTO_BOTAN=2
  inside /root/kortisto cmake --build build/botan-2 \
    --target kortisto make_vectors unit_crypto unit_vault unit_vfs
  run_tests botan-2 --tests-regex '^(crypto|vault|vfs)/|make_vectors'
fi

# --- each opens what the others made ------------------------------------------------------------

say "Registers of one in the other:$programs"
shared=$root/root/shared
mkdir "$shared"

# The program of a build, in the folder that all of them see. 3 is success with a warning. What it
# keeps to know a register again is forgotten: here is many a copy of one.
kortisto() {
  of=$1
  shift
  status=0
  rm -rf "$shared/.local"
  if [ "$of" = here ]; then
    (cd "$shared" && exec env -i HOME="$shared" LC_ALL="$LC_ALL" "$program" "$@") || status=$?
  else
    inside /root/shared env HOME=/root/shared "/root/kortisto/build/$of/apps/kortisto" "$@" ||
      status=$?
  fi
  [ "$status" -eq 0 ] || [ "$status" -eq 3 ]
}

# What the program says of a register, without the use log, which every question makes longer.
told() {
  kortisto "$1" list --config config.toml --register "$2" --passphrase-file "$3" --json
  kortisto "$1" plan list --config config.toml --register "$2" --passphrase-file "$3" --json
  for client in 1 2 3; do
    kortisto "$1" export "$client" --config config.toml --register "$2" --passphrase-file "$3" \
      --format json >"$shared/report"
    sed '/"action": /d' "$shared/report"
  done
}

for maker in $programs; do
  kortisto "$maker" demo "$maker" --clients 12 --as-of 2026-01-15 >/dev/null
  # Every program invents the same.
  [ -f "$shared/config.toml" ] || cp "$shared/$maker/config.toml" "$shared/"
  cp "$shared/$maker/register.kortisto" "$shared/made"
  told "$maker" made "$maker/passphrase" >"$shared/told"
  [ -s "$shared/expected" ] || cp "$shared/told" "$shared/expected"
  cmp "$shared/expected" "$shared/told"
  kortisto "$maker" backup "$maker" --config config.toml --register "$maker/register.kortisto" \
    --passphrase-file "$maker/passphrase"
  copy=$(cd "$shared" && echo "$maker"/register-*.kortisto)

  for reader in $programs; do
    echo "$maker's register, opened by $reader"
    opened=$maker/opened-by-$reader
    restored=$maker/restored-by-$reader
    cp "$shared/$maker/register.kortisto" "$shared/$opened"
    kortisto "$reader" restore "$copy" --register "$restored" \
      --passphrase-file "$maker/recovery-key"
    for register in "$opened" "$restored"; do
      kortisto "$reader" verify --register "$register" --passphrase-file "$maker/passphrase"
      told "$reader" "$register" "$maker/passphrase" >"$shared/told"
      cmp "$shared/expected" "$shared/told"
      # What the reader has written is the maker's to read again.
      kortisto "$maker" verify --register "$register" --passphrase-file "$maker/passphrase"
    done
  done
done

say "Debian $1 is done: both commands of the README at $(git rev-parse --short HEAD), and"
for name in $programs; do
  [ "$name" = here ] && build=build/release || build=$root/root/kortisto/build/$name
  echo "  $name: $(sed -n 's/^set(CMAKE_CXX_COMPILER_\(ID\|VERSION\) "\(.*\)")/\2/p' \
    "$build"/CMakeFiles/*/CMakeCXXCompiler.cmake | xargs), Botan $(sed -n \
    's/^BOTAN_VERSION:.*=//p' "$build/CMakeCache.txt")"
done
echo "each of which opened, copied and restored the registers of all."
