/** What a key can be allowed to do. A new scope is one line here, and one in the check of `api_keys`. */
export const scopes = ['verify', 'watch', 'webhooks'] as const;

export type Scope = (typeof scopes)[number];
