import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string; source: string };

/** A real mail server for the tests of one file. `answers` are given in turn; afterwards all mail is taken. */
export function useInbox() {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = answers.shift();
        if (answer) return done(Object.assign(new Error('Not now'), { responseCode: answer }));
        const to = session.envelope.rcptTo[0]?.address ?? '';
        received.push({ to, source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  // NOTE: not waited for, because the application keeps its connections until it is closed itself, a moment later.
  afterAll(() => void server.close(() => undefined));
  return {
    get url() {
      return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    },
    /** How the server answers the next mails. */
    answer: (...codes: number[]) => answers.splice(0, answers.length, ...codes),
    to: (email: string) => received.filter((mail) => mail.to === email),
  };
}
