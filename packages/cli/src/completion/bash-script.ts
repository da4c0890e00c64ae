/** Where nothing is offered, readline goes on with file names (`-o default`). bash 3 has no `compopt`, so there a blank follows `name=`. */
export const bashScript = `# Completion of aeop for bash. Load it with: source <(aeop completion bash)
_aeop() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <("$1" completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ "\${COMPREPLY[0]}" == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _aeop aeop`
