export { matchStyleSources, type StyleSource, type StyleStretch } from './match-style-sources.ts'
export { splitStatements, type Statement } from './split-statements.ts'
export { type StyleClaim, styleClaims } from './style-claims.ts'
