#!/bin/sh
# Looks at the sources without running them; each part is a test of its own.
#   lint.sh format         .clang-format holds for every C++ and C file
#   lint.sh tidy BUILD     .clang-tidy holds for every source of lib and apps, compiled as in BUILD;
#                          its analyzer, as slow as the rest together, only with KORTISTO_LONG;
#                          a test of tests/long.sh
#   lint.sh tidy_changed BUILD
#                          the same, without the analyzer, for what was changed since the base
#   lint.sh commits        the subject of every commit since the base has at most 72 characters
#   lint.sh scripts        the shell and Python files parse, and shellcheck finds nothing
#   lint.sh schema         the migrations are the recorded ones: none was changed, none is missing
#   lint.sh manual         mandoc finds nothing in the manual pages
#
# format and tidy say so and look at nothing where clang is not the version named below.
#
# The base is the commit that $KORTISTO_BASE names; else where this branch left the one that it is
# pushed to; and where there is no such, or nothing is ahead of it, as in a fresh clone, the commit
# before the last. What is not committed yet counts as changed.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

# Of a large change so many sources are looked at, those first of which the most is new: it would
# else take ten minutes of two processors. tests/long.sh looks at all.
most_sources=30
skipped=77 # exit status of a test that ctest counts as skipped

# Debian 12's, by which the sources are formatted and the checks were chosen: another breaks lines
# elsewhere and has checks that nobody chose.
clang=14

needs_clang() {
  "$1" --version | grep -q "version $clang\." && return
  echo "not looked at: the sources are held to $1 $clang, and here is" \
    "$("$1" --version | grep -o 'version [0-9.]*')"
  exit $skipped
}

format() {
  needs_clang clang-format
  find lib apps tests -name '*.[ch]' -exec clang-format --dry-run -Werror {} +
  find lib apps tests -name '*.cc' -exec clang-format --dry-run -Werror {} +
}

# The commands of BUILD for clang, which does not read the headers that gcc compiled beforehand.
commands_for_clang() {
  mkdir -p "$1/tidy"
  sed 's/ -Winvalid-pch -include [^ ]*cmake_pch\.hxx//' "$1/compile_commands.json" \
    >"$1/tidy/compile_commands.json"
}

# As many sources at a time as there are processors.
tidy() {
  needs_clang clang-tidy
  commands_for_clang "$1"
  sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$1/compile_commands.json" |
    grep -E "^$PWD/(lib|apps)/.*\.cc\$" | sort -u |
    xargs -P "$(nproc)" -n 1 sh tests/lint.sh tidy_one "$1"
}

# Prints only when something is found: clang-tidy counts suppressed warnings even on success.
tidy_one() {
  checks='-clang-analyzer-*'
  [ -z "${KORTISTO_LONG:-}" ] || checks=''
  found=$(clang-tidy -quiet --checks="$checks" -p "$1/tidy" "$2" 2>&1) || {
    printf '%s\n' "$found"
    return 1
  }
}

base() {
  if [ -n "${KORTISTO_BASE:-}" ]; then
    git rev-parse --verify "$KORTISTO_BASE^{commit}"
    return
  fi
  left=$(git merge-base HEAD '@{upstream}' 2>/dev/null) || left=''
  if [ -n "$left" ] && [ "$left" != "$(git rev-parse HEAD)" ]; then
    echo "$left"
  else
    git rev-parse --verify --quiet HEAD~1 || git hash-object -t tree /dev/null
  fi
}

needs_git() {
  git rev-parse --verify --quiet HEAD >/dev/null && return
  echo "not a clone: nobody can tell what was changed"
  exit $skipped
}

# The files of lib and apps that were changed and are still there, those with the most new lines
# first. One that was only moved has none.
changed_files_since() {
  {
    git diff --numstat --find-renames --diff-filter=d "$1" -- lib apps |
      sed 's/{[^}]* => \([^}]*\)}/\1/; s/\t[^\t]* => /\t/; s|//|/|'
    git ls-files --others --exclude-standard -- lib apps | while read -r new; do
      printf '%s\t0\t%s\n' "$(wc -l <"$new")" "$new"
    done
  } | sort -rns | sed -n 's/^[1-9][0-9]*\t[0-9]*\t//p'
}

# The source by which a changed file is looked at: itself, for a header the one of its name, else
# the first that includes it.
source_of() {
  case $1 in
    *.cc) echo "$1" ;;
    *.h)
      if [ -f "${1%.h}.cc" ]; then
        echo "${1%.h}.cc"
      else
        grep -rlF --include='*.cc' "\"$(echo "$1" | sed -E 's,^(lib|apps/[^/]*)/,,')\"" lib apps |
          sort | head -n 1
      fi
      ;;
  esac
}

tidy_changed() {
  needs_git
  needs_clang clang-tidy
  commands_for_clang "$1"
  since=$(base)
  changed_files_since "$since" | while read -r file; do source_of "$file"; done |
    awk '!seen[$0]++' >"$1/changed"
  echo "$(wc -l <"$1/changed") sources changed since $since," \
    "at most $most_sources of them are looked at"
  head -n "$most_sources" "$1/changed" | sed "s|^|$PWD/|" |
    xargs -r -P "$(nproc)" -n 1 sh tests/lint.sh tidy_one "$1"
}

commits() {
  needs_git
  since=$(base)
  # Against an empty tree: all of them.
  git cat-file -e "$since^{commit}" 2>/dev/null && range="$since..HEAD" || range=HEAD
  echo "$(git rev-list --count --no-merges "$range") commits since $since"
  if git log --no-merges --format='%h %s' "$range" | grep -E '^[0-9a-f]+ .{73}'; then
    echo "these have subjects of more than 72 characters"
    return 1
  fi
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
