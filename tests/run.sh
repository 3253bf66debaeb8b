#!/bin/sh
# Everything that has to hold, from nothing: installs what the tests need, builds, runs every test,
# those of units under the sanitizers, those of the program with the program that is installed, and
# looks for twenty seconds for input that breaks a reader. Stops with an error at the first part that
# fails. clang-tidy looks at what was changed: tests/lint.sh says since when.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

sh tests/packages.sh build run test
cmake --preset asan -D KORTISTO_TESTS=ON
cmake --preset release -D KORTISTO_TESTS=ON -D KORTISTO_UNIT_TESTS=OFF
cmake --build --preset release
cmake --build --preset asan --target units
cmake --preset fuzz
cmake --build --preset fuzz --target fuzzers
ctest --preset asan --parallel "$(nproc)" --timeout 600 --label-regex unit
ctest --preset fuzz --parallel "$(nproc)"
exec ctest --preset release --parallel "$(nproc)" --timeout 600 --label-exclude '^long$'
