import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Conflict, InvalidInput, NotFound } from '../../../shared/errors';
import type { Upload } from '../../../shared/http/uploads';
import { Storage } from '../../../shared/storage/storage';
import { t } from '../../../shared/text';
import { slugFor } from '../drafts/slug';
import { type FileKind, fileKindOf, largest } from './file-kind';
import type { MediumForm } from './media.schemas';
import { Medium, type MediumKind } from './medium.entity';
import { readVtt, spokenIn } from './web-vtt';

const MIB = 1_048_576;

/** The pictures, recordings and captions of the organisation at hand. */
@Injectable()
export class MediaService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  /** Keeps a file that lessons may show. It is judged by what it holds, whatever it calls itself. */
  add(actor: Actor, title: string, upload: Upload | undefined, field = '/file'): Promise<Medium> {
    const { kind, type, extension } = checked(upload, field);
    const bytes = upload?.bytes ?? Buffer.alloc(0);
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      await this.db.takeTurns(`course-media:${organisationId}`);
      const medium = await this.db.of(Medium).save({
        ...{ id: randomUUID(), organisationId, kind, type, extension, title, bytes: bytes.length },
        ...{ captionsId: null, transcript: null, addedBy: actor.personId, addedAt: this.clock.now() },
        name: slugFor(title, await this.names()),
      });
      await this.storage.put(keyOf(medium), bytes);
      await this.audit.record(actor, 'courses.medium-added', `medium:${medium.id}`, {
        kind,
        bytes: bytes.length,
      });
      return medium;
    });
  }

  /** Changes what is said about a file, and what belongs to a recording; new captions may come with it. */
  describe(actor: Actor, name: string, form: MediumForm, upload?: Upload): Promise<void> {
    return this.db.transaction(async () => {
      const medium = await this.find(name);
      const recording = medium.kind === 'video' || medium.kind === 'audio';
      const besides = recording
        ? await this.besides(actor, form, upload)
        : { captionsId: null, transcript: null };
      await this.db.of(Medium).update({ id: medium.id }, { title: form.title, ...besides });
      await this.audit.record(actor, 'courses.medium-described', `medium:${medium.id}`);
    });
  }

  /** The captions and the transcript of a recording, which is written from them when asked for and none is there. */
  private async besides(actor: Actor, { title, captions, transcript, then }: MediumForm, upload?: Upload) {
    const captionsId = upload
      ? await this.addCaptions(actor, title, upload)
      : captions
        ? await this.captions(captions)
        : null;
    if (then !== 'transcript' || transcript) return { captionsId, transcript: transcript || null };
    if (!captionsId) throw refusal(t('courses.media.errors.noCaptions'), '/transcript');
    const { bytes } = await this.open(captionsId);
    return { captionsId, transcript: spokenIn(readVtt(bytes.toString('utf8')).cues ?? []) };
  }

  private async addCaptions(actor: Actor, title: string, upload: Upload): Promise<string> {
    if (!upload.tooLarge && fileKindOf(upload.bytes)?.kind !== 'captions')
      throw refusal(t('courses.media.errors.captions'), '/captionsFile');
    const named = t('courses.media.captionsOf', { title: title.slice(0, 400) });
    return (await this.add(actor, named, upload, '/captionsFile')).id;
  }

  /** Takes a file away that no course uses, in any version. */
  remove(actor: Actor, name: string): Promise<void> {
    return this.db.transaction(async () => {
      const medium = await this.find(name);
      if (await this.isUsed(medium)) throw new Conflict('courses.media.used');
      await this.db.of(Medium).delete({ id: medium.id });
      await this.audit.record(actor, 'courses.medium-removed', `medium:${medium.id}`);
      await this.storage.remove(keyOf(medium));
    });
  }

  async find(name: string): Promise<Medium> {
    const medium = await this.db.of(Medium).findOneBy({ organisationId: this.db.organisationId, name });
    if (!medium) throw new NotFound();
    return medium;
  }

  /** A file with what it holds, by its id or its name. */
  async open(idOrName: string): Promise<{ medium: Medium; bytes: Buffer }> {
    const { organisationId } = this.db;
    const by = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(idOrName)
      ? { id: idOrName }
      : { name: idOrName };
    const medium = await this.db.of(Medium).findOneBy({ organisationId, ...by });
    const bytes = medium && (await this.storage.get(keyOf(medium)));
    if (!bytes) throw new NotFound();
    return { medium, bytes };
  }

  private async captions(name: string): Promise<string> {
    const captions = await this.find(name);
    if (captions.kind === 'captions') return captions.id;
    throw new InvalidInput([{ pointer: '/captions', detail: t('courses.media.errors.captions') }]);
  }

  private async names(): Promise<string[]> {
    const media = await this.db.of(Medium).find({
      select: { name: true },
      where: { organisationId: this.db.organisationId },
    });
    return media.map(({ name }) => name);
  }

  private async isUsed({ id, name, kind }: Medium): Promise<boolean> {
    const pattern = kind === 'picture' ? `%media:${name})%` : `%${name}%`;
    const [row] = await this.db.query<{ used: boolean }>(
      `SELECT EXISTS (SELECT FROM course_versions WHERE organisation_id = $1 AND document::text LIKE $2)
           OR EXISTS (SELECT FROM course_drafts WHERE organisation_id = $1 AND document::text LIKE $2)
           OR EXISTS (SELECT FROM course_media WHERE organisation_id = $1 AND captions_id = $3) AS used`,
      [this.db.organisationId, pattern, id],
    );
    return row?.used ?? false;
  }
}

const keyOf = ({ organisationId, id, extension }: Medium): string =>
  `media/${organisationId}/${id}.${extension}`;

/** What a file is; refused with the reason when lessons cannot show it. */
function checked(upload: Upload | undefined, field: string): FileKind {
  if (!upload) throw refusal(t('courses.media.errors.none'), field);
  if (upload.tooLarge) throw refusal(tooLarge('video'), field);
  const found = fileKindOf(upload.bytes);
  if (!found) throw refusal(t('courses.media.errors.unknown'), field);
  if (upload.bytes.length > largest[found.kind]) throw refusal(tooLarge(found.kind), field);
  if (found.kind === 'captions') checkCaptions(upload.bytes, field);
  return found;
}

/** Says how large it may be, and how to make it smaller. */
const tooLarge = (kind: MediumKind): string =>
  [
    t('courses.media.errors.tooLarge', { limit: largest[kind] / MIB }),
    t(`courses.media.smaller.${kind === 'audio' ? 'video' : kind}`),
  ].join(' ');

function checkCaptions(bytes: Buffer, field: string): void {
  const { fault } = readVtt(bytes.toString('utf8'));
  if (fault) throw refusal(t(`courses.media.errors.vtt.${fault.fault}`, { line: fault.line }), field);
}

const refusal = (detail: string, pointer: string) => new InvalidInput([{ pointer, detail }]);
