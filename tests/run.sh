#!/bin/sh
# Everything that has to hold, from nothing: installs what the tests need, builds, runs every test,
# the unit tests under the sanitizers too. Stops with an error at the first part that fails.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

sh tests/packages.sh build run test
for preset in release asan; do
  cmake --preset $preset -D KORTISTO_TESTS=ON
done
cmake --build --preset release
cmake --build --preset asan --target units
ctest --preset asan --parallel "$(nproc)" --timeout 600 --label-regex unit
exec ctest --preset release --parallel "$(nproc)" --timeout 600 --label-exclude '^long$'
