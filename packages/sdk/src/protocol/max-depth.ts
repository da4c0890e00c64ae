/**
 * Levels of objects and lists that an answer may have. The deepest answer of the catalogue has 7 levels of fields; the limit keeps a body that was made to do harm from
 * using up the stack, here and in whatever walks the value later.
 */
export const MAX_DEPTH = 1000
