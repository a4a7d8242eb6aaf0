type Headers = Readonly<Record<string, string>>;

/** An answer as it is sent: all of its headers, and the body. `known`: the headers for those who have the body already. */
export type ReadyAnswer = { headers: Headers; known: Headers; body: Buffer };

/** Makes an answer ready to be sent again and again, from the headers of every answer and its own. */
export function readyAnswer(every: Headers, own: Headers, body: Buffer): ReadyAnswer {
  const full = { ...every, ...own, 'content-length': String(body.length) };
  const known = Object.entries(full).filter(([name]) => !ofTheBody.has(name));
  return { headers: full, known: Object.fromEntries(known), body };
}

const ofTheBody = new Set(['content-type', 'content-length']);
