import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { LearningService } from '../courses';
import type { Actor } from '../organisations';
import {
  CheckIns,
  type Levels,
  ObservationService,
  PracticeEntryService,
  type SessionWords,
  SignOffService,
  SupervisionService,
} from '../practice';
import { AttestationService } from '../programmes';
import { AttemptService, QuizRecords, rightAnswer, SubmissionService } from '../quizzes';
import { dayOf } from '../shared/dates';
import { codeOfEthics } from '../founding/starter.provider';
import type { StoryClock } from './story-clock';

type Practice = {
  daysAgo: number;
  minutes: number;
  activityKind: string;
  setting: string;
  domain: string;
  /** Minutes in other domains; the rest is in `domain`. */
  others?: { domain: string; minutes: number }[];
  startsAt?: string;
  role?: 'lead' | 'co-lead' | 'observer';
  competencies?: string[];
  observed?: boolean;
  reflection: string;
};

/** What was said in a session; `nextInDays`: how many days later they meet again. */
type Told = Pick<SessionWords, 'topics'> & Partial<SessionWords> & { confirm?: Actor[]; nextInDays?: number };

/** What trainees and supervisors do, told through the services that do it. */
export class TraineeStory {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: StoryClock,
  ) {}

  /** Goes through lessons of a course. */
  async learn(
    trainee: Actor,
    daysAgo: number,
    lessons: string[],
    course = 'active-listening',
  ): Promise<void> {
    this.clock.daysAgo(daysAgo);
    for (const lesson of lessons) await this.the(LearningService).complete(trainee, course, lesson);
  }

  /** Passes the quiz with every answer right. */
  async pass(trainee: Actor, daysAgo: number): Promise<void> {
    this.clock.daysAgo(daysAgo);
    const [quiz] = await this.the(QuizRecords).of(trainee.personId);
    if (!quiz) throw new Error('The course has no quiz');
    const { id } = await this.the(AttemptService).start(trainee, quiz.quizId);
    const { questions } = await this.the(AttemptService).find(trainee, id);
    for (const { number, item } of questions)
      await this.the(AttemptService).answer(trainee, { id, number }, rightAnswer(item));
    await this.the(SubmissionService).submit(trainee, id);
  }

  async signTheCode(trainee: Actor, daysAgo: number): Promise<void> {
    this.clock.daysAgo(daysAgo);
    const { key, version } = codeOfEthics();
    await this.the(AttestationService).sign(trainee, key, version);
  }

  /** Logs practice and sends it to the supervisor; gives the entry's id. */
  async log(
    trainee: Actor,
    supervisor: Actor,
    { daysAgo, domain, others = [], ...practice }: Practice,
  ): Promise<string> {
    this.clock.daysAgo(daysAgo);
    const rest = others.reduce((minutes, share) => minutes - share.minutes, practice.minutes);
    const words = {
      ...{ startsAt: null, role: 'lead' as const, paid: false, competencies: [], observed: false },
      ...practice,
      shares: [{ domain, minutes: rest }, ...others],
      day: this.day(trainee),
      supervisorId: supervisor.personId,
    };
    const { entry } = await this.the(PracticeEntryService).create(trainee, {
      formKey: randomUUID(),
      words,
      send: true,
    });
    return entry.id;
  }

  async sign(supervisor: Actor, daysAgo: number, ids: string[]): Promise<void> {
    this.clock.daysAgo(daysAgo);
    for (const id of ids) await this.the(SignOffService).signOff(supervisor, { id, version: null });
  }

  /** A supervision session that those stand by who `confirm`: everybody who was there, unless said otherwise. */
  async supervise(
    supervisor: Actor,
    trainees: Actor[],
    daysAgo: number,
    { confirm = trainees, nextInDays, ...given }: Told,
  ): Promise<void> {
    this.clock.daysAgo(daysAgo);
    const words: SessionWords = {
      traineeIds: trainees.map(({ personId }) => personId).sort(),
      day: this.day(supervisor),
      startTime: null,
      minutes: 60,
      format: trainees.length > 1 ? 'group' : 'individual',
      others: 0,
      place: 'in-person',
      competencies: [],
      actions: [],
      nextDay: nextInDays
        ? Temporal.PlainDate.from(this.day(supervisor)).add({ days: nextInDays }).toString()
        : null,
      nextTime: nextInDays ? '14:00' : null,
      ...given,
    };
    const { session } = await this.the(SupervisionService).record(supervisor, {
      formKey: randomUUID(),
      words,
    });
    for (const trainee of confirm) await this.the(SupervisionService).confirm(trainee, session.id, null);
  }

  /** What a supervisor saw who was there. */
  async observe(
    supervisor: Actor,
    daysAgo: number,
    entryId: string,
    words: { levels: Levels; feedback: string; next: string },
  ): Promise<void> {
    this.clock.daysAgo(daysAgo);
    await this.the(ObservationService).record(supervisor, {
      ...{ formKey: randomUUID(), about: { entryId, sessionId: null, traineeId: null } },
      words: { ...words, reason: null },
    });
  }

  /** How somebody says they are, for a supervisor to read. */
  async checkIn(
    trainee: Actor,
    daysAgo: number,
    { words, helps }: { words: string; helps: string },
    reader: Actor,
  ): Promise<void> {
    this.clock.daysAgo(daysAgo);
    const checkIns = this.the(CheckIns);
    const { id } = await checkIns.write(trainee, randomUUID(), { feeling: 'up-and-down', words, helps });
    await checkIns.share(trainee, id, reader.personId);
    await checkIns.read(reader, id);
  }

  private day({ timeZone }: Actor): string {
    return dayOf(this.clock.now(), timeZone);
  }

  private the<T>(type: new (...args: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }
}
