# shellcheck shell=bash
# Completion for bash. It knows no command and no option: it asks `kortisto __complete`, which
# answers from the program's own table with a candidate a line, or with :files or :directories.
# Works with and without the package bash-completion, which loads it by its name.

_kortisto() {
  local program=$1 part line candidate meaning prefix names='' lead=''
  local -a words=() alias=()
  COMPREPLY=()

  if [[ ${COMP_WORDS[COMP_CWORD - 1]} =~ ^[0-9]*\&?[\<\>]+[|\&]?$ ]]; then # output of the command
    compopt -o default
    return
  fi

  # An alias is a command line of its own; a tilde has not been expanded yet.
  if [[ -n ${BASH_ALIASES[$program]+set} ]]; then
    read -ra alias <<<"${BASH_ALIASES[$program]}"
    program=${alias[0]}
  fi
  # shellcheck disable=SC2088 # the tilde that was typed
  [[ $program == '~/'* ]] && program=$HOME/${program:2}
  type -- "$program" &>/dev/null || program=kortisto

  # Bash parts words at = and : too. Those with no space between them are put together again.
  line=${COMP_LINE:0:COMP_POINT}
  for part in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ ${#words[@]} -eq 0 || $line == [[:space:]]* ]]; then
      words+=('')
      line=${line#"${line%%[![:space:]]*}"}
    fi
    [[ $line == "$part"* ]] || part=$line # the cursor stands within it
    words[-1]+=$part
    line=${line#"$part"}
  done
  words=("${words[@]//[\"\'\\]/}") # quotes change no name

  # What readline replaces is $2, the last part of the word; the rest of it stays.
  prefix=${words[-1]%"$2"}
  while IFS=$'\t' read -r candidate meaning; do
    case $candidate in
      :files) names=default lead=$meaning ;;
      :directories) names=dirnames lead=$meaning ;;
      "$prefix$2"*) COMPREPLY+=("${candidate#"$prefix"}") ;;
    esac
  done < <("$program" __complete "${alias[@]:1}" "${words[@]:1}" 2>/dev/null)

  if [[ $lead && $2 == "$lead"* ]]; then # somebody wants = to part no words
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -P "$lead" -- "${2#"$lead"}")
  elif [[ $names ]]; then # readline finds and quotes them
    compopt -o "$names"
  fi
  [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace
}

complete -F _kortisto kortisto
