/** `error`: the report must not go out like this. `warning`: it should not. `advice`: it could be better. */
export type Severity = 'error' | 'warning' | 'advice';
