import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.service';
import { day, duration, moment } from '../../shared/dates';
import { t } from '../../shared/text';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { SignOff } from '../signing/sign-off.entity';
import { called } from '../wording';
import { newDoor } from './door';
import { RequestLetters } from './request-letters.service';
import { SigningRequest } from './signing-request.entity';
import type { Visit } from './visiting.service';

/** What those who sign by link keep: a copy of what they signed, with a way to take it back. */
@Injectable()
export class SigningCopies {
  constructor(
    private readonly db: Database,
    private readonly letters: RequestLetters,
  ) {}

  /** Sends the copy, in the transaction of signing. Its link is another than the one that was signed by. */
  async send({ request, people, organisation }: Visit, entryIds: string[]): Promise<void> {
    const { token, hash } = newDoor(organisation.id);
    await this.db.of(SigningRequest).update({ id: request.id }, { repudiationHash: hash });
    const where = {
      organisationId: organisation.id,
      entryId: In(entryIds),
      signerId: request.supervisorId,
      kind: 'entry' as const,
    };
    const signOffs = await this.db.of(SignOff).find({ where, order: { sequence: 'ASC' } });
    const entries = await this.db.of(PracticeEntry).findBy({ id: In(entryIds) });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const signedAt = signOffs[0]?.signedAt ?? request.askedAt;
    await this.letters.send(request, {
      template: 'signing-copy',
      view: {
        trainee: called(people, request.traineeId),
        organisation: organisation.name,
        time: moment(signedAt, organisation.timeZone),
        statement: signOffs[0]?.statement ?? '',
        items: signOffs.map((signOff) => copied(signOff, byId.get(signOff.entryId))),
        until: moment(request.repudiableUntil ?? signedAt, organisation.timeZone),
      },
      path: `/sign/${token}/repudiation`,
      key: `signing-copy:${request.id}`,
    });
  }
}

const copied = ({ hash }: SignOff, entry: PracticeEntry | undefined): string =>
  t('practice.linked.copied', {
    day: entry ? day(entry.day) : '',
    time: entry ? duration(entry.minutes) : '',
    hash,
  });
