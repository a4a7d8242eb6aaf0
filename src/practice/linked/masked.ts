/** An address as its owner knows it again and nobody else learns it: "r•••@hospital.example". */
export function masked(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${[...name][0] ?? ''}•••@${host}`;
}
