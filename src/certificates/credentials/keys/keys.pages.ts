import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  KeyCare,
  OrganisationKeys,
  Organisations,
  Requires,
} from '../../../organisations';
import { NotFound } from '../../../shared/errors';
import { readForm } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import { redirect } from '../../../shared/http/page';
import { SelectionQueries } from '../../bulk/selection.queries';
import { KeysQueries } from './keys.queries';
import { Rotation, revocationOf } from './keys.schemas';
import { keysPage, keyRevocationPage } from './keys.view';

const PATH = '/organisation/keys';

/** The keys that the organisation signs with, for those who answer for them. */
@Controller('organisation/keys')
@Requires('keys.manage')
export class KeysPages {
  constructor(
    private readonly keys: OrganisationKeys,
    private readonly care: KeyCare,
    private readonly queries: KeysQueries,
    private readonly selection: SelectionQueries,
    private readonly organisations: Organisations,
  ) {}

  @Get()
  async list() {
    const { slug, timeZone } = await this.organisations.current();
    const signed = await this.queries.certificatesSigned();
    const notBelieved = await this.selection.count({ which: 'not-believed' });
    return keysPage(await this.keys.list(), signed, { slug, timeZone, notBelieved });
  }

  @Post()
  async rotate(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(Rotation, body);
    if (!form.ok) throw new NotFound();
    await this.care.rotate(actor, form.data.seen ?? null);
    return redirect(PATH, 'organisations.keys.rotated');
  }

  @Get(':id/revocation')
  async ask(@Id() id: string) {
    const found = await this.find(id);
    return found.key.revokedAt ? redirect(PATH) : keyRevocationPage(found);
  }

  @Post(':id/revocation')
  async revoke(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const found = await this.find(id);
    const form = readForm(revocationOf(id), body);
    if (!form.ok) return keyRevocationPage(found, form);
    await this.care.revoke(actor, id);
    return redirect(PATH, 'organisations.keys.revokedNow');
  }

  private async find(id: string) {
    const key = (await this.keys.list()).find((one) => one.id === id);
    if (!key) throw new NotFound();
    return { key, signed: (await this.queries.certificatesSigned()).get(id) ?? 0 };
  }
}
