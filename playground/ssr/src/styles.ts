export const styles = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: light-dark(#fbfaf8, #16171a); color: light-dark(#222, #e6e6e6) }
h1 { margin: 1.5rem 0 .5rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.02em }
h1 + p { margin-top: 0; color: light-dark(#5a5a5a, #aaa) }
a { color: light-dark(#1a55c4, #8ab4ff) }
/* Not inline: a picture that does not load would give up its place to its text. */
img { display: block; max-width: 100%; height: auto }
nav ul { display: flex; flex-wrap: wrap; gap: .375rem; margin: 0 0 1rem; padding: 0; list-style: none }
nav a { display: block; padding: .125rem .75rem; border: 1px solid light-dark(#d5d2cc, #3a3d44); border-radius: 1rem; text-decoration: none }
nav a:hover { background: light-dark(#eceae5, #2a2d33) }
summary { cursor: pointer }
#list { padding: 0; list-style: none }
#list > li { border-block-end: 1px solid light-dark(#e2dfd9, #2c2f35) }
a > b { border-radius: .5rem }
pre { white-space: pre-wrap; padding: 1rem; border: 1px solid light-dark(#d5d2cc, #3a3d44); border-radius: .5rem; font-size: .875rem }
button { font: inherit; padding: .5rem 1rem; border: 1px solid light-dark(#bdb9b1, #555a63); border-radius: .5rem; background: light-dark(#fff, #2a2d33); color: inherit }
video, audio { display: block; max-width: 100%; height: auto }
/* What stands below it is far away: further than any browser looks ahead. */
.far { height: 5000px; border-inline-start: 2px dotted; padding-inline-start: 1rem }
.box { min-height: 3rem; display: block }
`
