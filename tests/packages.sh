#!/bin/sh
# Installs the Debian packages that a purpose needs and that are not there yet, and says which.
#   packages.sh build             what compiling the program needs
#   packages.sh build run         the same, and what it needs to make a PDF
#   packages.sh build run test    the same, and what the tests and the linters need
#   packages.sh build run root    what the program needs, and a root of another release
# One that is called otherwise in another release stands as first|second: either will do, and what
# is installed is the first that the release has.
set -eu

build='g++ cmake ninja-build pkg-config libcli11-dev libsqlite3-dev libfmt-dev
       libbotan-3-dev|libbotan-2-dev libtomlplusplus-dev libicu-dev nlohmann-json3-dev
       libpango1.0-dev libcairo2-dev libqpdf-dev libzxcvbn-dev libexpat1-dev'
run='fonts-dejavu-core'
test='doctest-dev bats python3 python3-argon2 python3-cryptography mandoc git clang-tidy
      clang-format clang libclang-rt-dev shellcheck poppler-utils qpdf zbar-tools zsh fish bash-completion jq'
root='debootstrap git'

either() {
  echo "$1" | tr '|' '\n'
}

installed() {
  for name in $(either "$1"); do
    dpkg-query --show --showformat='${db:Status-Status}\n' "$name" 2>/dev/null |
      grep -qx installed && return
  done
  return 1
}

missing=''
for purpose in "$@"; do
  case $purpose in
    build) packages=$build ;;
    run) packages=$run ;;
    test) packages=$test ;;
    root) packages=$root ;;
    *) echo "packages.sh: no such purpose: $purpose" >&2 && exit 2 ;;
  esac
  for package in $packages; do
    installed "$package" || missing="$missing $package"
  done
done
[ -n "$missing" ] || exit 0

as_root=''
if [ "$(id -u)" -ne 0 ]; then
  as_root=sudo
  command -v sudo >/dev/null || {
    echo "packages.sh: neither root nor sudo; please install:$missing" >&2
    exit 1
  }
fi
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}
apt update
chosen=''
for package in $missing; do
  for name in $(either "$package"); do
    apt-cache show "$name" >/dev/null 2>&1 && break
  done
  chosen="$chosen $name"
done
echo "Installing the Debian packages:$chosen"
# shellcheck disable=SC2086 # one word for each package
apt install -y --no-install-recommends $chosen
