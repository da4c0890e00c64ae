/** fish adds no blank behind `name=` by itself. */
export const fishScript = `# Completion of aeop for fish. Load it with: aeop completion fish | source
function __aeop_complete
    set -l before (commandline -opc)
    set -l found ($before[1] completion fish -- $before[2..-1] (commandline -ct) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c aeop -f -a '(__aeop_complete)'`
