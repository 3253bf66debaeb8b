#!/bin/sh
# Looks at the sources without running them; each part is a test of its own.
#   lint.sh format         .clang-format holds for every C++ and C file
#   lint.sh tidy BUILD     .clang-tidy holds for every source of lib and apps, compiled as in BUILD;
#                          its analyzer, as slow as the rest together, only with KORTISTO_LONG;
#                          a test of tests/long.sh
#   lint.sh scripts        the shell and Python files parse, and shellcheck finds nothing
#   lint.sh schema         the migrations are the recorded ones: none was changed, none is missing
#   lint.sh manual         mandoc finds nothing in the manual pages
set -eu
cd "$(dirname "$0")/.."

format() {
  find lib apps tests -name '*.[ch]' -exec clang-format --dry-run -Werror {} +
  find lib apps tests -name '*.cc' -exec clang-format --dry-run -Werror {} +
}

# As many sources at a time as there are processors.
tidy() {
  sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$1/compile_commands.json" |
    grep -E "^$PWD/(lib|apps)/.*\.cc\$" | sort -u |
    xargs -P "$(nproc)" -n 1 sh tests/lint.sh tidy_one "$1"
}

# Prints only when something is found: clang-tidy counts suppressed warnings even on success.
tidy_one() {
  checks='-clang-analyzer-*'
  [ -z "${KORTISTO_LONG:-}" ] || checks=''
  found=$(clang-tidy -quiet --checks="$checks" -p "$1" "$2" 2>&1) || {
    printf '%s\n' "$found"
    return 1
  }
}

scripts() {
  find tests examples -name '*.sh' -exec shellcheck -x .ci/run {} +
  shellcheck completions/kortisto.bash
  find tests examples -name '*.py' -exec python3 -c '
import ast, sys
for path in sys.argv[1:]:
    ast.parse(open(path, encoding="utf-8").read(), path)' {} +
}

schema() {
  sha256sum --check --strict --quiet tests/schema_digests.txt
  recorded=$(cut -d ' ' -f 3 tests/schema_digests.txt)
  [ "$recorded" = "$(printf '%s\n' lib/db/schema/*.sql)" ]
}

manual() {
  find man -name '*.[1-9]' -exec mandoc -T lint -W warning {} +
}

"$@"
