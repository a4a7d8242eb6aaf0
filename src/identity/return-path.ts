/** Where to go after signing in: a path of ours, never another website. */
export function returnPath(wanted: unknown): string {
  if (
    typeof wanted !== 'string' ||
    !wanted.startsWith('/') ||
    wanted.startsWith('//') ||
    wanted.includes('\\')
  )
    return '/';
  return URL.canParse(wanted, 'http://here.invalid') &&
    new URL(wanted, 'http://here.invalid').host === 'here.invalid'
    ? wanted
    : '/';
}
