import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DEMONSTRATION_PASSWORD } from '../demonstration/cast';
import { Browser, said } from './browser.provider';
import { serverFor } from './server.provider';
import { doTheLessons, takeTheQuiz, valueOf } from './steps.provider';

const step = (text: string) => console.log(`  ${text}`);
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());

/**
 * Drives the main job through HTTP as people would: Ade invites a trainee called Priya, who learns, is quizzed, signs
 * the code of ethics and logs practice; Sam signs; the certificate comes by itself; anybody verifies it; Ade revokes
 * it. Ends with 0 only if the verdict was *valid*, of the
 * credential and the PDF too, and then *not valid*.
 */
export async function journey(): Promise<number> {
  const server = await serverFor(process.env);
  console.log(`The journey goes through ${server.url}\n`);
  try {
    const [ade, sam] = [
      await signedIn(server.url, 'ade@harbour.example'),
      await signedIn(server.url, 'sam@harbour.example'),
    ];
    const name = `Priya Nair ${randomBytes(2).toString('hex')}`;
    const priya = await invited(server.url, ade, name);
    await learn(priya);
    await practise(priya, sam, name);
    const verifyPath = await certificateOf(priya);
    return (await verifyAndRevoke(server.url, ade, name, verifyPath)) ? 0 : 1;
  } finally {
    await server.stop();
  }
}

async function signedIn(url: string, email: string): Promise<Browser> {
  const browser = new Browser(url);
  await browser.send(await browser.get('/sign-in'), '/session', { email, password: DEMONSTRATION_PASSWORD });
  step(`${email} signs in with a password`);
  return browser;
}

async function invited(url: string, ade: Browser, name: string): Promise<Browser> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@harbour.example`;
  await ade.send(await ade.get('/people/new'), '/people', { name, email, roles: ['trainee'] });
  step(`Ade invites ${name}`);
  const priya = new Browser(url);
  const link = await waitFor('the invitation by email', () => invitationLink(priya, email));
  await priya.send(await priya.get(link), link);
  step('Priya follows the link in her email and is signed in');
  await waitFor('the programme on her path', async () =>
    said((await priya.get('/path')).document).includes('Peer Supporter') ? true : null,
  );
  return priya;
}

async function invitationLink(browser: Browser, email: string): Promise<string | null> {
  const list = await browser.get(`/dev/mail?to=${encodeURIComponent(email)}`);
  const path = list.document.querySelector('a[href^="/dev/mail/"]')?.getAttribute('href');
  if (!path) return null;
  const mail = await browser.get(path);
  return /\/sign-in-links\/[\w-]+/.exec(mail.document.outerHTML)?.[0] ?? null;
}

async function learn(priya: Browser): Promise<void> {
  step(`Priya does ${await doTheLessons(priya, 'active-listening')} lessons of the active listening course`);
  const result = await takeTheQuiz(priya, 'active-listening');
  step(`Priya takes the quiz: ${/\d+\s?%/.exec(said(result.document))?.[0] ?? 'no result'}`);
  await priya.send(await priya.get('/attestations/code-of-ethics'), '/attestations/code-of-ethics', {
    agreed: 'yes',
  });
  step('Priya signs the code of ethics');
}

async function practise(priya: Browser, sam: Browser, name: string): Promise<void> {
  for (const [minutes, observed] of [
    [120, true],
    [240, false],
    [240, false],
  ] as const)
    await logPractice(priya, minutes, observed);
  step('Priya logs 10 hours of practice, 2 of them observed, and sends them to Sam');
  const queue = await sam.get(`/practice-entries/waiting?search=${encodeURIComponent(name)}`);
  const boxes = queue.document
    .querySelectorAll('input[type="checkbox"][name="entry"]')
    .map((box) => box.getAttribute('value') ?? '');
  await sam.send(queue, '/practice-entries/sign-offs', { entry: boxes });
  step(`Sam signs ${boxes.length} entries at once`);
  const form = await sam.get('/supervision-sessions/new');
  const traineeIds = valueOf(form, 'traineeIds', name);
  await sam.send(form, '/supervision-sessions', {
    traineeIds,
    day: today(),
    hours: '1',
    minutes: '0',
    format: 'individual',
    place: 'video',
    topics: 'Endings, and what to take home from them.',
  });
  step('Sam records an hour of supervision');
  const sessions = await priya.get('/supervision-sessions');
  const session =
    sessions.document.querySelector('a[href^="/supervision-sessions/"]')?.getAttribute('href') ?? '';
  await priya.send(await priya.get(session), /\/confirmation$/);
  step('Priya confirms it');
}

async function logPractice(priya: Browser, minutes: number, observed: boolean): Promise<void> {
  const form = await priya.get('/practice-entries/new');
  const choices = { activityKind: 'one-to-one', setting: 'community', domain: 'active-listening' };
  await priya.send(form, '/practice-entries', {
    ...choices,
    day: today(),
    hours: String(Math.floor(minutes / 60)),
    minutes: String(minutes % 60),
    supervisorId: valueOf(form, 'supervisorId', 'Sam'),
    ...(observed ? { observed: 'yes' } : {}),
    reflection: 'I listened more than I spoke.',
    then: 'send',
  });
}

async function certificateOf(priya: Browser): Promise<string> {
  const path = await waitFor('the certificate', async () => {
    const page = await priya.get('/certificates');
    return page.document.querySelector('a[href*="/v/"]')?.getAttribute('href') ?? null;
  });
  step('The certificate is issued by itself');
  return new URL(path, 'http://here').pathname.replace(/\/(certificate\.pdf|badge\.svg)$/, '');
}

async function verifyAndRevoke(url: string, ade: Browser, name: string, path: string): Promise<boolean> {
  const anybody = new Browser(url);
  const pdf = await waitFor('the PDF', async () => {
    const response = await anybody.fetch(`${path}/certificate.pdf`);
    return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
  });
  const file = resolve(process.env.CAIRN_DATA ?? '.cairn', `journey-${path.split('/').at(-1) ?? ''}.pdf`);
  await writeFile(file, pdf);
  const before = await verdict(anybody, path);
  const credential = await (await anybody.fetch(path, { accept: 'application/vc' })).text();
  const handedIn = [
    await ofFile(anybody, 'the credential', new File([credential], 'credential.json')),
    await ofFile(anybody, 'the PDF', new File([pdf], 'certificate.pdf')),
  ];
  const register = await ade.get(`/certificates/register?search=${encodeURIComponent(name)}`);
  const certificate =
    register.document.querySelector('a[href^="/certificates/"][href*="-"]')?.getAttribute('href') ?? '';
  const form = await ade.get(`${certificate}/revocation`);
  await ade.send(form, /\/revocation$/, {
    reasonCode: 'issued-in-error',
    publicWords: '',
    privateReason: 'The journey ends here.',
  });
  step('Ade revokes it with a reason');
  const after = await verdict(anybody, path);
  console.log(
    `\nPDF          ${file}\nVerification ${url}${path}\nVerdict      ${before}, and after the revocation ${after.replace('-', ' ')}`,
  );
  return before === 'valid' && handedIn.every((said) => said === 'Valid') && after === 'not-valid';
}

async function verdict(anybody: Browser, path: string): Promise<string> {
  const response = await anybody.fetch(path, { accept: 'application/json' });
  const { verdict: found } = (await response.json()) as { verdict: string };
  step(`Anybody verifies it: ${found}`);
  return found;
}

/** What anybody is told who hands in a file. */
async function ofFile(anybody: Browser, what: string, file: File): Promise<string> {
  const page = await anybody.hand(await anybody.get('/verify'), '/verify', file);
  const found = page.document.querySelector('h1')?.textContent.trim() ?? 'nothing';
  step(`Anybody hands in ${what}: ${found.toLowerCase()}`);
  return found;
}

/** Asks again until there is an answer, for ten seconds at the most. */
async function waitFor<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolveSoon) => setTimeout(resolveSoon, 100));
  }
  throw new Error(`${what} did not come within ten seconds`);
}
