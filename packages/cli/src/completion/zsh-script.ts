/** It can be sourced, and can lie on `fpath` as `_aeop`. */
export const zshScript = `#compdef aeop
# Completion of aeop for zsh. Load it after compinit with: source <(aeop completion zsh)
_aeop() {
  local -a lines suffix
  lines=(\${(f)"$("$words[1]" completion zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)"})
  if (( $#lines == 0 )); then
    _files
  else
    [[ \${lines[1]%%:*} == *= ]] && suffix=(-S '')
    _describe aeop lines "\${suffix[@]}"
  fi
}
if [[ $funcstack[1] == _aeop ]]; then _aeop "$@"; else compdef _aeop aeop; fi`
