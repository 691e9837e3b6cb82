export const styles = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; padding: 1rem; max-width: 60rem }
/* Not inline: a picture that does not load would give up its place to its text. */
img { display: block; max-width: 100%; height: auto }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none }
pre { white-space: pre-wrap; padding: 1rem; border: 1px solid; font-size: .875rem }
button { font: inherit; padding: .5rem 1rem }
video, audio { display: block; max-width: 100%; height: auto }
/* What stands below it is far away: further than any browser looks ahead. */
.far { height: 5000px; border-inline-start: 2px dotted; padding-inline-start: 1rem }
.box { min-height: 3rem; display: block }
`
