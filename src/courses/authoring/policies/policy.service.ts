import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database, isDuplicate } from '../../../shared/database/database.service';
import { Conflict } from '../../../shared/errors';
import { lessonsOf } from '../course-document';
import type { Draft } from '../drafts/draft';
import { policyTitle } from '../text/filling';
import { isPolicyName, type PolicyName } from '../text/policy-names';
import { usesOf } from '../text/uses';
import { Policy } from './policy.entity';

/** A policy as it was written at one time, with who wrote it. */
export type PolicyText = Pick<Policy, 'name' | 'number' | 'markdown' | 'updatedAt'> & { updatedBy: string };

/** What the organisation at hand says for itself in lessons. Every text is kept; the latest holds. */
@Injectable()
export class PolicyService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Every policy as it holds now. */
  current(): Promise<PolicyText[]> {
    return this.db.query<PolicyText>(
      `SELECT DISTINCT ON (p.name) p.name, p.number, p.markdown, p.updated_at AS "updatedAt", u.name AS "updatedBy"
         FROM policies p JOIN users u ON u.id = p.updated_by
        WHERE p.organisation_id = $1 ORDER BY p.name, p.number DESC`,
      [this.db.organisationId],
    );
  }

  /** Everything that a policy has ever said, the latest first. */
  history(name: PolicyName): Promise<PolicyText[]> {
    return this.db.query<PolicyText>(
      `SELECT p.name, p.number, p.markdown, p.updated_at AS "updatedAt", u.name AS "updatedBy"
         FROM policies p JOIN users u ON u.id = p.updated_by
        WHERE p.organisation_id = $1 AND p.name = $2 ORDER BY p.number DESC`,
      [this.db.organisationId, name],
    );
  }

  /** Writes a policy anew; refused when somebody else has written it since `seen`, the number that was seen. */
  async write(
    actor: Actor,
    name: PolicyName,
    { seen, markdown }: { seen: number; markdown: string },
  ): Promise<void> {
    const number = seen + 1;
    const { organisationId } = this.db;
    const row = {
      organisationId,
      name,
      number,
      markdown,
      updatedBy: actor.personId,
      updatedAt: this.clock.now(),
    };
    try {
      await this.db.transaction(async () => {
        const [latest] = await this.history(name);
        if ((latest?.number ?? 0) !== seen) throw new Conflict('courses.policies.changed');
        await this.db.of(Policy).insert(row);
        await this.audit.record(actor, 'courses.policy-written', `policy:${name}`, { number });
      });
    } catch (error) {
      if (isDuplicate(error, 'policies_one_per_number')) throw new Conflict('courses.policies.changed');
      throw error;
    }
  }

  /** What the policies are called that a course leaves room for and nobody has written; one query. */
  async unwrittenIn(course: Draft): Promise<string[]> {
    const used = lessonsOf(course).flatMap(({ markdown }) => usesOf(markdown).policies);
    const written = new Set(
      (await this.current()).filter(({ markdown }) => markdown).map(({ name }) => name),
    );
    return [...new Set(used)]
      .filter(isPolicyName)
      .filter((name) => !written.has(name))
      .map(policyTitle);
  }
}
