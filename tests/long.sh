#!/bin/sh
# The long forms: the tests that have one, with many more rounds, the unit tests among them under
# the sanitizers too, and all of tests/run.sh in Debian 13, for which one has to be root. Takes hours
# rather than minutes; KORTISTO_LONG=1 is what tells a test.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 KORTISTO_LONG=1

sh tests/packages.sh build run test
for preset in release asan; do
  cmake --preset $preset -D KORTISTO_TESTS=ON
done
cmake --build --preset release
cmake --build --preset asan --target units
sh tests/debian.sh 13
ctest --preset asan --parallel "$(nproc)" --timeout 36000 --label-regex 'unit-long'
exec ctest --preset release --parallel "$(nproc)" --timeout 36000 --label-regex long
