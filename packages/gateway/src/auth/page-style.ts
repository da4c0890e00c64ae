/** The look of the authorisation's pages. The colours keep a contrast of 4.5 and more in both schemes. */
export const pageStyle = `
:root { --back: #f6f5f3; --card: #fff; --text: #1f1d1a; --faint: #5c574f; --line: #d6d1c8; --main: #b93a0a; --on-main: #fff; --mark: #fdf0ea }
@media (prefers-color-scheme: dark) {
  :root { --back: #171614; --card: #22201d; --text: #f1eee9; --faint: #b5afa5; --line: #45413b; --main: #ffa07a; --on-main: #2a1206; --mark: #33241c }
}
* { box-sizing: border-box }
body { margin: 0; padding: 2rem 1rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; accent-color: var(--main) }
main { max-width: 34rem; margin: 0 auto; padding: 1.75rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
h1 { margin: 0 0 .75rem; font-size: 1.4rem; line-height: 1.25 }
p { margin: 0 0 1rem }
code { overflow-wrap: anywhere; font: .9em ui-monospace, monospace }
dl { margin: 0 0 1.25rem; font-size: .95rem }
dt { color: var(--faint) }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
fieldset { margin: 0 0 1.25rem; padding: 0; border: 0 }
legend { margin-bottom: .5rem; padding: 0; font-weight: 600 }
.account { display: flex; gap: .75rem; align-items: baseline; margin-bottom: .5rem; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: 8px; cursor: pointer }
.account:has(:checked) { border-color: var(--main); background: var(--mark) }
.account small { display: block; color: var(--faint); overflow-wrap: anywhere }
.choice { display: flex; flex-wrap: wrap; gap: .75rem }
button { flex: 1 1 10rem; padding: .65rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer }
button.main { border-color: var(--main); background: var(--main); color: var(--on-main) }
a { color: var(--main) }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px }
footer { max-width: 34rem; margin: 1rem auto 0; color: var(--faint); font-size: .85rem; text-align: center }
`
