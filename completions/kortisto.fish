# Completion for fish. It knows no command and no option: it asks `kortisto __complete`, which
# answers from the program's own table with a candidate a line and its meaning after a tab, or with
# :files or :directories.

# Succeeds with the answer in __kortisto_candidates, and fails where fish's own completion of file
# names is wanted.
function __kortisto_ask
    set -l words (commandline --cut-at-cursor --tokenize --current-process)
    set -l current (commandline --cut-at-cursor --current-token)
    set -l program (string replace --regex '^~/' "$HOME/" -- $words[1])
    type --quiet $program; or set program kortisto
    set --global __kortisto_candidates ($program __complete $words[2..] "$current" 2>/dev/null)
    set -l names (string split --max 1 \t -- $__kortisto_candidates[1])
    switch "$names[1]"
        case :files
            set -q names[2]; or return 1
            set -l rest (string sub --start (math 1 + (string length -- $names[2])) -- "$current")
            set __kortisto_candidates $names[2](complete --do-complete "__kortisto_ask: $rest")
        case :directories
            set __kortisto_candidates (__fish_complete_directories "$current" '')
    end
    return 0
end

complete --command kortisto --no-files \
    --condition __kortisto_ask --arguments '$__kortisto_candidates'
