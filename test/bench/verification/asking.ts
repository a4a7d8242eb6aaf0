import { connect, type Socket } from 'node:net';

export type Headers = Readonly<Record<string, string>>;
export type Question = { path: string; headers: Headers };

/** How it went: answers and refusals counted, and how long each answer took, in milliseconds, the shortest first. */
export type Asked = { good: number; refused: number; seconds: number; latencies: number[] };

type Load = { people: number; seconds: number; anything: () => Question };

const ROUND = 1_000;
const END = Buffer.from('\r\n\r\n');

/**
 * So many people who ask one thing after the other for so many seconds, each over a connection of their own.
 * NOTE: answers are counted by their length and not looked into. The usual tools read every body as text, which for 5 kB
 * of packed page takes longer than sending it: then it is they who are measured.
 */
export async function asking(url: string, { people, seconds, anything }: Load): Promise<Asked> {
  const { hostname, port, host } = new URL(url);
  const questions = Array.from({ length: ROUND }, () => bytesOf(anything(), host));
  const from = performance.now();
  const until = from + seconds * 1_000;
  const each = Array.from({ length: people }, (_, at) =>
    asks(connect({ host: hostname, port: Number(port), noDelay: true }), questions, at, until),
  );
  const all = await Promise.all(each);
  const latencies = all.flatMap((one) => one.latencies).sort((one, other) => one - other);
  const refused = all.reduce((sum, one) => sum + one.refused, 0);
  return { good: latencies.length, refused, seconds: (performance.now() - from) / 1_000, latencies };
}

function bytesOf({ path, headers }: Question, host: string): Buffer {
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
}

/** One person: the next question goes out as soon as the last answer is there, whole. */
function asks(socket: Socket, questions: Buffer[], begin: number, until: number) {
  const latencies: number[] = [];
  let [at, refused, missing, sent] = [begin * 61, 0, 0, 0];
  let head: Buffer = Buffer.alloc(0);
  const ask = () => {
    const question = questions[at++ % questions.length];
    if (!question || performance.now() >= until) return socket.end();
    sent = performance.now();
    socket.write(question);
  };
  const answered = () => {
    latencies.push(performance.now() - sent);
    ask();
  };
  const take = (bytes: Buffer) => {
    if (missing === 0) {
      head = head.length ? Buffer.concat([head, bytes]) : bytes;
      const end = head.indexOf(END);
      if (end < 0) return;
      const { status, length } = readHead(head.toString('latin1', 0, end));
      if (status >= 400) refused++;
      missing = end + END.length + length - head.length;
      head = Buffer.alloc(0);
    } else missing -= bytes.length;
    if (missing === 0) answered();
  };
  return new Promise<{ latencies: number[]; refused: number }>((resolve, reject) => {
    socket.once('connect', ask);
    socket.on('data', take);
    socket.once('error', reject);
    socket.once('close', () => {
      if (performance.now() < until) reject(new Error('The server ended a connection'));
      else resolve({ latencies, refused });
    });
  });
}

const withoutBody = new Set([204, 304]);

function readHead(head: string): { status: number; length: number } {
  const status = Number(head.slice(9, 12));
  if (withoutBody.has(status)) return { status, length: 0 };
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer of unknown length: ${head}`);
  return { status, length: Number(length) };
}
